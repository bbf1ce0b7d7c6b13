import { today } from '@/lib/model/calendar';
import type { FindingCounts } from '@/lib/model/status';
import { companyFigures } from '@/lib/reconcile/company';
import { countGroups } from '@/lib/reconcile/findings';
import type { Store } from '@/lib/store/contract';
import { readMarks } from '@/lib/sync/settings';
import { openBooks } from './books';
import type { Context } from './context';
import { accountState, serviceState } from './mapping/state';
import { concerning } from './problems';

type Counting = Pick<Context, 'store' | 'now' | 'figures'>;
const kept = new WeakMap<Context['figures'], { on: string; counts: Promise<FindingCounts> }>();

/**
 * Counts over the whole book: a company's product counts once, however many lines bill it. Kept until something
 * that figures rest on changes, or the day, because the status is asked far more often than that.
 */
export function findingCounts(context: Counting): Promise<FindingCounts> {
  const { figures } = context;
  const on = `${figures.revision} ${today(new Date(context.now()))}`;
  const known = kept.get(figures);
  if (known?.on === on) return known.counts;
  const counts = count(context);
  kept.set(figures, { on, counts });
  counts.catch(() => kept.delete(figures));
  return counts;
}

async function count(context: Counting): Promise<FindingCounts> {
  const { store } = context;
  const [books, accounts, problems] = await Promise.all([
    openBooks(context, 'everything'),
    store.vendorAccounts.all(),
    store.problems.all(),
  ]);
  const counts: FindingCounts = {
    underBilled: 0,
    overBilled: 0,
    matched: 0,
    accountsToMap: 0,
    notCounted: 0,
    servicesToMap: 0,
    problems: concerning(problems, books.month).length,
  };
  const mappingOfAccount = new Map(books.accountMappings.map((mapping) => [mapping.id, mapping]));
  for (const account of accounts) {
    if (accountState(mappingOfAccount.get(account.id)) === 'unmapped') counts.accountsToMap += 1;
  }
  const mappingOfService = new Map(books.serviceMappings.map((mapping) => [mapping.id, mapping]));
  for (const service of books.services.values()) {
    const state = serviceState(mappingOfService.get(service.id), service.trialOrNotForResale);
    if (state === 'unmapped') counts.servicesToMap += 1;
  }

  const companyIds = new Set(
    books.accountMappings.flatMap((mapping) =>
      accountState(mapping) === 'mapped' ? mapping.companies.map(({ companyId }) => companyId) : [],
    ),
  );
  const isRead = await readingOf(store);
  for (const companyId of companyIds) {
    if (!isRead(companyId)) {
      counts.notCounted += 1;
      continue;
    }
    const groups = countGroups(companyFigures(await books.ofCompany(companyId)));
    counts.underBilled += groups.underBilled;
    counts.overBilled += groups.overBilled;
    counts.matched += groups.matched;
  }
  return counts;
}

/**
 * Whether all that a company is billed has been read. What has not been read looks like a company that is billed
 * nothing: without PSA keys, everybody would be under-billed.
 */
export async function readingOf(store: Store): Promise<(companyId: string) => boolean> {
  const [marks, agreements, reads] = await Promise.all([
    readMarks(store),
    store.agreements.all(),
    store.lineReads.all(),
  ]);
  if (!Object.keys(marks).some((list) => list.endsWith('.agreements'))) return () => false;
  const read = new Set(reads.map(({ id }) => id));
  const unread = new Set(agreements.filter(({ id }) => !read.has(id)).map(({ companyId }) => companyId));
  return (companyId) => !unread.has(companyId);
}
