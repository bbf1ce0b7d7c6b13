import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';
import { FailureNotice, Notice } from '@/components/shared/notice';
import { StatusDot } from '@/components/shared/sync-status';
import type { AnswerStore } from './use-answer';

interface WholeLineProps {
  check: AnswerStore<'push.verify'>;
  /** Takes all of it along, with the hashes. */
  onExport: () => void;
  exporting: boolean;
}

/** Whether the record is whole: each entry holds the hash of the one before, so a missing or altered one shows. */
export function WholeLine({ check, onExport, exporting }: WholeLineProps) {
  const answer = check.answer.value;
  const failure = check.failure.value;
  const again = (
    <Button busy={check.asking.value} onClick={() => void check.reload()}>
      Check again
    </Button>
  );
  if (failure)
    return (
      <div class="record-whole">
        <FailureNotice failure={failure} actions={again} />
      </div>
    );
  if (!answer)
    return (
      <p class="record-whole">
        <StatusDot tone="running">Checking the record</StatusDot>
      </p>
    );
  if (answer.broken !== null)
    return (
      <div class="record-whole">
        <Notice
          tone="failed"
          alert
          nextStep="Export it now and keep the file, then find out who has had access to this browser profile: Seatcheck itself never changes or removes an entry. What stands in the PSA is not touched by this."
          actions={
            <>
              <Button icon="download" busy={exporting} onClick={onExport}>
                Export all as JSON
              </Button>
              {again}
            </>
          }
        >
          The record is not whole. {answer.broken}
        </Notice>
      </div>
    );
  return (
    <p class="record-whole">
      {answer.entries === 0 ? (
        <StatusDot tone="unknown">No entries yet</StatusDot>
      ) : (
        <StatusDot tone="matched">{counted(answer.entries, 'entry', 'entries')}, whole</StatusDot>
      )}
    </p>
  );
}
