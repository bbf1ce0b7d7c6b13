import { add, type Decimal, isNegative, sum, ZERO } from '@/lib/model/decimal';
import { type Chosen, changeOf } from './options';

/** What is chosen comes to. */
export interface PlanTotals {
  lines: number;
  agreements: number;
  customers: number;
  /** Units more, and units less (never below 0). */
  up: Decimal;
  down: Decimal;
  /** Of the next invoices, without those of which it is not known. */
  difference: Decimal;
  withoutPrice: number;
  /** Some of it is reckoned by days. */
  about: boolean;
  /** Lines that cannot be undone. */
  forGood: number;
}

export function totalsOf(chosen: readonly Chosen[]): PlanTotals {
  let up = ZERO;
  let down = ZERO;
  for (const { option } of chosen) {
    const change = changeOf(option);
    if (isNegative(change)) down = add(down, change.slice(1) as Decimal);
    else up = add(up, change);
  }
  const invoices = chosen.map(({ option }) => option.nextInvoice);
  return {
    lines: chosen.length,
    agreements: new Set(chosen.map(({ option }) => option.agreementId)).size,
    customers: new Set(chosen.map(({ line }) => line.companyId)).size,
    up,
    down,
    difference: sum(invoices.flatMap(({ difference }) => difference ?? [])),
    withoutPrice: invoices.filter(({ difference }) => difference === null).length,
    about: invoices.some(({ about }) => about),
    forGood: chosen.filter(({ option }) => !option.undo.possible).length,
  };
}
