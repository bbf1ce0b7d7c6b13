import { columns } from '@/scripts/demo/table';
import type { Bounded, Measured } from './measure';

/** One row of the table. */
export interface Row {
  system: string;
  measured: Measured;
}

const HEAD =
  'System,Decisions,Automatic,Wrong,Precision,Recall,F1,Max F1,R@P.99,R@P.995,Top 1,Top 3,ms/account'.split(
    ',',
  );
const SIDES = HEAD.map((_, at) => (at === 0 ? ('left' as const) : ('right' as const)));

/** All systems in one world of one dataset. */
export const tableOf = (rows: readonly Row[]): string =>
  columns(
    HEAD,
    rows.map(({ system, measured: { counts, ...of } }) => [
      system,
      String(counts.decisions),
      String(counts.automatic),
      String(counts.wrong),
      ...[
        of.precision,
        of.recall,
        of.f1,
        of.maxF1,
        of.recallAt99,
        of.recallAt995,
        of.first,
        of.firstThree,
      ].map(told),
      of.cost.toFixed(2),
    ]),
    SIDES,
  );

/** ".975 (.962-.983)" */
export const told = ({ value, low, high }: Bounded): string =>
  value === null ? 'none' : `${short(value)} (${short(low)}-${short(high)})`;

/** Rounded down, so that no number tells more than was reached: .9999 is not 1. */
export const short = (value: number): string => {
  const floored = Math.floor(value * 1000 + 1e-9) / 1000;
  return floored.toFixed(3).replace(/^0\./u, '.');
};
