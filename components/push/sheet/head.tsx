import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { useSheet } from './views';

interface HeadProps {
  title: string;
  /** A quiet line below. */
  children?: ComponentChildren;
  /** By default back to what the sheet showed before. */
  onBack?: () => void;
  backWords?: string;
}

/** What a view is, the way back, and the way out. It has the focus first, so that no key presses anything. */
export function Head({ title, children, onBack, backWords = 'Back' }: HeadProps) {
  const sheet = useSheet();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const back = onBack ?? sheet.back;
  return (
    <header class="push-head">
      {back && (
        <Button variant="quiet" icon="back" iconOnly onClick={back}>
          {backWords}
        </Button>
      )}
      <div class="push-head-title">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {children && <p class="push-small">{children}</p>}
      </div>
      <Button variant="quiet" icon="close" iconOnly onClick={sheet.close}>
        Close
      </Button>
    </header>
  );
}
