import { useId, useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { FailureNotice, Notice } from '@/components/shared/notice';
import type { CompanyItem, Input, VendorAccountItem } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';
import { Dialog } from '../dialog';
import { firstWord } from '../search-query';
import { CompanyPicker } from './company-picker';
import type { Directory } from './directory';
import { fullName } from './names';
import { draftFault, draftOf, resultsOf, type SplitDraft, sharesOf, withCompany } from './split-draft';
import { SplitTable } from './split-table';
import './split.css';

interface SplitDialogProps {
  item: VendorAccountItem;
  /** A company that is to take part, besides those that do. */
  added: CompanyItem | null;
  directory: Directory;
  onSave: (companies: Input<'account.split'>['companies']) => Promise<void>;
  onClose: () => void;
}

/** One account to several companies. What each gets of the real usage is shown while it is edited. */
export function SplitDialog({ item, added, directory, onSave, onClose }: SplitDialogProps) {
  const id = useId();
  // Until something is written it follows the account: what was just linked, here or in another tab, is in it too.
  const [written, setDraft] = useState<SplitDraft | null>(null);
  const opened = useMemo(() => draftOf(item, added), [item, added]);
  const draft = written ?? opened;
  const [adding, setAdding] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const edit = (next: SplitDraft) => {
    setFailure(null);
    setDraft(next);
  };
  const fault = draftFault(draft);
  const shares = sharesOf(draft);
  const results = shares && item.used !== null ? resultsOf(item.usedByService, shares) : null;
  const save = () => {
    setTried(true);
    if (busy || fault !== null || !shares) return;
    setBusy(true);
    const companies = draft.parts.flatMap(({ companyId }, at) => {
      const share = shares[at];
      return share ? [{ companyId, share }] : [];
    });
    onSave(companies).catch((thrown: unknown) => {
      setBusy(false);
      setFailure(failureOf(thrown));
    });
  };
  return (
    <>
      <Dialog
        title={`Split ${fullName(item)}`}
        note="Each company gets its part of each vendor service, and one takes the rest, so that nothing is lost or counted twice."
        onClose={onClose}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <fieldset class="split-kind">
            <legend>Parts are</legend>
            {(['percent', 'fixed'] as const).map((kind) => (
              <label key={kind}>
                <input
                  type="radio"
                  name={`${id}-kind`}
                  checked={draft.kind === kind}
                  onChange={() => edit({ ...draft, kind })}
                />
                {kind === 'percent' ? 'percentages' : 'fixed numbers'}
              </label>
            ))}
          </fieldset>
          <SplitTable draft={draft} used={item.used} results={results} onEdit={edit} />
          <div>
            <Button onClick={() => setAdding(true)}>Add a company…</Button>
          </div>
          {fault && (
            <Notice tone="warn" id={`${id}-fault`} alert={tried}>
              {fault}
            </Notice>
          )}
          {failure && <FailureNotice failure={failure} alert />}
          <div class="panel-dialog-buttons">
            <Button
              type="submit"
              variant="primary"
              busy={busy}
              disabled={fault !== null}
              describedBy={fault ? `${id}-fault` : undefined}
            >
              Save the split
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </div>
        </form>
      </Dialog>
      {adding && (
        <CompanyPicker
          title="Add a company to the split"
          note={`It gets a part of what ${fullName(item)} uses.`}
          firstQuery={draft.parts.length === 0 ? firstWord(item.name) : ''}
          directory={directory}
          sideOf={({ id: one }) =>
            draft.parts.some(({ companyId }) => companyId === one) ? 'in the split' : null
          }
          onPick={async (company) => edit(withCompany(draft, company))}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
