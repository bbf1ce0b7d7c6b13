import type { Month } from '@/lib/model/calendar';
import { type Decimal, sum } from '@/lib/model/decimal';
import type { MonthReport, UsageRow } from '@/lib/model/records';
import type { GuardDecision } from '@/lib/model/report-guard';
import type { AgreementsSeen } from './agreements-seen';

/** An account in one month's report. */
export interface AccountSeen {
  name: string;
  /** By vendor service: what is used, or, where that is not reported, provisioned; null: neither is. */
  counts: ReadonlyMap<string, Decimal | null>;
  /** Of all services together; null where none says a number. */
  total: Decimal | null;
  rows: number;
}

export interface MonthSeen {
  month: Month;
  rowCount: number;
  /** By account; rows that no account is known for stand under the names they carry. */
  accounts: ReadonlyMap<string, AccountSeen>;
}

/** The customer's (the MSP's) own history, which reports and lists are held against. */
export interface GuardHistory {
  /** Published reports of closed months, oldest first. The last one is looked at; months may be missing. */
  months: readonly MonthSeen[];
  /** The list of agreements of each PSA, between two syncs. */
  agreements: readonly AgreementsSeen[];
  decisions: readonly GuardDecision[];
}

/** Rows of an account and service are added (product.md, "Several rows"), over all that say a number. */
export function monthSeen(
  { month, rowCount }: Pick<MonthReport, 'month' | 'rowCount'>,
  rows: readonly UsageRow[],
): MonthSeen {
  const byAccount = Map.groupBy(
    rows,
    (row) => row.accountId ?? `names:${row.customer}|${row.city}|${row.state}`,
  );
  const accounts = [...byAccount].map(([id, ofAccount]): [string, AccountSeen] => [
    id,
    accountSeen(ofAccount[0]?.customer ?? '', countsOf(ofAccount), ofAccount.length),
  ]);
  return { month, rowCount, accounts: new Map(accounts) };
}

export function accountSeen(name: string, counts: AccountSeen['counts'], rows: number): AccountSeen {
  const known = [...counts.values()].filter((count) => count !== null);
  return { name, counts, total: known.length > 0 ? sum(known) : null, rows };
}

function countsOf(rows: readonly UsageRow[]): Map<string, Decimal | null> {
  const counts = new Map<string, Decimal | null>();
  for (const { serviceId, used, provisioned } of rows) {
    const [count, before] = [used ?? provisioned, counts.get(serviceId)];
    counts.set(serviceId, count !== null && before ? sum([before, count]) : (count ?? before ?? null));
  }
  return counts;
}
