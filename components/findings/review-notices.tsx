import { Button } from '@/components/shared/button';
import { FailureNotice, Notice } from '@/components/shared/notice';
import { Progress } from '@/components/shared/progress';
import type { Failure } from '@/lib/model/failure';
import type { Status } from '@/lib/model/status';

interface ReviewNoticesProps {
  status: Status | null;
  failed: Failure | null;
  onDismiss: () => void;
}

/** Below the list: what a person must know of the data that it stands on. */
export function ReviewNotices({ status, failed, onDismiss }: ReviewNoticesProps) {
  const sync = status?.sync;
  const isLocked = status?.vault === 'locked';
  const failure = isLocked && sync?.failure?.code === 'vault.locked' ? null : (sync?.failure ?? null);
  const [first, ...others] = sync?.missing ?? [];
  return (
    <div class="review-notices">
      {failed && (
        <FailureNotice failure={failed} alert actions={<Button onClick={onDismiss}>Dismiss</Button>} />
      )}
      {isLocked && (
        <Notice
          tone="info"
          nextStep="The review goes on from what was read before. To sync, unlock it from the toolbar."
        >
          Seatcheck is locked.
        </Notice>
      )}
      {sync && !sync.running && failure && <FailureNotice failure={failure} />}
      {sync && !sync.running && !sync.failure && first && (
        <Notice tone="warn" nextStep="The rest is shown. The next sync asks for it again.">
          {first}
          {others.length > 0 && ` And ${others.length} more could not be read.`}
        </Notice>
      )}
      {sync?.running && <Progress label={sync.activity || 'Syncing'} done={sync.done} total={sync.total} />}
    </div>
  );
}
