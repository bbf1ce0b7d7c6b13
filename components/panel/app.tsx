import { useCallback, useState } from 'preact/hooks';
import { PushButtons, PushDesk } from '@/components/push';
import { LiveRegion } from '@/components/shared/live-region';
import { useStatus } from '@/components/shared/use-status';
import { type Failure, failureOf } from '@/lib/model/failure';
import { Foot } from './foot';
import { Header } from './header';
import { Notices } from './notices';
import { Parts } from './parts';
import { Progresses } from './progresses';
import { PsaInWords } from './psa-words';
import { StepTabs } from './step-tabs';
import type { Part, Told } from './steps';
import { focusTab } from './tabs';
import { useEscape } from './use-escape';
import { useHistory, useHistoryKeys } from './use-history';
import { useOverview } from './use-overview';
import { useStep } from './use-step';
import './app.css';
import '@/components/shared/base.css';

/** `onClose` null: the panel stands in a tab of its own. */
export function App({ onClose }: { onClose: (() => void) | null }) {
  return (
    <LiveRegion>
      <PushDesk takesWishes>
        <Panel onClose={onClose} />
      </PushDesk>
    </LiveRegion>
  );
}

function Panel({ onClose }: { onClose: (() => void) | null }) {
  const { status } = useStatus();
  const { overview, failure, reload } = useOverview(status);
  const all = overview.value;
  const known = status.value;
  const [open, setPart] = useStep(all);
  const part = open ?? 'accounts';
  const [told, setTold] = useState<Told>({
    accounts: null,
    services: null,
    warnings: null,
    findings: null,
  });
  const [failed, setFailed] = useState<Failure | null>(null);
  const fail = useCallback(
    (thrown: unknown) => {
      setFailed(failureOf(thrown));
      // What is shown may be why: somebody was quicker, or a worker died after it kept the change and told nobody.
      void reload();
    },
    [reload],
  );
  const forget = useCallback(() => setFailed(null), []);
  const tell = useCallback(
    (what: keyof Told, count: number | null) =>
      setTold((before) => (before[what] === count ? before : { ...before, [what]: count })),
    [],
  );
  const travel = useHistory(all?.history, fail, forget);
  // Decisions on findings have an undo of their own.
  useHistoryKeys(part === 'findings' ? nothing : travel);
  useEscape(onClose);
  const onPart = useCallback(
    (next: Part) => {
      forget();
      setPart(next);
    },
    [forget, setPart],
  );
  const again = () => void reload();

  return (
    <PsaInWords.Provider value={known?.psa.kind ?? null}>
      <div class="panel">
        <Header
          status={known}
          overview={all}
          hasHistory={part !== 'findings'}
          pushes={<PushButtons status={known} />}
          onHistory={travel}
          onFailure={fail}
          reload={() => {
            forget();
            return reload();
          }}
        />
        <main class="panel-main">
          <StepTabs overview={all} told={told} part={part} onPart={onPart} />
          {all && part !== 'findings' && <Progresses overview={all} told={told} step={part} />}
          <Parts
            // Until it is known which, none is drawn, so that no other one shows for a moment.
            part={open}
            overview={open ? all : null}
            failure={failure.value}
            status={known}
            inTab={onClose === null}
            onPart={onPart}
            onTell={tell}
            onFailure={fail}
            onAgain={again}
          />
          {/* Below the lists: a sync that starts or fails by itself must not move the rows under the user's hands. */}
          <Notices
            status={known}
            failed={failed}
            isReview={part === 'findings'}
            stale={all && failure.value?.code !== failed?.code ? failure.value : null}
            onDismiss={forget}
            onAgain={again}
          />
          {known && all && part !== 'findings' && (all.accounts.length > 0 || all.services.length > 0) && (
            <Foot
              status={known}
              step={part}
              onStep={(next) => {
                onPart(next);
                focusTab(next);
              }}
            />
          )}
        </main>
      </div>
    </PsaInWords.Provider>
  );
}

const nothing = (): void => undefined;
