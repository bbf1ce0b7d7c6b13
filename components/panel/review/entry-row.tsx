import { Button } from '@/components/shared/button';
import type { Target } from '../use-focus-request';
import type { Known } from './drift';
import { placesOf } from './drift';
import { DriftRow } from './drift-row';
import type { Entry } from './entries';
import { ProblemCard } from './problem-card';
import { AccountReview, ServiceReview } from './record-rows';
import { ReviewRow } from './row';
import type { Actions } from './use-actions';

export interface RowContext {
  known: Known;
  actions: Actions;
  onShow: (target: Target) => void;
}

/** One entry of the review, drawn by its kind. */
export function EntryRow({ entry, context }: { entry: Entry; context: RowContext }) {
  const { known, actions, onShow } = context;
  if (entry.kind === 'account')
    return <AccountReview item={entry.item} section={entry.section} context={context} />;
  if (entry.kind === 'service')
    return <ServiceReview item={entry.item} section={entry.section} context={context} />;
  if (entry.kind === 'drift') return <DriftRow item={entry.item} context={context} />;
  if (entry.kind === 'problem') {
    return (
      <div class="review-problem">
        <ProblemCard
          item={entry.item}
          onResolve={(accountId, label) => actions.resolve(entry.item, accountId, label)}
        />
      </div>
    );
  }
  return (
    <ReviewRow
      icon="warning"
      title={entry.item.sentence}
      actions={<Places places={placesOf(entry.item, known)} onShow={onShow} />}
    />
  );
}

/** Buttons to what a row concerns, in the step where it can be changed. */
export const Places = ({
  places,
  onShow,
}: {
  places: ReturnType<typeof placesOf>;
  onShow: (target: Target) => void;
}) => (
  <>
    {places.map(({ target, step, name }) => (
      <Button key={step} onClick={() => onShow(target)}>
        {places.length > 1 ? `Show in ${step}` : 'Show'}
        <span class="sc-hidden">
          {' '}
          {name}
          {places.length > 1 ? '' : ` in ${step}`}
        </span>
      </Button>
    ))}
  </>
);
