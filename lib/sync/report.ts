import type { Summary } from '@/lib/lmpi/types';
import { monthOf, today } from '@/lib/model/calendar';
import type { MonthReport, UsageRow, VendorAccount, VendorService } from '@/lib/model/records';
import type { Changes, Store } from '@/lib/store/contract';
import { createJoiner } from './join';
import { reportKey, serviceKey } from './keys';
import { ambiguousAccount, PREFIX, stampedProblems, unusableRow } from './problems';
import { nameAccount } from './rejoin';
import { readPlans } from './settings';
import { byId, changed } from './stamps';
import { createCatalogue, vendorServiceOf } from './vendor-services';

/** Everything that a fetched report changes. */
export async function reportChanges(
  store: Store,
  { runId, startedAt }: { runId: string; startedAt: number },
  summary: Summary,
): Promise<Changes> {
  const { month } = summary;
  const [accounts, answers, services, lists] = await Promise.all([
    store.vendorAccounts.all(),
    store.accountJoins.all(),
    store.vendorServices.all(),
    readPlans(store),
  ]);
  const join = createJoiner(accounts, answers);
  const catalogue = createCatalogue(lists.plans, lists.products);
  const [account, service] = [byId(accounts), byId(services)];
  const named = new Map<string, VendorAccount>();
  const found = new Map<string, ReturnType<typeof vendorServiceOf>>();
  const ambiguous = new Map<string, ReturnType<typeof ambiguousAccount>>();
  const spellings = new Set<string>();

  const rows = summary.rows.map((row): UsageRow => {
    const key = reportKey(row.customer, row.city, row.state);
    const joined = join(key);
    if (joined.kind === 'ambiguous') ambiguous.set(key, ambiguousAccount(key, row, joined.candidates));
    if (joined.kind === 'name' && !account(joined.accountId))
      named.set(joined.accountId, nameAccount(key, row, startedAt));
    const serviceId = serviceKey(row.productName, row.servicePlan, row.unit);
    const spelling = JSON.stringify([row.productName, row.servicePlan, row.unit]);
    // Some ten services stand in thousands of rows.
    if (!spellings.has(spelling)) {
      spellings.add(spelling);
      const before = found.get(serviceId) ?? service(serviceId);
      found.set(serviceId, vendorServiceOf(row, catalogue, before, startedAt));
    }
    const { index, customer, city, state, provisioned, used } = row;
    const accountId = joined.kind === 'ambiguous' ? null : joined.accountId;
    return { month, runId, index, accountId, serviceId, customer, city, state, provisioned, used };
  });

  const unusable = summary.problems.map(({ index, sentence, owner }) => {
    const joined = owner && join(reportKey(owner.customer, owner.city, owner.state));
    const owners = !joined ? [] : joined.kind === 'ambiguous' ? joined.candidates : [joined.accountId];
    return unusableRow(month, index, sentence, owners);
  });
  const kept = byId(await store.problems.all());
  return {
    put: {
      vendorAccounts: [...named.values()],
      vendorServices: changed<VendorService>(found.values(), service, startedAt),
      problems: changed([...ambiguous.values()], kept, startedAt),
    },
    problems: [{ prefix: PREFIX.row(month), problems: stampedProblems(unusable, startedAt) }],
    report: await kindOfReport(store, rows, {
      month,
      runId,
      fetchedAt: summary.fetchedAt,
      rowCount: rows.length,
      problemCount: unusable.length,
      provisional: month >= monthOf(today(new Date(summary.fetchedAt))),
      published: false,
      traceId: summary.traceId,
    }),
  };
}

/** The same rows found again are no news: then the newest kept report only learns when it was confirmed. */
async function kindOfReport(
  store: Store,
  rows: UsageRow[],
  report: MonthReport,
): Promise<NonNullable<Changes['report']>> {
  const kept = (await store.usage.reports()).filter(({ month }) => month === report.month);
  const newest = kept.find(({ published }) => !published) ?? kept[0];
  if (!newest || newest.runId === report.runId || newest.problemCount !== report.problemCount)
    return { report, rows };
  const before = await store.usage.ofReport(newest.month, newest.runId);
  if (!sameRows(before, rows)) return { report, rows };
  const { fetchedAt, provisional, traceId } = report;
  return { report: { ...newest, fetchedAt, provisional, traceId } };
}

const sameRows = (before: UsageRow[], now: UsageRow[]): boolean =>
  before.length === now.length && contents(before) === contents(now);

const contents = (rows: UsageRow[]): string =>
  rows
    .map(({ customer, city, state, accountId, serviceId, provisioned, used }) =>
      JSON.stringify([customer, city, state, accountId, serviceId, provisioned, used]),
    )
    .sort()
    .join('\n');
