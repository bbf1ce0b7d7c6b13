/** What one measurement found. */
export interface Result {
  name: string;
  /** Null: every reading failed. */
  value: number | null;
  unit: 'ms' | 'bytes' | 'ratio' | 'count';
  /** Of design.md; null: it sets none. */
  budget: number | null;
  /** Readings that `value` was made of. */
  readings: number;
  /** Readings that failed: counted, never averaged. */
  failed: number;
  /** What else was seen, in a few words. */
  note: string;
}

/** Null: there is no budget, or nothing was measured. */
export const holds = ({ value, budget }: Result): boolean | null =>
  value === null || budget === null ? null : value <= budget;

/** Numbers of readings, of which failed ones are null. */
export function fromReadings(
  of: Pick<Result, 'name' | 'unit' | 'budget'>,
  readings: readonly (number | null)[],
  note = '',
): Result {
  const good = readings.filter((reading) => reading !== null);
  const sorted = good.toSorted((a, b) => a - b);
  const spread = good.length > 1 ? `${short(sorted[0] ?? 0)} to ${short(sorted.at(-1) ?? 0)}` : '';
  return {
    ...of,
    value: good.length > 0 ? median(good) : null,
    readings: good.length,
    failed: readings.length - good.length,
    note: [spread, note].filter(Boolean).join('; '),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

export const short = (value: number): string => value.toFixed(Math.abs(value) < 10 ? 1 : 0);

/** The mean and the standard deviation of a sample. */
export function spreadOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 };
}
