import { useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { useAnnounce } from '@/components/shared/live-region';
import { RefreshButton, SyncStatus } from '@/components/shared/sync-status';
import { useNow } from '@/components/shared/use-now';
import type { Status } from '@/lib/model/status';

/** What the page is, the sync, and Refresh. */
export function ReviewHeader({
  status,
  onFailure,
}: {
  status: Status | null;
  onFailure: (thrown: unknown) => void;
}) {
  const { ask } = useBackground();
  const announce = useAnnounce();
  const now = useNow();
  const [busy, setBusy] = useState(false);
  async function refresh(): Promise<void> {
    setBusy(true);
    try {
      const { changed } = await ask('data.publish', {});
      announce(changed ? 'The new data is shown.' : 'This is the newest data.');
    } catch (thrown) {
      onFailure(thrown);
    }
    setBusy(false);
  }
  return (
    <header class="review-header">
      <h1>Review</h1>
      <p class="review-header-psa" title={status?.psa.label}>
        {status?.psa.label}
      </p>
      <div class="review-header-side">
        {status && <SyncStatus sync={status.sync} now={now.value} />}
        <RefreshButton fresh={status?.fresh ?? false} busy={busy} onRefresh={() => void refresh()} />
      </div>
    </header>
  );
}
