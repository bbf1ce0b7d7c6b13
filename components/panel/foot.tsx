import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { useAnnounce } from '@/components/shared/live-region';
import { monthLabel } from '@/lib/model/calendar';
import type { Status } from '@/lib/model/status';

/** What is still missing, and Finish, which starts a sync. */
export function Foot({ status, onFailure }: { status: Status; onFailure: (thrown: unknown) => void }) {
  const { ask } = useBackground();
  const announce = useAnnounce();
  return (
    <footer class="panel-foot">
      <p>{sentenceOf(status)}</p>
      <Button
        variant="primary"
        busy={status.sync.running}
        onClick={() => {
          ask('mapping.finish', {}).then(() => announce('Finished. A sync is running.'), onFailure);
        }}
      >
        Finish
      </Button>
    </footer>
  );
}

function sentenceOf(status: Status): string {
  if (status.phase === 'not connected') return 'Connect LMPI from the toolbar first.';
  if (status.fresh) return 'New data is waiting: press Refresh.';
  const [missing] = status.pending;
  if (missing) return missing;
  return status.reportMonth ? `Figures of ${monthLabel(status.reportMonth)}.` : 'No report yet.';
}
