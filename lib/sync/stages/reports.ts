import { addMonths, lastClosedMonth, type Month, monthLabel, today } from '@/lib/model/calendar';
import type { Store } from '@/lib/store/contract';
import type { Progress } from '../progress';
import { reportChanges } from '../report';
import { OVER, type Stage } from './stage';

/** LMPI keeps reports for two years (lmpi.md 2.2). */
const MONTHS_KEPT = 24;

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

/** Backwards from the month before; one month a step, so that one that fails keeps none of the others. */
export const olderMonths: Stage<Needs> = {
  side: 'vendor',
  what: 'The reports of older months',
  async step(context, progress) {
    const months = progress.months ?? (await wanted(context.store, closedMonth(context.startedAt)));
    const [month, ...rest] = months;
    if (month === undefined) return { ...OVER, changes: {} };
    if (progress.months === null)
      return { changes: {}, progress: { ...progress, months }, done: 0, of: { left: months.length } };
    const summary = await context.lmpi.summary(month, context.signal);
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
      what: month === undefined ? olderMonths.what : `The report of ${monthLabel(month)}`,
    };
  },
};

const closedMonth = (startedAt: number): Month => lastClosedMonth(today(new Date(startedAt)));

/** The month before the last closed one always (usage is corrected late); older ones that are not kept yet. */
async function wanted(store: Store, last: Month): Promise<Month[]> {
  const reports = await store.usage.reports();
  const kept = new Set(reports.filter(({ provisional }) => !provisional).map(({ month }) => month));
  return Array.from({ length: MONTHS_KEPT - 1 }, (_, at) => addMonths(last, -1 - at)).filter(
    (month, at) => at === 0 || !kept.has(month),
  );
}
