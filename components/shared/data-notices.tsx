import type { ComponentChildren } from 'preact';
import type { Failure } from '@/lib/model/failure';
import type { Status } from '@/lib/model/status';
import { Button } from './button';
import { FailureNotice, Notice } from './notice';
import { Progress } from './progress';

interface DataNoticesProps {
  class: string;
  status: Status | null;
  /** What the user just did and did not come about. */
  failed: Failure | null;
  onDismiss: () => void;
  /** What goes on while it is locked: "Mapping". */
  goesOn: string;
  /** After what failed. */
  children?: ComponentChildren;
}

/** What the user must know of the data before working on; nothing when all is well. */
export function DataNotices(props: DataNoticesProps) {
  const { status, failed, onDismiss, goesOn, children } = props;
  const sync = status?.sync;
  const locked = status?.vault === 'locked';
  // That a sync failed for being locked is no news beside the notice that it is locked.
  const failure = locked && sync?.failure?.code === 'vault.locked' ? null : (sync?.failure ?? null);
  const [first, ...others] = sync?.missing ?? [];
  return (
    <div class={props.class}>
      {failed && (
        <FailureNotice failure={failed} alert actions={<Button onClick={onDismiss}>Dismiss</Button>} />
      )}
      {children}
      {locked && (
        <Notice
          tone="info"
          nextStep={`${goesOn} goes on from what was read before. To sync, unlock it from the toolbar.`}
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
