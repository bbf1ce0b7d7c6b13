import type { TraceStep } from '@/lib/model/badge';
import { perCycle } from '@/lib/model/cycle';
import { type Decimal, isNegative, ZERO } from '@/lib/model/decimal';
import { figure, price } from '@/lib/model/figure';
import { moneyOf, perYear } from '@/lib/model/money';
import type { UnitPrice } from './price';

/** Unit price and money of a variance, for "why this number?": "2 x 9.50 = 19.00 a month". None where nothing differs. */
export function moneySteps(
  variance: Decimal,
  { unitPrice, cycleMonths, billsOnce, source }: UnitPrice,
): TraceStep[] {
  if (variance === ZERO) return [];
  if (unitPrice === null) return [{ label: 'Unit price', value: 'not known', source }];
  const per = billsOnce ? 'once' : perCycle(cycleMonths);
  const said = (amount: Decimal): string => [price(amount), per].filter(Boolean).join(' ');
  const money = moneyOf(variance, unitPrice);
  const inYear = perYear(money, cycleMonths);
  const ofYear = inYear === null ? 'billing cycle not known' : `${price(inYear)} a year`;
  const verdict = money === ZERO ? 'without a price' : isNegative(money) ? 'billed too much' : 'not billed';
  return [
    { label: 'Unit price', value: said(unitPrice), source },
    {
      label: 'Money',
      value: `${figure(variance)} x ${price(unitPrice)} = ${said(money)}`,
      source: cycleMonths === 12 || billsOnce ? verdict : `${verdict}, ${ofYear}`,
    },
  ];
}
