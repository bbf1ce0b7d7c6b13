import { addMonths, type Month, today } from '@/lib/model/calendar';
import type { ReportGuard } from '@/lib/model/report-guard';
import { type MonthSeen, monthSeen } from '@/lib/reconcile/guard/history';
import { doubtedAccounts, suspicions } from '@/lib/reconcile/guard/report-guards';
import { LEARNED_FROM } from '@/lib/reconcile/guard/thresholds';
import { type Context, figureMonth } from '../context';
import { createTurns } from '../in-turn';
import { agreementsSeen, rememberAgreements } from './agreements';
import { keepDoubts } from './doubted-accounts';

type Guarding = Pick<Context, 'store' | 'now' | 'figures'>;
/** Turns of their own: who asks may hold one of the mappings'. */
const inTurn = createTurns();
const kept = new WeakMap<Context['figures'], { on: string; guards: Promise<ReportGuard[]> }>();

/**
 * What of the shown report, and of the PSA's list of agreements, looks broken; those that were confirmed say so. Kept
 * until something that figures rest on changes, or the day.
 */
export function standingGuards(context: Guarding): Promise<ReportGuard[]> {
  const { figures } = context;
  const on = `${figures.revision} ${today(new Date(context.now()))}`;
  const known = kept.get(figures);
  if (known?.on === on) return known.guards;
  const guards = inTurn(context.store, () => look(context));
  kept.set(figures, { on, guards });
  guards.catch(() => kept.delete(figures));
  return guards;
}

/** Looks again, whatever was kept: what figures rest on is about to be shown (Refresh). */
export function recheckGuards(context: Guarding): Promise<ReportGuard[]> {
  kept.delete(context.figures);
  return standingGuards(context);
}

async function look(context: Guarding): Promise<ReportGuard[]> {
  const { store } = context;
  const [{ months, runId }, agreements, decisions] = await Promise.all([
    monthsSeen(context),
    agreementsSeen(context),
    store.guardDecisions.all(),
  ]);
  const found = suspicions({ months, agreements, decisions });
  const accountIds = doubtedAccounts(found);
  await keepDoubts(store, runId !== null && accountIds.length > 0 ? { runId, accountIds } : null);
  // What cannot be remembered is asked about once more at the next sync; what stands is right without it.
  await rememberAgreements(store, agreements).catch(() => undefined);
  return found.map(({ guard }) => guard);
}

/** The shown month's published report and those that it is judged by. None where the shown month has no report. */
async function monthsSeen(
  context: Pick<Context, 'store' | 'now'>,
): Promise<{ months: MonthSeen[]; runId: string | null }> {
  const { store } = context;
  const shown = await figureMonth(context);
  const earliest: Month = addMonths(shown, -LEARNED_FROM - 1);
  const reports = (await store.usage.reports())
    .filter(({ published, month }) => published && month <= shown && month >= earliest)
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  const last = reports.at(-1);
  if (last?.month !== shown) return { months: [], runId: null };
  const months = await Promise.all(
    reports.map(async (report) => monthSeen(report, await store.usage.ofReport(report.month, report.runId))),
  );
  return { months, runId: last.runId };
}
