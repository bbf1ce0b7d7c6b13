import { Button } from '@/components/shared/button';
import { EmptyState } from '@/components/shared/empty-state';
import { counted, formatCount } from '@/components/shared/format';
import type { FindingView } from '@/lib/model/saved-view';
import type { Status } from '@/lib/model/status';
import { isFiltered } from './model/views';

interface NothingProps {
  view: FindingView;
  /** How many the filters leave out. */
  inAll: number;
  /** Differences found before that have no figure now. */
  missing: number;
  status: Status | null;
  onClear: () => void;
  onShowAll: () => void;
}

/** The list when it shows none: why, and the way out. */
export function NoFindings({ view, inAll, missing, status, onClear, onShowAll }: NothingProps) {
  if (isFiltered(view))
    return (
      <EmptyState
        icon="search"
        title="No finding fits"
        actions={
          <>
            <Button onClick={onClear}>Clear all filters</Button>
            {inAll > 0 && view.show !== 'all' && (
              <Button onClick={onShowAll}>Look in all {formatCount(inAll)}</Button>
            )}
          </>
        }
      >
        Every word of a search must stand in the finding; one wrong letter is forgiven.
      </EmptyState>
    );
  const all = inAll > 0 && <Button onClick={onShowAll}>Show all {formatCount(inAll)}</Button>;
  if (view.show === 'mine')
    return (
      <EmptyState icon="tick" title="Nothing is yours to fix" actions={all}>
        What you accept is listed here until the bill says it.
      </EmptyState>
    );
  if (view.show === 'snoozed')
    return (
      <EmptyState icon="info" title="Nothing is snoozed" actions={all}>
        What waits for a day is listed here, with its reason.
      </EmptyState>
    );
  if (view.show === 'resolved')
    return (
      <EmptyState icon="info" title="Nothing was resolved yet" actions={all}>
        What is found no more is kept here, as it was last.
      </EmptyState>
    );
  if (missing > 0)
    return (
      <EmptyState icon="question" title="Nothing can be told now" actions={all}>
        What was found before has no figure now, and is listed again when it has.
      </EmptyState>
    );
  const matched = status?.counts.matched ?? 0;
  return (
    <EmptyState icon="tick" title={inAll > 0 ? 'Nothing is open' : 'Nothing differs'} actions={all}>
      {inAll > 0
        ? 'Everything that was found is accepted, snoozed or resolved.'
        : matched > 0
          ? `${counted(matched, 'product')} compared, customer by customer: each is billed as expected.`
          : 'Every product that was compared is billed as expected.'}
    </EmptyState>
  );
}

interface NothingYetProps {
  /** Why, and mostly what to do about it, in sentences of their own. */
  sentence: string;
  status: Status | null;
  onSync: () => void;
}

/** Before there is anything to compare. */
export function NothingYet({ sentence, status, onSync }: NothingYetProps) {
  const [, why = sentence, next = ''] = /^(.+?\.) (.+)$/.exec(sentence) ?? [];
  const isRunning = status?.sync.running ?? false;
  const isLocked = status?.vault === 'locked';
  const isReady = status?.lmpi.connected && status.psa.connected && status.pending.length === 0;
  // A button for what the words ask: not where data waits for Refresh, or a sync cannot run.
  const canSync = isReady && !isRunning && !isLocked && !status.fresh;
  return (
    <EmptyState
      icon={isLocked ? 'lock' : isRunning ? 'sync' : 'info'}
      title={why}
      actions={canSync && <Button onClick={onSync}>Sync now</Button>}
    >
      {isLocked ? "Unlock Seatcheck with its button in the browser's toolbar, then sync." : next}
    </EmptyState>
  );
}
