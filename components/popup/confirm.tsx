import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import './confirm.css';

export interface ConfirmProps {
  /** The button that asks. */
  trigger: string;
  /** What will happen. */
  question: string;
  /** What else is to be known or done first; asked for only while the question stands. */
  first?: (() => ComponentChildren) | undefined;
  /** The button that does it. */
  confirm: string;
  onConfirm: () => Promise<unknown>;
}

/** A question in the place of its button: nothing happens on one press. Escape answers no. */
export function Confirm({ trigger, question, first, confirm, onConfirm }: ConfirmProps) {
  const id = useId();
  const asking = useSignal(false);
  const busy = useSignal(false);
  const opened = useRef(false);
  const no = useRef<HTMLButtonElement>(null);
  const start = useRef<HTMLButtonElement>(null);

  // Before the next key can be pressed, which an effect after the painting would not be.
  useLayoutEffect(() => {
    if (asking.value) no.current?.focus();
    else if (opened.current) start.current?.focus();
    opened.current = asking.value;
  }, [asking.value]);

  const close = (): void => {
    asking.value = false;
  };
  async function act(): Promise<void> {
    busy.value = true;
    await onConfirm();
    busy.value = false;
    close();
  }

  if (!asking.value)
    return (
      <Button
        variant="danger"
        buttonRef={start}
        onClick={() => {
          asking.value = true;
        }}
      >
        {trigger}
      </Button>
    );
  return (
    <fieldset
      class="popup-confirm"
      aria-describedby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || busy.value) return;
        event.preventDefault();
        close();
      }}
    >
      <legend>{trigger}?</legend>
      <p id={id}>{question}</p>
      {first?.()}
      <div class="popup-buttons">
        <Button buttonRef={no} disabled={busy.value} onClick={close}>
          Keep
        </Button>
        <Button variant="danger" busy={busy.value} onClick={() => void act()}>
          {confirm}
        </Button>
      </div>
    </fieldset>
  );
}
