import { addMonths, type Month } from '@/lib/model/calendar';
import { type Decimal, isNegative, subtract, sum, toDecimal, ZERO } from '@/lib/model/decimal';
import type { Ledger, LedgerMonth } from '@/lib/model/ledger';

export const dec = (value: number | string): Decimal => toDecimal(value) ?? ZERO;

/** A month in which everything is known. */
export function ledgerMonth(month: string, used: number, billed: number, change: Partial<LedgerMonth> = {}) {
  const made: LedgerMonth = {
    month: month as Month,
    used: dec(used),
    provisioned: dec(used + 5),
    expected: dec(used),
    billed: dec(billed),
    reason: null,
    billedReason: null,
    variance: subtract(dec(used), dec(billed)),
    missed: dec((used - billed) * 3.5),
    provisional: false,
  };
  return { ...made, ...change };
}

/** Nothing is known of what it was billed. */
export const notBilled = {
  billed: null,
  billedReason: 'unknown before 3 Sep 2026',
  variance: null,
  missed: null,
};

/** Months in a row, the last of them the month in progress where `isOpen`. */
export function ledger(months: readonly LedgerMonth[], change: Partial<Ledger> = {}): Ledger {
  const missed = months.flatMap((month) => (month.provisional ? [] : (month.missed ?? [])));
  return {
    companyId: 'connectwise:c1',
    companyName: 'Acme',
    productId: 'connectwise:p1',
    productName: 'TM-WFS',
    unit: 'Seats',
    months: [...months],
    underBilled: sum(missed.filter((money) => !isNegative(money))),
    overBilled: sum(missed.filter(isNegative)),
    billedKnownFrom: null,
    notRead: null,
    ...change,
  };
}

/** `count` months up to October 2026, and November in progress. */
export function twoYears(count = 24): Ledger {
  const closed = Array.from({ length: count }, (_, at) =>
    ledgerMonth(addMonths('2026-10' as Month, at - count + 1), 30 + at, at < count - 4 ? 30 : 40),
  );
  const open = ledgerMonth('2026-11', 54, 40, {
    ...{ used: null, expected: null, variance: null, missed: null },
    ...{ reason: 'month not over', provisional: true },
  });
  return ledger([...closed, open]);
}
