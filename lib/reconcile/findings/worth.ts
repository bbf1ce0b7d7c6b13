import type { TraceStep } from '@/lib/model/badge';
import type { Decimal } from '@/lib/model/decimal';
import { price } from '@/lib/model/figure';
import type { Finding } from '@/lib/model/finding';
import { moneyOf, perYear } from '@/lib/model/money';
import type { UnitPrice } from '../price';
import { step } from '../report';

type Worth = Pick<Finding, 'unitPrice' | 'money' | 'moneyPerYear' | 'cycleMonths'>;

/** What a difference comes to at a price (product.md, "Money"). */
export function worthOf(variance: Decimal, { unitPrice, cycleMonths }: UnitPrice): Worth {
  const money = unitPrice === null ? null : moneyOf(variance, unitPrice);
  return { unitPrice, cycleMonths, money, moneyPerYear: money === null ? null : perYear(money, cycleMonths) };
}

export function worthSteps(variance: Decimal, of: UnitPrice): TraceStep[] {
  if (of.unitPrice === null) return [step('Unit price', 'not known', of.source)];
  return [
    step('Unit price', price(of.unitPrice), of.source),
    step('Money', price(moneyOf(variance, of.unitPrice)), `${variance} x ${of.unitPrice}`),
  ];
}
