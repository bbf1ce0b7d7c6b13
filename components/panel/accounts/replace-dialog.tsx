import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { FailureNotice } from '@/components/shared/notice';
import type { CompanyItem, VendorAccountItem } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';
import { Dialog } from '../dialog';
import { companiesWords } from '../words';
import { fullName } from './names';

interface ReplaceDialogProps {
  item: VendorAccountItem;
  company: CompanyItem;
  onReplace: () => Promise<void>;
  onSplit: () => void;
  onClose: () => void;
}

/** A company meets an account that is mapped already. */
export function ReplaceDialog({ item, company, onReplace, onSplit, onClose }: ReplaceDialogProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const replace = () => {
    setBusy(true);
    onReplace().catch((thrown: unknown) => {
      setBusy(false);
      setFailure(failureOf(thrown));
    });
  };
  return (
    <Dialog
      title={`${fullName(item)} is mapped already`}
      note={`It is billed to ${companiesWords(item)}.`}
      onClose={onClose}
    >
      {failure && <FailureNotice failure={failure} alert />}
      <div class="panel-dialog-buttons">
        <Button busy={busy} onClick={replace}>
          Replace with {company.name}
        </Button>
        <Button onClick={onSplit}>Split between them…</Button>
        <Button variant="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Dialog>
  );
}
