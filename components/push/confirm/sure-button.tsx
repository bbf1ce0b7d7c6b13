import type { ComponentChildren } from 'preact';
import { useContext, useId, useRef } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { Trusted } from './trusted';
import { useSeen } from './use-seen';

interface SureButtonProps {
  busy: boolean;
  disabled: boolean;
  onPress: () => void;
  children: ComponentChildren;
}

/** A button that nobody presses by accident, nor somebody else's page for them. */
export function SureButton({ busy, disabled, onPress, children }: SureButtonProps) {
  const id = useId();
  const isTrusted = useContext(Trusted);
  const button = useRef<HTMLButtonElement>(null);
  const seen = useSeen(button);
  return (
    <>
      {seen === 'covered' && (
        <p class="push-covered push-small" id={id} role="status">
          Something lies over this page, so that the button cannot be pressed. Move it away, or open Seatcheck
          in a tab of its own.
        </p>
      )}
      <Button
        buttonRef={button}
        variant="primary"
        busy={busy}
        disabled={disabled || seen !== 'seen'}
        describedBy={seen === 'covered' ? id : undefined}
        onClick={(event) => {
          if (isTrusted(event)) onPress();
        }}
      >
        {children}
      </Button>
    </>
  );
}
