import { Button } from '@/components/shared/button';
import { FailureNotice } from '@/components/shared/notice';
import type { FindingItem } from '@/lib/messaging/protocol';
import type { Failure } from '@/lib/model/failure';
import { MineBar, SelectionBar, UndoBar, WaitingBar } from './bars';
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
  /** The list shows what was accepted as mine to fix. */
  isMine: boolean;
  /** What is listed, in its order. */
  listed: () => readonly FindingItem[];
  failure: Failure | null;
  onDismiss: () => void;
}

/** Below the list, where what comes and goes by itself moves no row. */
export function Bottom({
  store,
  shown,
  list,
  triage,
  decide,
  slots,
  isMine,
  listed,
  failure,
  onDismiss,
}: BottomProps) {
  const waiting = store.waiting.value;
  const frozen = triage.isFrozen ? FROZEN : null;
  const mine = isMine ? listed().filter(isCorrectable) : [];
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
      {mine.length > 0 && slots.onPush && list.selection.size === 0 && (
        <MineBar count={mine.length} frozen={frozen} onPush={() => triage.push(mine)} />
      )}
      {list.selection.size > 0 && (
        <SelectionBar
          totals={totalsOf(
            shown.index,
            [...list.selection].flatMap((id) => shown.index.placeOf.get(id) ?? []),
          )}
          frozen={frozen}
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
