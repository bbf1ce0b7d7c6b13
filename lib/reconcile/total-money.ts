import type { TraceStep } from '@/lib/model/badge';
import { type Decimal, isNegative, subtract } from '@/lib/model/decimal';
import { price } from '@/lib/model/figure';
import { moneyOf, perYear, yearTotal } from '@/lib/model/money';
import type { UnitPrice } from './price';

/** A difference of one product, and what a unit of it costs. */
export interface Priced {
  variance: Decimal;
  price: UnitPrice;
}

/**
 * What the differences of an agreement's products come to in a month: summed by year and rounded once, both directions
 * apart, because they do not pay for each other. None where nothing differs.
 */
export function totalMoneySteps(priced: readonly Priced[]): TraceStep[] {
  if (priced.length === 0) return [];
  const years = priced.map(({ variance, price: { unitPrice, cycleMonths } }) =>
    unitPrice === null ? null : perYear(moneyOf(variance, unitPrice), cycleMonths),
  );
  const { perMonth, leftOut } = yearTotal(years);
  const source = leftOut > 0 ? `${leftOut} without a known price or billing cycle left out` : '';
  if (leftOut === priced.length) return [{ label: 'Money', value: 'not known', source }];
  const known = years.filter((one) => one !== null);
  const notBilled = yearTotal(known.filter((one) => !isNegative(one))).perMonth;
  const tooMuch = subtract(notBilled, perMonth);
  return [
    { label: 'Money', value: `${price(perMonth)} a month`, source },
    { label: 'Not billed', value: `${price(notBilled)} a month`, source: '' },
    { label: 'Billed too much', value: `${price(tooMuch)} a month`, source: '' },
  ];
}
