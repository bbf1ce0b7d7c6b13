import { addMonths, type Month, today } from '@/lib/model/calendar';
import type { MonthReport } from '@/lib/model/records';
import type { ReportGuard } from '@/lib/model/report-guard';
import { type MonthSeen, monthSeen } from '@/lib/reconcile/guard/history';
import { doubtedAccounts, suspicions } from '@/lib/reconcile/guard/report-guards';
import { LEARNED_FROM } from '@/lib/reconcile/guard/thresholds';
import { type Context, figureMonth } from '../context';
import { createTurns } from '../in-turn';
import { agreementsSeen, rememberAgreements } from './agreements';
import { keepDoubts, readDoubts } from './doubted-accounts';

type Looking = Pick<Context, 'store' | 'now'>;
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

/**
 * Which accounts of the shown month's report have no figure until somebody confirms it. Looked for anew where nobody has
 * since that report was published: a worker may have died in between, and a broken report must show no 0 meanwhile.
 */
export async function doubtsAbout(
  context: Looking,
  report: Pick<MonthReport, 'runId'> | undefined,
): Promise<ReadonlySet<string>> {
  if (!report) return new Set();
  const doubts = await readDoubts(context.store);
  if (doubts?.runId === report.runId) return new Set(doubts.accountIds);
  return new Set((await inTurn(context.store, () => see(context))).accountIds);
}

const look = async (context: Looking): Promise<ReportGuard[]> => (await see(context)).guards;

async function see(context: Looking): Promise<{ guards: ReportGuard[]; accountIds: string[] }> {
  const { store } = context;
  const [{ months, runId }, agreements, decisions] = await Promise.all([
    monthsSeen(context),
    agreementsSeen(context),
    store.guardDecisions.all(),
  ]);
  const found = suspicions({ months, agreements, decisions });
  const accountIds = doubtedAccounts(found);
  // Neither can be written where the database is full: then both are looked for again each time, and said all the same.
  await keepDoubts(store, runId === null ? null : { runId, accountIds }).catch(() => undefined);
  // What cannot be remembered is asked about once more at the next sync; what stands is right without it.
  await rememberAgreements(store, agreements).catch(() => undefined);
  return { guards: found.map(({ guard }) => guard), accountIds };
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
