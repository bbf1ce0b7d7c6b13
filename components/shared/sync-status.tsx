import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Status, SyncStatus as Sync } from '@/lib/model/status';
import { Button } from './button';
import { ago } from './format';
import { Icon, type IconName } from './icon';
import { useAnnounce } from './live-region';
import './sync-status.css';

export type DotTone = 'matched' | 'unknown' | 'failed' | 'running';

const MARKS: Record<DotTone, IconName> = {
  matched: 'tick',
  unknown: 'question',
  failed: 'failed',
  running: 'sync',
};

/** A state as a mark and a word, never as a colour alone. */
export const StatusDot = ({ tone, children }: { tone: DotTone; children: ComponentChildren }) => (
  <span class="sc-dot" data-tone={tone}>
    <Icon name={MARKS[tone]} turning={tone === 'running'} />
    <span>{children}</span>
  </span>
);

/**
 * The sync at the top right: turns while it runs, else says when it last ended. `now` in ms since the epoch.
 * `compact` leaves out, for the eye only, the word that the mark stands for.
 */
export function SyncStatus({ sync, now, compact = false }: { sync: Sync; now: number; compact?: boolean }) {
  if (sync.running) return <StatusDot tone="running">Syncing</StatusDot>;
  if (sync.failure) return <StatusDot tone="failed">Sync failed</StatusDot>;
  if (sync.finishedAt === null) return <StatusDot tone="unknown">Not synced yet</StatusDot>;
  const partial = sync.missing.length > 0;
  return (
    <StatusDot tone={partial ? 'unknown' : 'matched'}>
      <span class={compact ? 'sc-hidden' : undefined}>Synced </span>
      {ago(sync.finishedAt, now)}
      {partial && <span class={compact ? 'sc-hidden' : undefined}>, in part</span>}
    </StatusDot>
  );
}

/** Shows the newest data everywhere. Pink while something newer than what is shown is waiting. */
export const RefreshButton = ({
  fresh,
  busy = false,
  onRefresh,
}: Pick<Status, 'fresh'> & { busy?: boolean; onRefresh: () => void }) => {
  const announce = useAnnounce();
  const before = useRef(fresh);
  useEffect(() => {
    // Who does not see it turn pink hears it.
    if (fresh && !before.current) announce('New data is waiting: press Refresh.');
    before.current = fresh;
  }, [fresh, announce]);
  return (
    <Button variant={fresh ? 'fresh' : 'plain'} icon="sync" busy={busy} onClick={onRefresh}>
      Refresh
      {fresh && <span class="sc-hidden">, new data is waiting</span>}
    </Button>
  );
};
