import { type Decimal, divide, multiply, sum, toDecimal, ZERO } from './decimal';

/**
 * Money of a difference (product.md, "Money"): variance x unit price of one billing cycle, exact. Positive was not
 * billed, negative was billed too much. No currency is known: these are plain numbers in the PSA's own.
 */
export const moneyOf = (variance: Decimal, unitPrice: Decimal): Decimal => multiply(variance, unitPrice);

const CENTS = 2;

/**
 * The same in a year: exact where a year holds whole cycles, or a cycle two years; a third of a year's price has no
 * exact decimal and is rounded once to cents. Null: the cycle is not known, or it bills once.
 */
export function perYear(money: Decimal, cycleMonths: number | null): Decimal | null {
  if (cycleMonths === null || !Number.isInteger(cycleMonths) || cycleMonths <= 0) return null;
  const cycles = 12 % cycleMonths === 0 || cycleMonths === 24 ? toDecimal(12 / cycleMonths) : null;
  return cycles === null
    ? divide(multiply(money, '12' as Decimal), cycleMonths, CENTS)
    : multiply(money, cycles);
}

/** What differences come to in a month: the sum of what they are in a year / 12, rounded once, half up, to cents. */
export const perMonth = (perYears: Iterable<Decimal>): Decimal => divide(sum(perYears), 12, CENTS);

/** One cycle's money in one month of it, rounded once, half up, to cents; null as in `perYear`. */
export const inOneMonth = (money: Decimal, cycleMonths: number | null): Decimal | null =>
  cycleMonths === null || cycleMonths <= 0 ? null : divide(money, cycleMonths, CENTS);

/** Money in a year of some differences, and how many of them have none because price or billing cycle is not known. */
export interface YearTotal {
  perYear: Decimal;
  perMonth: Decimal;
  leftOut: number;
}

export function yearTotal(perYears: readonly (Decimal | null)[]): YearTotal {
  const known = perYears.filter((one) => one !== null);
  const total = known.length === 0 ? ZERO : sum(known);
  return { perYear: total, perMonth: divide(total, 12, CENTS), leftOut: perYears.length - known.length };
}
