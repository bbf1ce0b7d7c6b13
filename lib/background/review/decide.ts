import type { Input, Output } from '@/lib/messaging/protocol';
import type { Decision, FindingRecord } from '@/lib/model/finding';
import type { Context } from '../context';
import { mustNotBeFrozen } from '../guard';
import { byId } from '../mapping/world';
import { remember } from './settle';
import { inReviewTurn } from './turn';

/**
 * What a person decided, one after another however many tabs decide at once, written in one transaction. What is gone or
 * resolved meanwhile is left out; a decision that stands already is not written again.
 */
export async function decide(
  context: Context,
  { decisions }: Input<'review.decide'>,
): Promise<Output<'review.decide'>> {
  const decided = new Map(decisions.map(({ findingId, decision }) => [findingId, decision]));
  const before = await inReviewTurn(context.store, async () => {
    if (decided.size > 1) await mustNotBeFrozen(context);
    const records = byId(await context.store.findingRecords.some([...decided.keys()]));
    const live = [...decided].flatMap(([id, decision]) => {
      const record = records.get(id);
      return record && record.resolvedAt === null ? [{ record, decision }] : [];
    });
    const changes = live.filter(({ record, decision }) => !isSame(record.decision, decision));
    await remember(
      context,
      changes.map(({ record, decision }) => withDecision(record, decision, context.now())),
    );
    return live.map(({ record }) => ({ findingId: record.id, decision: record.decision }));
  });
  if (before.length > 0) context.broadcast({ event: 'review' });
  return { before };
}

/** That it came back, or woke early, was news until somebody decided on it. */
const withDecision = (record: FindingRecord, decision: Decision, now: number): FindingRecord => ({
  ...record,
  decision,
  decidedOn: decision.kind === 'open' ? null : record.last.variance,
  reopened: null,
  updatedAt: now,
  updatedBy: 'user',
});

function isSame(one: Decision, other: Decision): boolean {
  if (one.kind !== 'snoozed' || other.kind !== 'snoozed') return one.kind === other.kind;
  return one.reason === other.reason && one.until === other.until;
}
