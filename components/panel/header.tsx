import type { ComponentChildren } from 'preact';
import { RefreshButton, SyncStatus } from '@/components/shared/sync-status';
import { useNow } from '@/components/shared/use-now';
import { useRefresh } from '@/components/shared/use-refresh';
import type { MappingOverview } from '@/lib/messaging/protocol';
import { monthLabel } from '@/lib/model/calendar';
import type { Status } from '@/lib/model/status';
import { HistoryButtons } from './history-buttons';
import type { Way } from './use-history';

interface HeaderProps {
  status: Status | null;
  overview: MappingOverview | null;
  /** Whether undo and redo of mappings stand here. */
  hasHistory: boolean;
  /** What is pushed, and the way to the record. */
  pushes: ComponentChildren;
  onHistory: (way: Way) => void;
  onFailure: (thrown: unknown) => void;
  /** Resolves when what Refresh published is on the screen. */
  reload: () => Promise<void>;
}

/**
 * What the panel is, of which month its usage is, undo and redo, the sync, and Refresh. The frame around it has the
 * button that closes it.
 */
export function Header({ status, overview, hasHistory, pushes, onHistory, onFailure, reload }: HeaderProps) {
  const now = useNow();
  const { busy, refresh } = useRefresh(onFailure, reload);
  return (
    <header class="panel-header">
      <h1>Seatcheck</h1>
      {overview?.reportMonth && (
        <p class="panel-header-month">
          <span class="panel-header-word">usage of </span>
          {monthLabel(overview.reportMonth)}
        </p>
      )}
      <div class="panel-header-side">
        {pushes}
        {overview && hasHistory && (
          <div class="panel-header-history">
            <HistoryButtons history={overview.history} onGo={onHistory} />
          </div>
        )}
        {status && <SyncStatus sync={status.sync} now={now.value} compact />}
        <RefreshButton fresh={status?.fresh ?? false} busy={busy} onRefresh={refresh} />
      </div>
    </header>
  );
}
