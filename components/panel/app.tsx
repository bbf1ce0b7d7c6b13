import { useEffect, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { LiveRegion } from '@/components/shared/live-region';
import { FailureNotice } from '@/components/shared/notice';
import { Progress } from '@/components/shared/progress';
import { RefreshButton, SyncStatus } from '@/components/shared/sync-status';
import { useNow } from '@/components/shared/use-now';
import { useStatus } from '@/components/shared/use-status';
import { type Failure, failureOf } from '@/lib/model/failure';
import { AccountsView } from './accounts-view';
import { Foot } from './foot';
import { ProblemsView } from './problems-view';
import { ServicesView } from './services-view';
import { Tabs, tabId } from './tabs';
import { useOverview } from './use-overview';
import './app.css';
import '@/components/shared/base.css';

type Part = 'accounts' | 'services' | 'problems';

/** `onClose` null: the panel stands in a tab of its own. */
export function App({ onClose }: { onClose: (() => void) | null }) {
  return (
    <LiveRegion>
      <Panel onClose={onClose} />
    </LiveRegion>
  );
}

function Panel({ onClose }: { onClose: (() => void) | null }) {
  const { ask } = useBackground();
  const { status } = useStatus();
  const { overview, failure, reload } = useOverview();
  const now = useNow();
  const [part, setPart] = useState<Part>('accounts');
  useEscape(onClose);
  const [failed, setFailed] = useState<Failure | null>(null);
  const fail = (thrown: unknown) => setFailed(failureOf(thrown));
  const all = overview.value;
  const toMap = (items: { mapping: string }[] | undefined) =>
    items?.filter((item) => item.mapping === 'unmapped').length ?? 0;
  const shown = failed ?? failure.value;

  return (
    <div class="panel">
      <header class="panel-header">
        <h1>Seatcheck</h1>
        <div class="panel-header-side">
          {status.value && <SyncStatus sync={status.value.sync} now={now.value} />}
          <RefreshButton
            fresh={status.value?.fresh ?? false}
            onRefresh={() => {
              setFailed(null);
              ask('data.publish', {}).then(reload, fail);
            }}
          />
          {onClose && (
            <Button variant="quiet" icon="close" iconOnly onClick={onClose}>
              Close the panel
            </Button>
          )}
        </div>
      </header>
      <Tabs
        label="Mapping"
        selected={part}
        onSelect={setPart}
        tabs={[
          { key: 'accounts', label: `Accounts (${toMap(all?.accounts)} to map)` },
          { key: 'services', label: `Services (${toMap(all?.services)} to map)` },
          { key: 'problems', label: `Problems (${all?.problems.length ?? 0})` },
        ]}
      />
      <div class="panel-notices">
        {shown && <FailureNotice failure={shown} alert />}
        {status.value?.sync.running && (
          <Progress
            label={status.value.sync.activity}
            done={status.value.sync.done}
            total={status.value.sync.total}
          />
        )}
      </div>
      <div class="panel-body" id="panel-body" role="tabpanel" aria-labelledby={tabId(part)}>
        {all && part === 'accounts' && <AccountsView items={all.accounts} onFailure={fail} />}
        {all && part === 'services' && <ServicesView items={all.services} onFailure={fail} />}
        {all && part === 'problems' && <ProblemsView items={all.problems} onFailure={fail} />}
      </div>
      {status.value && all && <Foot status={status.value} onFailure={fail} />}
    </div>
  );
}

/** An open dialog takes Escape for itself; the frame closes on the next one. */
function useEscape(onClose: (() => void) | null): void {
  useEffect(() => {
    if (!onClose) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('dialog[open]'))
        onClose();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onClose]);
}
