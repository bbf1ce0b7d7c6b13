import type { Decimal } from '@/lib/model/decimal';
import { perMonth } from '@/lib/model/money';
import { fromUnits } from './amounts';
import { type FindingIndex, NEITHER, OVER, UNBILLED, UNDER } from './finding-index';

export interface Side {
  count: number;
  perMonth: Decimal;
  perYear: Decimal;
}

/** Money of some findings by their figures. Over-billed is negative. */
export interface Totals {
  under: Side;
  over: Side;
  unbilled: Side;
  /** All three together. */
  net: Side;
  count: number;
  /** Differences without a price or a billing cycle: in the counts, not in the money. */
  leftOut: number;
}

/** Adds findings up exactly. `digits`: as in Amounts. */
export function createTally(digits: number) {
  const counts = [0, 0, 0, 0];
  const sums = [0n, 0n, 0n, 0n];
  let leftOut = 0;
  const side = (count: number, units: bigint): Side => {
    const perYear = fromUnits(units, digits);
    return { count, perYear, perMonth: perMonth([perYear]) };
  };
  const of = (which: number): Side => side(counts[which] ?? 0, sums[which] ?? 0n);
  return {
    add(which: number, units: bigint | null): void {
      counts[which] = (counts[which] ?? 0) + 1;
      if (which === NEITHER) return;
      if (units === null) leftOut += 1;
      else sums[which] = (sums[which] ?? 0n) + units;
    },
    totals: (): Totals => ({
      under: of(UNDER),
      over: of(OVER),
      unbilled: of(UNBILLED),
      net: side(
        [UNDER, OVER, UNBILLED].reduce((sum, which) => sum + (counts[which] ?? 0), 0),
        sums.reduce((sum, each) => sum + each, 0n),
      ),
      count: counts.reduce((sum, each) => sum + each, 0),
      leftOut,
    }),
  };
}

export function totalsOf({ worth, sides }: FindingIndex, places: Iterable<number>): Totals {
  const tally = createTally(worth.digits);
  for (const at of places) tally.add(sides[at] ?? 0, worth.units[at] ?? null);
  return tally.totals();
}
