import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { EmptyState } from '@/components/shared/empty-state';
import { Loading } from '@/components/shared/loading';
import { FailureNotice } from '@/components/shared/notice';
import type { Failure } from '@/lib/model/failure';
import type { Status } from '@/lib/model/status';

export const ReadingMappings = () => <Loading>Reading the mappings</Loading>;

/** The first answer did not come. */
export const NotRead = ({ failure, onAgain }: { failure: Failure; onAgain: () => void }) => (
  <div class="panel-not-read">
    <FailureNotice failure={failure} alert actions={<Button onClick={onAgain}>Try again</Button>} />
  </div>
);

/** There is nothing to map yet: why, and what to do. */
export function NothingYet({
  status,
  onFailure,
}: {
  status: Status | null;
  onFailure: (thrown: unknown) => void;
}) {
  const { ask } = useBackground();
  if (!status) return <ReadingMappings />;
  if (!status.lmpi.connected) {
    return (
      <EmptyState icon="info" title="LMPI is not connected yet">
        Press the Seatcheck button in the browser's toolbar and enter the access token and the secret key.
        Vendor accounts and services are listed here after the first sync.
      </EmptyState>
    );
  }
  if (status.sync.running) {
    return (
      <EmptyState icon="sync" title="The first sync is running">
        Vendor accounts and services are listed here as soon as they are read.
      </EmptyState>
    );
  }
  if (status.vault === 'locked') {
    return (
      <EmptyState icon="lock" title="Seatcheck is locked">
        Nothing was read before it was locked. Unlock it with the Seatcheck button in the browser's toolbar.
      </EmptyState>
    );
  }
  const sync = <Button onClick={() => void ask('sync.start', {}).catch(onFailure)}>Sync now</Button>;
  return (
    <EmptyState icon="info" title="No vendor accounts or services yet" actions={sync}>
      They are read from LMPI by a sync.
    </EmptyState>
  );
}
