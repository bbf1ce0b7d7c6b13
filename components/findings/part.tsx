import { useEffect } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { Loading } from '@/components/shared/loading';
import { FailureNotice } from '@/components/shared/notice';
import { freezes } from '@/lib/model/report-guard';
import type { Status } from '@/lib/model/status';
import { FindingsView } from './findings-view';
import { isToDo, stateCode } from './model/states';
import { NothingYet } from './nothing';
import { useReview } from './review/use-review';
import { useView } from './review/use-view';
import type { FindingSlots } from './slots';
import './findings.css';

interface FindingsPartProps {
  status: Status | null;
  slots: FindingSlots;
  /** How many are open or accepted; null: not known. */
  onCount?: (count: number | null) => void;
  onFailure: (thrown: unknown) => void;
}

/** The review, in the panel and as a page: what it shows before there is anything to show, and then the findings. */
export function FindingsPart({ status, slots, onCount, onFailure }: FindingsPartProps) {
  const { ask } = useBackground();
  const store = useReview();
  const [view, setView] = useView();
  const all = store.base.value;
  const touches = store.touches.value;
  const failure = store.failure.value;
  const count =
    all && all.nothingYet === null
      ? all.items.filter(({ id, state }) => isToDo(stateCode(touches.get(id)?.state ?? state))).length
      : null;
  useEffect(() => onCount?.(count), [onCount, count]);
  if (!all && failure)
    return (
      <div class="findings-failed">
        <FailureNotice
          failure={failure}
          alert
          actions={<Button onClick={() => void store.reload()}>Try again</Button>}
        />
      </div>
    );
  if (!all || !view) return <Loading>Comparing usage with bills</Loading>;
  if (all.nothingYet !== null && all.items.length === 0 && !freezes(all.guards))
    return (
      <NothingYet
        sentence={all.nothingYet}
        status={status}
        onSync={() => void ask('sync.start', {}).catch(onFailure)}
      />
    );
  return <FindingsView store={store} view={view} onView={setView} status={status} slots={slots} />;
}
