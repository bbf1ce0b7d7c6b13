import { addMonths, type Month } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import type { GuardDecision, ReportGuard } from '@/lib/model/report-guard';
import { dec, month } from '../book.testing';
import { type AccountSeen, accountSeen, type MonthSeen } from './history';
import { suspicions } from './report-guards';

export const OCT = month('2026-10');
/** Of an account: its count of one service, of several, or what is not reported. */
export type Counts = number | null | Record<string, number | null>;

/** A month's report by account. */
export function seen(counts: Record<string, Counts>, at: Month = OCT, rowCount?: number): MonthSeen {
  const accounts = Object.entries(counts).map(([id, count]): [string, AccountSeen] => {
    const of = typeof count === 'object' && count !== null ? count : { seats: count };
    const entries = Object.entries(of).map(([service, one]): [string, Decimal | null] => [
      service,
      one === null ? null : dec(one),
    ]);
    return [id, accountSeen(`Customer ${id}`, new Map(entries), entries.length)];
  });
  const rows = accounts.reduce((all, [, account]) => all + account.rows, 0);
  return { month: at, rowCount: rowCount ?? rows, accounts: new Map(accounts) };
}

/** Reports that end with October 2026. */
export const monthly = (...reports: Record<string, Counts>[]): MonthSeen[] =>
  reports.map((counts, at) => seen(counts, addMonths(OCT, at - reports.length + 1)));

export const judge = (
  months: readonly MonthSeen[],
  decisions: readonly GuardDecision[] = [],
): ReportGuard[] => suspicions({ months, agreements: [], decisions }).map(({ guard }) => guard);

export const kinds = (guards: readonly ReportGuard[]): string[] => guards.map(({ kind }) => kind);

export const confirmed = (...guards: ReportGuard[]): GuardDecision[] =>
  guards.map(({ id }) => ({ id, confirmedAt: 7, updatedAt: 7, updatedBy: 'user' }));

/** Accounts "0" to "n - 1" with so many each. */
export const book = (accounts: number, count = 10): Record<string, number> =>
  Object.fromEntries(Array.from({ length: accounts }, (_, at) => [String(at), count]));

/** The same without the first so many. */
export const without = <T>(counts: Record<string, T>, lost: number): Record<string, T> =>
  Object.fromEntries(Object.entries(counts).filter((_, at) => at >= lost));

/** The same with the first so many at 0. */
export const zeroed = (counts: Record<string, number>, lost: number): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).map(([id, count], at) => [id, at < lost ? 0 : count]));
