import type { Decimal } from '@/lib/model/decimal';
import type { Finding } from '@/lib/model/finding';
import { moneyOf, perYear } from '@/lib/model/money';
import type { UnitPrice } from '../price';

type Worth = Pick<Finding, 'unitPrice' | 'money' | 'moneyPerYear' | 'cycleMonths'>;

/** What a difference comes to at a price (product.md, "Money"). */
export function worthOf(variance: Decimal, { unitPrice, cycleMonths }: UnitPrice): Worth {
  const money = unitPrice === null ? null : moneyOf(variance, unitPrice);
  return { unitPrice, cycleMonths, money, moneyPerYear: money === null ? null : perYear(money, cycleMonths) };
}
