import { firstDay, lastDay } from '../dates';
import type { CwRecord } from '../types';
import { monthlyPeriods, type Period } from './periods';

/** One addition as Autotask bills it: a service of a contract, with what it bills in each period. */
export interface TwinLine {
  addition: CwRecord;
  contract: { id: number; from: string; to: string };
  serviceId: number;
  productId: string;
  /** First and last day on which it bills. */
  from: string;
  to: string;
  /** Whole or not as ConnectWise has it; null: the addition has no quantity. */
  units: number | null;
  /** Part of `units` that a bundle bills from `bundledFrom` on. */
  bundled: number;
  bundledFrom: string;
}

const dayOf = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, 10) : null);

/** `horizon`: the last day of what has no end. */
export function twinLine(addition: CwRecord, contract: TwinLine['contract'], horizon: string): TwinLine {
  const product = addition.product as { id: number; identifier: string };
  const effective = dayOf(addition.effectiveDate) ?? contract.from;
  const ends = [dayOf(addition.cancelledDate), contract.to, horizon].filter((day) => day !== null);
  return {
    addition,
    contract,
    serviceId: product.id,
    productId: product.identifier,
    from: effective > contract.from ? effective : contract.from,
    to: ends.sort()[0] ?? horizon,
    units: unitsOf(addition),
    bundled: 0,
    bundledFrom: '',
  };
}

/** What Autotask has no word for is written as its outcome: units below 0, and what is not billable, are 0. */
function unitsOf({ quantity, lessIncluded, billCustomer }: CwRecord): number | null {
  if (typeof quantity !== 'number') return null;
  if (billCustomer !== 'Billable') return 0;
  // Quantities have four decimals at most, so that this is exact again.
  return Math.max(0, Math.round((quantity - Number(lessIncluded)) * 10_000) / 10_000);
}

/**
 * The periods of the line itself, without what its bundle bills. History before `earliest` is left out, but for the
 * last month of a line that ended: it tells it from one without a quantity.
 */
export function linePeriods(line: TwinLine, today: string, earliest: string, gap: boolean): Period[] {
  const kept = earliest < line.to ? earliest : firstDay(line.to, 0);
  const from = line.from > kept ? line.from : kept;
  const { units, to, bundled, bundledFrom } = line;
  if (units === null) {
    // Nobody says how many: no period at all, or none that holds today.
    const past = gap ? monthlyPeriods(from, lastDay(today, -1), 1) : [];
    return gap ? [...past, ...monthlyPeriods(firstDay(today, 1), to, 1)] : [];
  }
  const rest = units - bundled;
  return monthlyPeriods(from, to, units).map((period) =>
    bundled > 0 && period.from >= bundledFrom ? { ...period, units: rest } : period,
  );
}

/** The addition has no line of its own: a bundle bills all of it. */
export const whollyBundled = (line: TwinLine): boolean =>
  line.bundled > 0 && line.bundled === line.units && line.bundledFrom <= line.from;
