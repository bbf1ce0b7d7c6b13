import { type Month, monthLabel } from '@/lib/model/calendar';
import { failureOf } from '@/lib/model/failure';
import { type Position, readPosition, type Wanted, writePosition } from '../in-progress/cursor';
import { type Known, readKnown } from '../in-progress/known';
import { monthUnderWay, notingTooMany, windowOf } from '../in-progress/month';
import { fromSubscription, wantedOf, worthReading } from '../in-progress/subscriptions';
import { fromTransactions } from '../in-progress/transactions';
import { interruptsRun, isSideDown, noteFailure } from '../outcome';
import type { Progress } from '../progress';
import { OVER, type Stage, type StageContext, type Step } from './stage';

const PAGE_SIZE = 100;
/** Of one list. A list that never ends is a fault of the service. */
const MOST_PAGES = 50;
/** Requests under way at once (design.md, "How data flows"). */
const AT_ONCE = 3;

type Needs = 'store' | 'startedAt' | 'lmpi' | 'signal';
/** `known`: read once, whatever the number of steps. */
type Context = Pick<StageContext, Needs> & { month: Month; known(): Promise<Known> };

/**
 * Transactions of the month that is not over, and the subscriptions created or modified since the 1st, whose details are
 * read one by one because the list has no units (lmpi.md 3.3). Last of all stages: a failure here is a sentence for what
 * is missing and nothing else. One per run of the worker.
 */
export function monthInProgress(): Stage<Needs> {
  let known: Promise<Known> | null = null;
  return {
    side: 'vendor',
    what: 'The month in progress',
    async step(given, progress) {
      const month = monthUnderWay(given.startedAt);
      if (month === null) return { ...OVER, changes: {}, unasked: true };
      const context: Context = {
        ...{ store: given.store, startedAt: given.startedAt, lmpi: given.lmpi, signal: given.signal, month },
        known: () => {
          known ??= readKnown(given.store, month);
          return known;
        },
      };
      try {
        const position = readPosition(progress.page);
        const step = await stepAt(position, context, progress);
        // A run that read nothing but this has read nothing.
        return { ...step, unasked: true };
      } catch (thrown) {
        if (given.signal.aborted || interruptsRun(failureOf(thrown))) throw thrown;
        const noted = noteFailure(progress, null, `What changed in ${monthLabel(month)} so far`, thrown);
        return {
          changes: {},
          progress: lacking(onward(noted, NOTHING_LEFT)),
          done: 0,
          of: null,
          unasked: true,
        };
      }
    },
  };
}

function stepAt(position: Position, context: Context, progress: Progress): Promise<Step> {
  if (position.at === 'transactions') return transactions(context, progress);
  if (position.at === 'list') return list(context, progress, position);
  return details(context, progress, position.left);
}

const NOTHING_LEFT: Position = { at: 'details', left: [] };
const onward = (progress: Progress, position: Position): Progress => ({
  ...progress,
  page: writePosition(position),
});
/** Not everything was read: then absence proves nothing. */
const lacking = (progress: Progress): Progress => ({ ...progress, unusable: progress.unusable + 1 });

async function transactions(context: Context, progress: Progress): Promise<Step> {
  const { store, lmpi, signal, startedAt: at, month } = context;
  const [report, known, kept] = await Promise.all([
    lmpi.transactions(month, signal),
    context.known(),
    store.inProgress.all(),
  ]);
  return {
    changes: {
      // The old month's go.
      remove: { inProgress: kept.filter((one) => one.month !== month).map(({ id }) => id) },
      put: { inProgress: fromTransactions(report.transactions, known, { month, at }) },
    },
    progress: onward(progress, { at: 'list', changed: 'created', page: 1, seen: 0, found: [] }),
    done: report.transactions.length,
    of: null,
  };
}

type Listing = Extract<Position, { at: 'list' }>;

async function list(context: Context, progress: Progress, position: Listing): Promise<Step> {
  const { lmpi, signal, startedAt, month } = context;
  const { changed, page } = position;
  const query = { changed, ...windowOf(month, startedAt), page, limit: PAGE_SIZE };
  const answer = await lmpi.subscriptions(query, signal);
  const isNew = changed === 'created';
  const seen = position.seen + answer.records;
  const found = [...position.found, ...answer.subscriptions.flatMap((one) => wantedOf(one, isNew))];
  const { total } = answer.paging;
  const ended = answer.records === 0 || (total !== null && seen >= total) || page >= MOST_PAGES;
  const step = { changes: {}, done: answer.records, of: null };
  if (!ended) return { ...step, progress: onward(progress, { ...position, page: page + 1, seen, found }) };
  if (isNew)
    return {
      ...step,
      progress: onward(progress, { ...position, changed: 'modified', page: 1, seen: 0, found }),
    };
  const { wanted, leftOut } = worthReading(found, await context.known());
  const noted = notingTooMany(progress, wanted.length, leftOut);
  return { ...step, progress: onward(noted, { at: 'details', left: wanted }), of: { left: wanted.length } };
}

async function details(context: Context, progress: Progress, left: readonly Wanted[]): Promise<Step> {
  const { store, lmpi, signal, startedAt: at, month } = context;
  const [now, rest] = [left.slice(0, AT_ONCE), left.slice(AT_ONCE)];
  if (now.length === 0) {
    // What this run did not find again is no more.
    const kept = progress.unusable > 0 ? [] : await store.inProgress.all();
    const stale = kept.filter(({ updatedAt }) => updatedAt !== at).map(({ id }) => id);
    return { ...OVER, changes: { remove: { inProgress: stale } } };
  }
  const known = await context.known();
  const outcomes = await Promise.allSettled(
    now.map((one) => lmpi.subscription(one.customerId, one.subscriptionId, signal)),
  );
  let after = progress;
  const records = now.flatMap((one, index) => {
    const outcome = outcomes[index];
    if (outcome?.status === 'fulfilled') return fromSubscription(one, outcome.value, known, { month, at });
    // One subscription's failure loses none of the others.
    if (signal.aborted || concernsAll(outcome?.reason)) throw outcome?.reason;
    after = lacking(noteFailure(after, null, `The subscription "${one.name}"`, outcome?.reason));
    return [];
  });
  return {
    changes: { put: { inProgress: records } },
    progress: onward(after, { at: 'details', left: rest }),
    done: now.length,
    of: { left: rest.length },
  };
}

const concernsAll = (thrown: unknown): boolean => {
  const failure = failureOf(thrown);
  return interruptsRun(failure) || isSideDown(failure) || failure.code === 'lmpi.right';
};
