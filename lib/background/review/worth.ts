import { compare, type Decimal, ZERO } from '@/lib/model/decimal';
import type { Finding } from '@/lib/model/finding';
import { perMonth } from '@/lib/model/money';

/** What differences are worth a month, by their side, as far as it is known; null: of none it is. */
export function worthOf(findings: readonly Finding[]): {
  underWorth: Decimal | null;
  overWorth: Decimal | null;
} {
  const known = (side: number): Decimal[] =>
    findings.flatMap(({ variance, moneyPerYear }) =>
      variance !== null && moneyPerYear !== null && compare(variance, ZERO) === side ? [moneyPerYear] : [],
    );
  const [under, over] = [known(1), known(-1)];
  return {
    underWorth: under.length === 0 ? null : perMonth(under),
    overWorth: over.length === 0 ? null : perMonth(over),
  };
}
