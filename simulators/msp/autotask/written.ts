import type { Prng } from '../prng';

/** How one record's days are written: with or without `Z`, some with a time of day (autotask.md 4, "Dates"). */
export interface DateStyle {
  start(day: string): string;
  end(day: string): string;
}

const atMidnight = (suffix: string): DateStyle => {
  const write = (day: string): string => `${day}T${suffix}`;
  return { start: write, end: write };
};

const STYLES: readonly DateStyle[] = [
  atMidnight('00:00:00Z'),
  atMidnight('00:00:00'),
  atMidnight('00:00:00.000Z'),
  { start: (day) => `${day}T05:00:00.000Z`, end: (day) => `${day}T23:59:59.997Z` },
  { start: (day) => `${day}T00:00:00.000`, end: (day) => `${day}T23:59:59` },
];

export const dateStyle = (random: Prng): DateStyle => random.pick(STYLES);
