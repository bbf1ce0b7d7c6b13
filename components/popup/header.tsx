import { RefreshButton, SyncStatus } from '@/components/shared/sync-status';
import type { Status } from '@/lib/model/status';
import { Mark } from './mark';
import './header.css';

/** The sync status at the top right, with Refresh; before anything is connected, the name alone. */
export const Header = ({
  status,
  now,
  refreshing,
  onRefresh,
}: {
  status: Status | null;
  now: number;
  refreshing: boolean;
  onRefresh: () => void;
}) => (
  <header class="popup-header">
    <Mark />
    <span class="popup-brand">Seatcheck</span>
    {status?.lmpi.connected && (
      <>
        <SyncStatus sync={status.sync} now={now} compact />
        <RefreshButton fresh={status.fresh} busy={refreshing} onRefresh={onRefresh} />
      </>
    )}
  </header>
);
