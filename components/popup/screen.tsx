import { type ComponentChildren, createContext, type RefObject } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { useKeptFocus } from '@/components/shared/use-kept-focus';
import './screen.css';

/** Whether a screen has been shown before this one, since the popup was opened. */
export const ScreenSeen = createContext<{ current: boolean }>({ current: false });

export interface ScreenProps {
  title: string;
  /** "Step 1 of 3", above the title. */
  step?: string | undefined;
  onBack?: (() => void) | undefined;
  /** Has the focus when the popup opens on this screen; later changes of screen begin at the title. */
  firstFocus?: RefObject<HTMLElement | null>;
  children: ComponentChildren;
}

export function Screen({ title, step, onBack, firstFocus, children }: ScreenProps) {
  const main = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useContext(ScreenSeen);
  useEffect(() => {
    const target = (seen.current ? null : firstFocus?.current) ?? (seen.current ? heading.current : null);
    seen.current = true;
    target?.focus();
  }, [seen, firstFocus]);
  // "Sync now" gives way to "Cancel", and a disconnected service takes its buttons along: the title says what is now.
  useKeptFocus(main, () => heading.current);
  return (
    <main class="popup-screen" ref={main}>
      <div class="popup-title">
        {onBack && (
          <Button variant="quiet" icon="back" iconOnly onClick={onBack}>
            Back to status
          </Button>
        )}
        <div>
          {step && <p class="popup-step">{step}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </div>
      </div>
      {children}
    </main>
  );
}
