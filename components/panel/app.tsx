import { useState } from 'preact/hooks';
import { LiveRegion } from '@/components/shared/live-region';
import { useStatus } from '@/components/shared/use-status';
import { type Failure, failureOf } from '@/lib/model/failure';
import { Foot } from './foot';
import { Header } from './header';
import { Notices } from './notices';
import { type Part, Parts } from './parts';
import { Tabs } from './tabs';
import { useEscape } from './use-escape';
import { useOverview } from './use-overview';
import './app.css';
import '@/components/shared/base.css';

/** `onClose` null: the panel stands in a tab of its own. */
export function App({ onClose }: { onClose: (() => void) | null }) {
  return (
    <LiveRegion>
      <Panel onClose={onClose} />
    </LiveRegion>
  );
}

function Panel({ onClose }: { onClose: (() => void) | null }) {
  const { status } = useStatus();
  const { overview, failure, reload } = useOverview(status);
  const [part, setPart] = useState<Part>('accounts');
  const [failed, setFailed] = useState<Failure | null>(null);
  useEscape(onClose);
  const fail = (thrown: unknown) => setFailed(failureOf(thrown));
  const all = overview.value;
  const known = status.value;
  const toMap = (items: { mapping: string }[] | undefined) =>
    items ? items.filter((item) => item.mapping === 'unmapped').length : null;

  return (
    <div class="panel">
      <Header
        status={known}
        month={all?.reportMonth ?? null}
        onFailure={fail}
        reload={() => {
          setFailed(null);
          return reload();
        }}
      />
      <main class="panel-main">
        <Tabs
          label="Mapping"
          selected={part}
          onSelect={(next) => {
            setFailed(null);
            setPart(next);
          }}
          tabs={[
            { key: 'accounts', label: 'Accounts', count: toMap(all?.accounts), of: 'to map' },
            { key: 'services', label: 'Services', count: toMap(all?.services), of: 'to map' },
            { key: 'problems', label: 'Problems', count: all ? all.problems.length : null, of: '' },
          ]}
        />
        <Parts
          part={part}
          overview={all}
          failure={failure.value}
          status={known}
          onFailure={fail}
          onAgain={() => void reload()}
        />
        {/* Below the lists: a sync that starts or fails by itself must not move the rows under the user's hands. */}
        <Notices
          status={known}
          failed={failed}
          stale={all ? failure.value : null}
          onDismiss={() => setFailed(null)}
          onAgain={() => void reload()}
        />
        {known && all && (all.accounts.length > 0 || all.services.length > 0) && <Foot status={known} />}
      </main>
    </div>
  );
}
