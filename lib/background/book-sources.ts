import type { Month } from '@/lib/model/calendar';
import type { Agreement, AgreementLine, UsageRow, VendorAccount } from '@/lib/model/records';
import type { Store } from '@/lib/store/contract';

/** Where a company's records come from. */
export interface Sources {
  accounts(ids: string[]): Promise<VendorAccount[]>;
  usage(month: Month, accountIds: string[]): Promise<UsageRow[]>;
  agreements(companyId: string): Promise<Agreement[]>;
  lines(companyId: string): Promise<AgreementLine[]>;
  /** When the oldest reading of these agreements' lines was made, ms since the epoch; null: not known. */
  linesReadAt(agreementIds: string[]): Promise<number | null>;
}

/** By index, a company at a time: for a page. */
export const indexed = (store: Store): Sources => ({
  accounts: async (ids) => {
    const found = await Promise.all(ids.map((id) => store.vendorAccounts.get(id)));
    return found.filter((account) => account !== undefined);
  },
  usage: (month, ids) => store.usage.ofAccounts(month, ids),
  agreements: (companyId) => store.agreements.ofCompany(companyId),
  lines: (companyId) => store.agreementLines.ofCompany(companyId),
  async linesReadAt(ids) {
    const reads = await store.lineReads.some(ids);
    return reads.length === 0 ? null : Math.min(...reads.map(({ readAt }) => readAt));
  },
});

/** Everything read once and kept in memory: for counting over the whole book. */
export async function whole(store: Store, months: readonly Month[]): Promise<Sources> {
  const [accounts, agreements, lines, ...usage] = await Promise.all([
    store.vendorAccounts.all(),
    store.agreements.all(),
    store.agreementLines.all(),
    ...months.map((month) => store.usage.ofMonth(month)),
  ]);
  const accountById = new Map(accounts.map((account) => [account.id, account]));
  const agreementsOf = Map.groupBy(agreements, (agreement) => agreement.companyId);
  const linesOf = Map.groupBy(lines, (line) => line.companyId);
  const usageOf = new Map(
    months.map((month, index) => [month, Map.groupBy(usage[index] ?? [], (row) => row.accountId ?? '')]),
  );
  return {
    accounts: async (ids) => ids.flatMap((id) => accountById.get(id) ?? []),
    usage: async (month, ids) => ids.flatMap((id) => usageOf.get(month)?.get(id) ?? []),
    agreements: async (companyId) => agreementsOf.get(companyId) ?? [],
    lines: async (companyId) => linesOf.get(companyId) ?? [],
    linesReadAt: async () => null,
  };
}
