import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';
import { Notice } from '@/components/shared/notice';
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
  if (failure)
    return (
      <p class="record-whole" title={`${failure.sentence} ${failure.nextStep}`}>
        <StatusDot tone="failed">It could not be checked</StatusDot>
        <Button variant="quiet" busy={check.asking.value} onClick={() => void check.reload()}>
          Check again
        </Button>
      </p>
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
              <Button busy={check.asking.value} onClick={() => void check.reload()}>
                Check again
              </Button>
            </>
          }
        >
          The record is not whole. {answer.broken}
        </Notice>
      </div>
    );
  if (answer.entries === 0) return null;
  return (
    <p class="record-whole">
      <StatusDot tone="matched">{counted(answer.entries, 'entry', 'entries')}, whole</StatusDot>
    </p>
  );
}
