import { monthLabel } from '@/lib/model/calendar';
import { type Context, figureMonth } from '../context';
import { connectedKind } from '../psa-system';
import { pendingSteps } from '../status';
import type { Evaluation } from './evaluate';

/**
 * Why there is nothing to compare yet, with the next step, in the order to do it; null: there is something. `evaluation`
 * null: it waits for a sync.
 */
export async function nothingYet(context: Context, evaluation: Evaluation | null): Promise<string | null> {
  const [kept, psa] = [await context.vault.kept(), await connectedKind(context)];
  if (!kept.includes('lmpi'))
    return 'LMPI is not connected, so nobody knows what was used. Connect it in the Seatcheck popup.';
  const [missing] = await pendingSteps(context);
  const { running } = await context.sync.status();
  // What there is to map comes with the first sync.
  if (missing !== undefined && running && (await context.store.vendorAccounts.count()) === 0)
    return 'The first sync is running. This list fills when it is done and mapped.';
  if (missing !== undefined) return `Nothing can be compared yet. ${missing}`;
  const month = evaluation?.month ?? (await figureMonth(context));
  const reports = await context.store.usage.reports();
  if (!reports.some((report) => report.published && report.month === month))
    return reports.some((report) => !report.published)
      ? 'The first report is waiting. Press Refresh to show it.'
      : `There is no report of ${monthLabel(month)} yet. Press Sync now in the Seatcheck popup.`;
  if (psa === null)
    return 'Without PSA keys nobody knows what customers are billed. Connect your PSA in the Seatcheck popup.';
  if (
    evaluation &&
    evaluation.mappedCompanies > 0 &&
    evaluation.companiesNotRead === evaluation.mappedCompanies
  )
    return 'The agreements of your customers are not read yet. Press Sync now in the Seatcheck popup.';
  return null;
}
