import { Button } from '@/components/shared/button';
import { FailureNotice, Notice } from '@/components/shared/notice';
import { Progress } from '@/components/shared/progress';
import type { Failure } from '@/lib/model/failure';
import type { Status } from '@/lib/model/status';

interface NoticesProps {
  status: Status | null;
  /** What the user just did and did not come about. */
  failed: Failure | null;
  /** The list could not be read again. */
  stale: Failure | null;
  onDismiss: () => void;
  onAgain: () => void;
}

/** What the user must know before working on; nothing when all is well. */
export function Notices({ status, failed, stale, onDismiss, onAgain }: NoticesProps) {
  const sync = status?.sync;
  const locked = status?.vault === 'locked';
  // That a sync failed for being locked is no news beside the notice that it is locked.
  const failure = locked && sync?.failure?.code === 'vault.locked' ? null : (sync?.failure ?? null);
  const [first, ...others] = sync?.missing ?? [];
  return (
    <div class="panel-notices">
      {failed && (
        <FailureNotice failure={failed} alert actions={<Button onClick={onDismiss}>Dismiss</Button>} />
      )}
      {stale && (
        <FailureNotice failure={stale} alert actions={<Button onClick={onAgain}>Try again</Button>} />
      )}
      {locked && (
        <Notice
          tone="info"
          nextStep="Mapping goes on from what was read before. To sync, unlock it from the toolbar."
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
