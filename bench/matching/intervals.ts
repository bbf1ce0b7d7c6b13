import type { Judged } from './judged';
import type { Weight } from './metrics';
import { seeded } from './random';

export type Interval = readonly [low: number, high: number];

const Z = 1.959964;

/**
 * Wilson's 95 % interval of a proportion. `size` is the number of independent observations: where accounts are
 * decided once for each seed, the accounts, so that a repeated decision makes no interval narrower.
 */
export function wilson(proportion: number, size: number): Interval {
  if (size === 0) return [0, 1];
  const square = Z * Z;
  const middle = (proportion + square / (2 * size)) / (1 + square / size);
  const spread =
    (Z * Math.sqrt((proportion * (1 - proportion)) / size + square / (4 * size * size))) /
    (1 + square / size);
  return [
    Math.max(0, Math.min(proportion, middle - spread)),
    Math.min(1, Math.max(proportion, middle + spread)),
  ];
}

/** The 95 % interval between percentiles. */
export function percentiles(values: readonly number[]): Interval {
  const rising = values.toSorted((a, b) => a - b);
  const at = (part: number) => rising[Math.round(part * (rising.length - 1))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}

/** Resamples whole accounts with all their decisions, `times` times; each sample is told as weights. */
export function* resamples(all: readonly Judged[], times: number, seed: number): Generator<Weight> {
  const size = new Set(all.map(({ account }) => account)).size;
  const random = seeded(seed);
  for (let sample = 0; sample < times; sample += 1) {
    const drawn = new Uint16Array(size);
    for (let draw = 0; draw < size; draw += 1) {
      const account = Math.floor(random() * size);
      drawn[account] = (drawn[account] ?? 0) + 1;
    }
    yield ({ account }) => drawn[account] ?? 0;
  }
}
