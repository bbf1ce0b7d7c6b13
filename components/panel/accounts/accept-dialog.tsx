import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { counted, formatCount } from '@/components/shared/format';
import { FailureNotice } from '@/components/shared/notice';
import { type Failure, failureOf } from '@/lib/model/failure';
import { Dialog } from '../dialog';
import { VirtualList } from '../virtual-list';
import { placeWords } from '../words';
import type { Proven } from './directory';
import { evidenceLine } from './evidence';
import { fullName, placeOfCompany } from './names';
import './accept-dialog.css';

/** px; what accept-dialog.css needs. */
const ROW_HEIGHT = { wide: 64, narrow: 96 };
const NARROW_BELOW = 440;

interface AcceptDialogProps {
  proven: readonly Proven[];
  onAccept: (chosen: readonly Proven[]) => Promise<void>;
  onClose: () => void;
}

/** All proven suggestions, to be looked through before they are accepted in one step. */
export function AcceptDialog({ proven, onAccept, onClose }: AcceptDialogProps) {
  // As they were when the dialog opened: nothing moves under the hand.
  const [all] = useState(proven);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const chosen = all.filter(({ account }) => !off.has(account.id));
  const toggle = (id: string) => {
    const next = new Set(off);
    if (!next.delete(id)) next.add(id);
    setOff(next);
  };
  const accept = () => {
    setBusy(true);
    onAccept(chosen).catch((thrown: unknown) => {
      setBusy(false);
      setFailure(failureOf(thrown));
    });
  };
  return (
    <Dialog
      title={`Accept ${counted(all.length, 'proven suggestion')}`}
      note="Their evidence is as strong as that of matches that were measured to be right. One undo takes all of them back."
      onClose={onClose}
    >
      <div class="accept-head">
        <p role="status">{formatCount(chosen.length)} chosen</p>
        <Button
          variant="quiet"
          onClick={() => setOff(off.size === 0 ? new Set(all.map(({ account }) => account.id)) : new Set())}
        >
          {off.size === 0 ? 'Choose none' : 'Choose all'}
        </Button>
      </div>
      <div class="accept-list">
        <VirtualList
          label="Proven suggestions"
          items={all}
          keyOf={({ account }) => account.id}
          rowHeight={ROW_HEIGHT}
          narrowBelow={NARROW_BELOW}
          listKey=""
        >
          {({ account, best }) => (
            <label class="accept-row">
              <input
                type="checkbox"
                checked={!off.has(account.id)}
                onChange={() => toggle(account.id)}
                aria-label={`${fullName(account)} to ${best.company.name}: ${evidenceLine(best.candidate)}`}
              />
              <span class="accept-words">
                <span title={[account.name, placeWords(account)].filter(Boolean).join(', ')}>
                  <strong>{account.name}</strong> {placeWords(account)}
                </span>
                <span title={[best.company.name, placeOfCompany(best.company)].filter(Boolean).join(', ')}>
                  → {best.company.name} <span class="accept-small">{placeOfCompany(best.company)}</span>
                </span>
                <span class="accept-small" title={evidenceLine(best.candidate)}>
                  {evidenceLine(best.candidate)}
                </span>
              </span>
            </label>
          )}
        </VirtualList>
      </div>
      {failure && <FailureNotice failure={failure} alert />}
      <div class="panel-dialog-buttons">
        <Button variant="primary" busy={busy} disabled={chosen.length === 0} onClick={accept}>
          Accept {formatCount(chosen.length)}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </Dialog>
  );
}
