import type { Month } from '@/lib/model/calendar';
import type { VendorService } from '@/lib/model/records';
import type { FindingCounts } from '@/lib/model/status';
import type { Context } from './context';
import { accountState, serviceState } from './mapping/state';
import { byId } from './mapping/world';
import { concerning } from './problems';
import { evaluation } from './review/evaluate';

type Counting = Pick<Context, 'store' | 'now' | 'figures'>;
const kept = new WeakMap<Context['figures'], { on: string; counts: FindingCounts }>();

/**
 * Counts over the whole book: a company's product counts once, however many lines bill it, and as the review lists it.
 * Kept as long as what the review found, because the status is asked far more often.
 */
export async function findingCounts(context: Counting): Promise<FindingCounts> {
  const found = await evaluation(context);
  const known = kept.get(context.figures);
  if (known?.on === found.on) return known.counts;
  const counts = {
    ...found.counts,
    notCounted: found.companiesNotRead,
    ...(await waiting(context, found.month)),
  };
  kept.set(context.figures, { on: found.on, counts });
  return counts;
}

/** What waits for a hand. */
async function waiting(
  { store }: Counting,
  month: Month,
): Promise<Pick<FindingCounts, 'accountsToMap' | 'servicesToMap' | 'problems'>> {
  const [accounts, services, accountMappings, serviceMappings, problems] = await Promise.all([
    store.vendorAccounts.all(),
    store.vendorServices.all(),
    store.accountMappings.all(),
    store.serviceMappings.all(),
    store.problems.all(),
  ]);
  const ofAccount = byId(accountMappings);
  const ofService = byId(serviceMappings);
  const isUnmapped = (service: VendorService): boolean =>
    serviceState(ofService.get(service.id), service.trialOrNotForResale) === 'unmapped';
  return {
    accountsToMap: accounts.filter(({ id }) => accountState(ofAccount.get(id)) === 'unmapped').length,
    servicesToMap: services.filter(isUnmapped).length,
    problems: concerning(problems, month).length,
  };
}
