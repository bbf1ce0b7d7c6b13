import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { FailureNotice } from '@/components/shared/notice';
import { type Failure, failureOf } from '@/lib/model/failure';
import { Dialog } from './dialog';

/** Usual reasons, offered while typing. */
export const ACCOUNT_REASONS = ['Our own company', 'No longer a customer', 'Billed elsewhere'];
export const SERVICE_REASONS = ['Not billed per seat', 'Included in another product', 'Billed elsewhere'];
/** What the background takes. */
const LONGEST = 500;

interface ExcludeProps {
  name: string;
  reasons: readonly string[];
  onExclude: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for the reason, which may be left empty. */
export function ExcludeDialog({ name, reasons, onExclude, onClose }: ExcludeProps) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // Before it is painted: what is typed at once would go to the first button, and a space press it.
  useLayoutEffect(() => field.current?.focus(), []);
  const submit = () => {
    if (busy) return;
    setBusy(true);
    onExclude(reason.trim().slice(0, LONGEST)).then(onClose, (thrown: unknown) => {
      setBusy(false);
      setFailure(failureOf(thrown));
    });
  };
  return (
    <Dialog
      title={`Exclude ${name}`}
      note="It gets no figures and is not asked about again, until it is brought back."
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label="Reason"
          value={reason}
          onInput={setReason}
          choices={reasons}
          hint="Shown beside it in the list. It may be left empty."
          inputRef={field}
        />
        {failure && <FailureNotice failure={failure} alert />}
        <div class="panel-dialog-buttons">
          <Button type="submit" variant="primary" busy={busy}>
            Exclude
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
