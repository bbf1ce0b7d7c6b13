import { type Decimal, isNegative, ZERO } from '@/lib/model/decimal';
import type { AccountSeen, MonthSeen } from './history';
import { FEWEST_LOST, PART_OF_A_SERVICE } from './thresholds';

/** What of an earlier month is lost in a later one. */
export interface Loss {
  /** Accounts. */
  lost: string[];
  /** How many there were that could be lost. */
  before: number;
}
export type Measure = (before: MonthSeen, now: MonthSeen) => Loss;

/** Accounts that stood in the report and stand in it no more. One that counted nothing is missed by nobody. */
export const gone: Measure = (before, now) => {
  const counted = [...before.accounts].filter(([, account]) => account.total !== ZERO);
  return {
    lost: counted.flatMap(([id]) => (now.accounts.has(id) ? [] : [id])),
    before: counted.length,
  };
};

/** Accounts that counted something and stand in the report with 0. What is not reported is not 0. */
export const atZero: Measure = (before, now) => {
  const counted = [...before.accounts].filter(([id, account]) => now.accounts.has(id) && isSome(account));
  return {
    lost: counted.flatMap(([id]) => (isAtZero(now.accounts.get(id)) ? [id] : [])),
    before: counted.length,
  };
};

/**
 * Accounts of a vendor service that is at 0, or has no row, for at least half of its accounts, although these stand in
 * the report. One that counts under a service it had not before was moved or renamed, and lost nothing.
 */
export function atZeroOfService(before: MonthSeen, now: MonthSeen): Map<string, string[]> {
  const had = new Map<string, string[]>();
  for (const [id, { counts }] of before.accounts) {
    if (!now.accounts.has(id)) continue;
    for (const [serviceId, count] of counts) {
      if (!isOver(count)) continue;
      const others = had.get(serviceId);
      if (others) others.push(id);
      else had.set(serviceId, [id]);
    }
  }
  const lost = new Map<string, string[]>();
  for (const [serviceId, ids] of had) {
    const zeros = ids.filter((id) => {
      const count = now.accounts.get(id)?.counts.get(serviceId);
      return (
        (count === undefined || count === ZERO) && !isMoved(before.accounts.get(id), now.accounts.get(id))
      );
    });
    if (zeros.length >= FEWEST_LOST && zeros.length >= ids.length * PART_OF_A_SERVICE)
      lost.set(serviceId, zeros);
  }
  return lost;
}

const isOver = (count: Decimal | null): boolean => count !== null && count !== ZERO && !isNegative(count);

const isSome = ({ total }: AccountSeen): boolean => isOver(total);

const isAtZero = (account: AccountSeen | undefined): boolean => account?.total === ZERO;

const isMoved = (before: AccountSeen | undefined, now: AccountSeen | undefined): boolean =>
  [...(now?.counts ?? [])].some(
    ([serviceId, count]) => isOver(count) && !isOver(before?.counts.get(serviceId) ?? null),
  );
