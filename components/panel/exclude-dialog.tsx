import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { FailureNotice } from '@/components/shared/notice';
import { type Failure, failureOf } from '@/lib/model/failure';
import { Dialog } from './dialog';

const USUAL = ['Our own company', 'Not billed per seat', 'No longer a customer', 'Billed elsewhere'] as const;

interface ExcludeProps {
  name: string;
  onExclude: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for the reason, which may be left empty. */
export function ExcludeDialog({ name, onExclude, onClose }: ExcludeProps) {
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const submit = () =>
    onExclude(reason.trim()).then(onClose, (thrown: unknown) => setFailure(failureOf(thrown)));
  return (
    <Dialog
      title={`Exclude ${name}`}
      note="It gets no figures and is not asked about again."
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field
          label="Reason"
          value={reason}
          onInput={setReason}
          choices={USUAL}
          hint="Shown beside it in the list."
        />
        {failure && <FailureNotice failure={failure} alert />}
        <div class="panel-dialog-buttons">
          <Button type="submit" variant="primary">
            Exclude
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
