import { placesOf } from './drift';
import { DriftRow } from './drift-row';
import type { Entry } from './entries';
import { Places, type RowContext } from './places';
import { ProblemCard } from './problem-card';
import { AccountReview, ServiceReview } from './record-rows';
import { ReviewRow } from './row';

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
