import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import './dialog.css';

interface DialogProps {
  title: string;
  note?: string | undefined;
  onClose: () => void;
  children: ComponentChildren;
}

/**
 * A modal dialog: the browser keeps the focus inside, Escape closes, and the focus returns to where it was. When
 * that place is gone, the list it was in finds another one (useKeptFocus).
 */
export function Dialog({ title, note, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Not an effect after painting: the focus would come back after the list has moved it on.
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    if (element && !element.open) element.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      class="panel-dialog"
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={note && `${id}-note`}
      onCancel={(event) => {
        // A field inside may close something of its own, such as its list of choices.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div class="panel-dialog-head">
        <div class="panel-dialog-title">
          <h2 id={`${id}-title`}>{title}</h2>
          {note && (
            <p class="panel-dialog-note" id={`${id}-note`}>
              {note}
            </p>
          )}
        </div>
        <Button variant="quiet" icon="close" iconOnly onClick={onClose}>
          Close
        </Button>
      </div>
      <div class="panel-dialog-body">{children}</div>
    </dialog>
  );
}
