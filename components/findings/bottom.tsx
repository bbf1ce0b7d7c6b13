import { Button } from '@/components/shared/button';
import { FailureNotice } from '@/components/shared/notice';
import type { Failure } from '@/lib/model/failure';
import { SelectionBar, UndoBar, WaitingBar } from './bars';
import type { useListState } from './list/use-list-state';
import { isCorrectable } from './model/correctable';
import { totalsOf } from './model/tally';
import type { ReviewStore } from './review/review-store';
import type { Decide } from './review/use-decide';
import type { Shown } from './review/use-shown';
import { FROZEN, type useTriage } from './review/use-triage';
import type { FindingSlots } from './slots';

interface BottomProps {
  store: ReviewStore;
  shown: Shown;
  list: ReturnType<typeof useListState>;
  triage: ReturnType<typeof useTriage>;
  decide: Decide;
  slots: FindingSlots;
  failure: Failure | null;
  onDismiss: () => void;
}

/** Below the list, where what comes and goes by itself moves no row. */
export function Bottom({ store, shown, list, triage, decide, slots, failure, onDismiss }: BottomProps) {
  const waiting = store.waiting.value;
  const stale = store.base.value ? store.failure.value : null;
  return (
    <div class="findings-bottom">
      {failure && <FailureNotice failure={failure} actions={<Button onClick={onDismiss}>Dismiss</Button>} />}
      {stale && (
        <FailureNotice
          failure={stale}
          alert
          actions={<Button onClick={() => void store.readAgain()}>Try again</Button>}
        />
      )}
      {waiting && <WaitingBar waiting={waiting} onShow={store.showWaiting} />}
      {decide.last && <UndoBar words={decide.last.words} onUndo={triage.undo} onDismiss={decide.forget} />}
      {list.selection.size > 0 && (
        <SelectionBar
          totals={totalsOf(
            shown.index,
            [...list.selection].flatMap((id) => shown.index.placeOf.get(id) ?? []),
          )}
          frozen={triage.isFrozen ? FROZEN : null}
          onPush={
            slots.onPush && triage.chosen().some(isCorrectable) ? () => triage.push(triage.chosen()) : null
          }
          onAccept={() => triage.settle(triage.chosen(), { kind: 'accepted' })}
          onSnooze={() => triage.snooze(triage.chosen())}
          onReopen={() => triage.settle(triage.chosen(), { kind: 'open' })}
          onClear={() => {
            list.clear();
            list.goToLine(list.line);
          }}
        />
      )}
    </div>
  );
}
