import type { Month } from '@/lib/model/calendar';
import type { Agreement, AgreementLine, Company, UsageRow, VendorAccount } from '@/lib/model/records';
import type { LineRead, Store } from '@/lib/store/contract';

/** Where a company's records come from. */
export interface Sources {
  accounts(ids: string[]): Promise<VendorAccount[]>;
  usage(month: Month, accountIds: string[]): Promise<UsageRow[]>;
  company(companyId: string): Promise<Company | null>;
  agreements(companyId: string): Promise<Agreement[]>;
  someAgreements(ids: string[]): Promise<Agreement[]>;
  lines(companyId: string): Promise<AgreementLine[]>;
  /** When the lines of each of these agreements were read, ms since the epoch; absent: not since it changed. */
  linesReadAt(agreementIds: string[]): Promise<Map<string, number>>;
}

/** By index, a company at a time: for a page. */
export const indexed = (store: Store): Sources => ({
  accounts: async (ids) => {
    const found = await Promise.all(ids.map((id) => store.vendorAccounts.get(id)));
    return found.filter((account) => account !== undefined);
  },
  usage: (month, ids) => store.usage.ofAccounts(month, ids),
  company: async (companyId) => (await store.companies.get(companyId)) ?? null,
  agreements: (companyId) => store.agreements.ofCompany(companyId),
  someAgreements: (ids) => store.agreements.some(ids),
  lines: (companyId) => store.agreementLines.ofCompany(companyId),
  linesReadAt: async (ids) => readTimes(await store.lineReads.some(ids)),
});

/** Everything read once and kept in memory: for counting over the whole book. */
export async function whole(store: Store, months: readonly Month[]): Promise<Sources> {
  const [accounts, companies, agreements, lines, lineReads, ...usage] = await Promise.all([
    store.vendorAccounts.all(),
    store.companies.all(),
    store.agreements.all(),
    store.agreementLines.all(),
    store.lineReads.all(),
    ...months.map((month) => store.usage.ofMonth(month)),
  ]);
  const linesReadAt = readTimes(lineReads);
  const accountById = new Map(accounts.map((account) => [account.id, account]));
  const companyById = new Map(companies.map((company) => [company.id, company]));
  const agreementById = new Map(agreements.map((agreement) => [agreement.id, agreement]));
  const agreementsOf = Map.groupBy(agreements, (agreement) => agreement.companyId);
  const linesOf = Map.groupBy(lines, (line) => line.companyId);
  const usageOf = new Map(
    months.map((month, index) => [month, Map.groupBy(usage[index] ?? [], (row) => row.accountId ?? '')]),
  );
  return {
    accounts: async (ids) => ids.flatMap((id) => accountById.get(id) ?? []),
    usage: async (month, ids) => ids.flatMap((id) => usageOf.get(month)?.get(id) ?? []),
    company: async (companyId) => companyById.get(companyId) ?? null,
    someAgreements: async (ids) => ids.flatMap((id) => agreementById.get(id) ?? []),
    agreements: async (companyId) => agreementsOf.get(companyId) ?? [],
    lines: async (companyId) => linesOf.get(companyId) ?? [],
    linesReadAt: async () => linesReadAt,
  };
}

const readTimes = (reads: readonly LineRead[]): Map<string, number> =>
  new Map(reads.map(({ id, readAt }) => [id, readAt]));
