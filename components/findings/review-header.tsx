import type { ComponentChildren } from 'preact';
import { RefreshButton, SyncStatus } from '@/components/shared/sync-status';
import { useNow } from '@/components/shared/use-now';
import { useRefresh } from '@/components/shared/use-refresh';
import type { Status } from '@/lib/model/status';

/** What the page is, the sync, and Refresh. */
export function ReviewHeader({
  status,
  pushes,
  onFailure,
}: {
  status: Status | null;
  /** What is pushed, and the way to the record. */
  pushes?: ComponentChildren;
  onFailure: (thrown: unknown) => void;
}) {
  const now = useNow();
  const { busy, refresh } = useRefresh(onFailure);
  return (
    <header class="review-header">
      <h1>Review</h1>
      <p class="review-header-psa" title={status?.psa.label}>
        {status?.psa.label}
      </p>
      <div class="review-header-side">
        {pushes}
        {status && <SyncStatus sync={status.sync} now={now.value} />}
        <RefreshButton fresh={status?.fresh ?? false} busy={busy} onRefresh={refresh} />
      </div>
    </header>
  );
}
