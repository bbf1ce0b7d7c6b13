import { useState } from 'preact/hooks';
import { Dialog } from '@/components/panel/dialog';
import { Button } from '@/components/shared/button';
import { FailureNotice } from '@/components/shared/notice';
import { type Failure, failureOf } from '@/lib/model/failure';

interface ConfirmProps {
  title: string;
  note: string;
  action: string;
  isDangerous?: boolean;
  /** Resolves when it is done; the dialog then closes. */
  onConfirm: () => Promise<void>;
  onClose: () => void;
}

/** Asks once more. */
export function ConfirmDialog({
  title,
  note,
  action,
  isDangerous = false,
  onConfirm,
  onClose,
}: ConfirmProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const confirm = (): void => {
    setBusy(true);
    setFailure(null);
    onConfirm().then(onClose, (thrown: unknown) => {
      setBusy(false);
      setFailure(failureOf(thrown));
    });
  };
  return (
    <Dialog title={title} note={note} onClose={onClose}>
      {failure && <FailureNotice failure={failure} alert />}
      <div class="panel-dialog-buttons">
        <Button variant={isDangerous ? 'danger' : 'primary'} busy={busy} onClick={confirm}>
          {action}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}
