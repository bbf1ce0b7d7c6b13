import { useState } from 'preact/hooks';
import { Dialog } from '@/components/panel/dialog';
import { Button } from '@/components/shared/button';
import { Field } from '@/components/shared/field';
import { useAnnounce } from '@/components/shared/live-region';
import { FailureNotice } from '@/components/shared/notice';
import { psaName } from '@/components/shared/psa-name';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { PushItem } from '@/lib/model/push-journal';
import type { PsaKind } from '@/lib/model/records';
import { SureButton } from '../confirm/sure-button';
import { usePushedBy } from '../confirm/use-pushed-by';

interface SettleDialogProps {
  psa: PsaKind;
  item: PushItem;
  /** Whom the PSA's page names; null: nobody. */
  member: string | null;
  /** Resolves when it is written down. */
  onSettle: (by: string) => Promise<void>;
  onClose: () => void;
}

/** Asks who says that a line is settled. */
export function SettleDialog({ psa, item: { line }, member, onSettle, onClose }: SettleDialogProps) {
  const announce = useAnnounce();
  const by = usePushedBy(member);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const name = psaName(psa);
  const of = `${line.companyName}, ${line.productName}`;
  const settle = (): void => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    onSettle(by.sent).then(
      () => {
        by.keep();
        announce(`Settled: ${of}.`);
        onClose();
      },
      (thrown: unknown) => {
        setBusy(false);
        setFailure(failureOf(thrown));
      },
    );
  };
  return (
    <Dialog
      title="Is this line settled?"
      note={`${of}. Say so when you have looked at it in ${name}, and it is right or was put right there by hand. Nothing is sent; it is not counted as to look at any more.`}
      onClose={onClose}
    >
      <Field label="Settled by" value={by.name} onInput={by.setName} hint={by.hintIn(name)} />
      {failure && <FailureNotice failure={failure} alert />}
      <div class="panel-dialog-buttons">
        <SureButton busy={busy} disabled={false} onPress={settle}>
          It is settled
        </SureButton>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}
