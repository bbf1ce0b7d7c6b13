import type { Transaction } from '@/lib/lmpi/types';
import type { Month } from '@/lib/model/calendar';
import { type Decimal, isNegative, ZERO } from '@/lib/model/decimal';
import type { InProgress } from '@/lib/model/in-progress';
import type { Known } from './known';
import { recordOf } from './record';

/**
 * What transactions of the month make of last month's provisioned. Names only (lmpi.md 3.8): a customer that may be
 * several, or a product that is no or several of its services, gives nothing. Neither do changes that do not begin where
 * last month ended: they may be of one of several subscriptions.
 */
export function fromTransactions(
  transactions: readonly Transaction[],
  known: Known,
  stamp: { month: Month; at: number },
): InProgress[] {
  const groups = Map.groupBy(transactions, (transaction) => {
    const accountId = known.accountOfName(transaction.customer);
    const serviceId = accountId === null ? null : known.serviceOfTransaction(accountId, transaction);
    return serviceId === null ? '' : JSON.stringify([accountId, serviceId]);
  });
  return [...groups].flatMap(([key, group]) => {
    if (key === '') return [];
    const [accountId, serviceId] = JSON.parse(key) as [string, string];
    const { rows, provisioned: before } = known.lastMonth(accountId, serviceId);
    if (rows !== 1 || before === null) return [];
    const end = chained(before, group);
    if (end === null) return [];
    const { units: provisioned, newStartChargeDate: startChargeDate } = end;
    return [
      recordOf({ accountId, serviceId, provisioned, before, from: 'transaction', startChargeDate }, stamp),
    ];
  });
}

type Change = Pick<Transaction, 'newStartChargeDate'> & { units: Decimal };

/** The last of the changes, when they follow on one another from `start`, each once; their order is not documented. */
export function chained(start: Decimal, transactions: readonly Transaction[]): Change | null {
  const left = [...transactions];
  let now: Change = { units: start, newStartChargeDate: null };
  while (left.length > 0) {
    const at = left.findIndex(({ previousUnits }) => (previousUnits ?? ZERO) === now.units);
    const [next] = at < 0 ? [] : left.splice(at, 1);
    if (!next || next.units === null || isNegative(next.units)) return null;
    now = { units: next.units, newStartChargeDate: next.newStartChargeDate };
  }
  return now;
}
