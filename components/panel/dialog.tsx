import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { useModal } from '@/components/shared/use-modal';
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
  const { dialog, onCancel } = useModal(onClose);
  const id = useId();
  return (
    <dialog
      class="panel-dialog"
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={note && `${id}-note`}
      onCancel={onCancel}
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
