import { useEffect, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { useAnnounce } from '@/components/shared/live-region';
import { FailureNotice } from '@/components/shared/notice';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Status } from '@/lib/model/status';

/** What is still missing, and Finish, which starts a sync. */
export function Foot({ status }: { status: Status }) {
  const { ask } = useBackground();
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure | null>(null);
  const missing = status.pending.join(' ');
  const { vault } = status;
  // What was refused for a missing mapping, or for being locked, is out of date as soon as that changes.
  useEffect(() => setFailure(null), [missing, vault]);
  const finish = () => {
    setFailure(null);
    ask('mapping.finish', {}).then(
      () => announce('Finished. A sync is running.'),
      (thrown: unknown) => setFailure(failureOf(thrown)),
    );
  };
  return (
    <footer class="panel-foot">
      {failure && <FailureNotice failure={failure} alert />}
      <p>{!failure && sentenceOf(status)}</p>
      <Button variant="primary" busy={status.sync.running} onClick={finish}>
        Finish
      </Button>
    </footer>
  );
}

function sentenceOf(status: Status): string {
  if (status.phase === 'not connected') return 'Connect LMPI from the toolbar first.';
  if (status.vault === 'locked') return 'Unlock Seatcheck, then press Finish.';
  if (status.sync.running) return 'Mapping may go on while the sync runs.';
  if (status.fresh) return 'New data is waiting: press Refresh.';
  return status.pending[0] ?? 'Finish starts a sync with these mappings.';
}
