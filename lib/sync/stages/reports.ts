import type { Summary } from '@/lib/lmpi/types';
import { addMonths, lastClosedMonth, type Month, monthLabel, today } from '@/lib/model/calendar';
import type { Store } from '@/lib/store/contract';
import type { Progress } from '../progress';
import { reportChanges } from '../report';
import { OVER, type Stage, type StageContext } from './stage';

/** LMPI keeps reports for two years (lmpi.md 2.2). */
const MONTHS_KEPT = 24;
/** Requests under way at once (design.md, "How data flows"). */
const AT_ONCE = 3;

type Needs = 'store' | 'runId' | 'startedAt' | 'lmpi' | 'signal';

export const lastMonth: Stage<Needs> = {
  side: 'vendor',
  what: 'The report of last month',
  async step(context) {
    const month = closedMonth(context.startedAt);
    const summary = await context.lmpi.summary(month, context.signal);
    return { ...OVER, changes: await reportChanges(context.store, context, summary) };
  },
};

/**
 * Backwards from the month before; one month a step, so that one that fails keeps none of the others. One per run of
 * the worker: it fetches the months that come next while one is being written.
 */
export function olderMonths(): Stage<Needs> {
  const fetching = new Map<Month, Promise<Summary>>();
  const what = 'The reports of older months';

  const fetched = ({ lmpi, signal }: Pick<StageContext, Needs>, month: Month): Promise<Summary> => {
    const known = fetching.get(month);
    if (known) return known;
    const summary = lmpi.summary(month, signal);
    // A month that is never come to matters to nobody.
    summary.catch(() => undefined);
    fetching.set(month, summary);
    return summary;
  };

  return {
    side: 'vendor',
    what,
    async step(context, progress) {
      const months = progress.months ?? (await wanted(context.store, closedMonth(context.startedAt)));
      const [month, ...rest] = months;
      if (month === undefined) return { ...OVER, changes: {}, unasked: true };
      if (progress.months === null) {
        const of = { left: months.length };
        return { changes: {}, progress: { ...progress, months }, done: 0, of, unasked: true };
      }
      const awaited = fetched(context, month);
      // A service that did not answer the last time is asked for one month at a time.
      if (progress.down.vendor === 0) for (const next of rest.slice(0, AT_ONCE - 1)) fetched(context, next);
      const summary = await awaited.finally(() => fetching.delete(month));
      if (progress.down.vendor === 0) for (const next of rest.slice(0, AT_ONCE)) fetched(context, next);
      return {
        changes: await reportChanges(context.store, context, summary),
        progress: rest.length > 0 ? { ...progress, months: rest } : null,
        done: 1,
        of: { left: rest.length },
      };
    },
    skip(progress: Progress) {
      const [month, ...rest] = progress.months ?? [];
      return {
        progress: rest.length > 0 ? { ...progress, months: rest } : null,
        what: month === undefined ? what : `The report of ${monthLabel(month)}`,
      };
    },
  };
}

const closedMonth = (startedAt: number): Month => lastClosedMonth(today(new Date(startedAt)));

/** The month before the last closed one always (usage is corrected late); older ones that are not kept yet. */
async function wanted(store: Store, last: Month): Promise<Month[]> {
  const reports = await store.usage.reports();
  const kept = new Set(reports.filter(({ provisional }) => !provisional).map(({ month }) => month));
  return Array.from({ length: MONTHS_KEPT - 1 }, (_, at) => addMonths(last, -1 - at)).filter(
    (month, at) => at === 0 || !kept.has(month),
  );
}
