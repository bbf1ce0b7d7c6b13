import { type Interval, percentiles, resamples, wilson } from './intervals';
import { f1, type Own, own, type Sorted, share, sorted, sweep } from './metrics';
import type { Played } from './play';

/** A number between its 95 % bounds; null: there was nothing to measure. */
export interface Bounded {
  value: number | null;
  low: number;
  high: number;
}

export interface Measured {
  counts: Own & { accounts: number; wrong: number; namesakes: number };
  precision: Bounded;
  recall: Bounded;
  f1: Bounded;
  maxF1: Bounded;
  recallAt99: Bounded;
  recallAt995: Bounded;
  first: Bounded;
  firstThree: Bounded;
  cost: number;
}

const PRECISIONS = [0.99, 0.995];
const RESAMPLES = 500;
const SEED = 20;

export function measure({ judged, accounts, namesakes, cost }: Played): Measured {
  const counts = own(judged);
  const all = sorted(judged);
  const exact = readings(all, counts);
  const drawn = [...resamples(judged, RESAMPLES, SEED)].map((weight) =>
    readings(all, own(judged, weight), weight),
  );
  const between = (key: keyof typeof exact): Bounded =>
    bounded(exact[key], percentiles(drawn.map((reading) => reading[key])));
  /** Accounts that a proportion was seen on: some of the decisions of each world, as a part of the accounts. */
  const proportion = (part: number, whole: number): Bounded => {
    const value = share(part, whole);
    const independent = counts.decisions === 0 ? 0 : (accounts * whole) / counts.decisions;
    return bounded(value, wilson(value ?? 0, independent));
  };
  return {
    counts: { ...counts, accounts, wrong: counts.automatic - counts.right, namesakes },
    precision: proportion(counts.right, counts.automatic),
    recall: proportion(counts.right, counts.partners),
    f1: between('f1'),
    maxF1: between('maxF1'),
    recallAt99: between('recallAt99'),
    recallAt995: between('recallAt995'),
    first: proportion(counts.first, counts.partners),
    firstThree: proportion(counts.firstThree, counts.partners),
    cost,
  };
}

function readings(all: Sorted, counts: Own, weight?: Parameters<typeof sweep>[2]) {
  const { at, maxF1 } = sweep(all, PRECISIONS, weight);
  return { f1: f1(counts), maxF1, recallAt99: at[0]?.recall ?? 0, recallAt995: at[1]?.recall ?? 0 };
}

const bounded = (value: number | null, [low, high]: Interval): Bounded => ({ value, low, high });
