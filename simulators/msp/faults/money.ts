import { scale } from '../scaled';

/** Exact product of two numbers with six decimals at most, as canonical decimal text. */
export function product(a: number, b: number, times = 1): string {
  const exact = scale(a) * scale(b) * BigInt(times);
  const size = exact < 0n ? -exact : exact;
  const fraction = (size % 10n ** 12n).toString().padStart(12, '0').replace(/0+$/, '');
  return `${exact < 0n ? '-' : ''}${size / 10n ** 12n}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Money of one billing cycle and of a year; `cycle`: months, null where nobody says. */
export const worth = (variance: number, price: number, cycle: number | null) => ({
  variance: product(variance, 1),
  money: product(variance, price),
  moneyPerYear: cycle === null ? null : product(variance, price, 12 / cycle),
});

export const NO_MONEY = { variance: null, money: null, moneyPerYear: null };
