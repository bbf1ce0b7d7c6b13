import fc from 'fast-check';
import type { Day } from './calendar';

/**
 * A calendar of whole numbers for tests, which shares nothing with the code under test: days since 1 Jan 1999, counted by
 * the rule of leap years.
 */
const FIRST_YEAR = 1999;
const LAST_YEAR = 2101;
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lengths = (year: number): number[] => [
  31,
  isLeap(year) ? 29 : 28,
  31,
  30,
  31,
  30,
  31,
  31,
  30,
  31,
  30,
  31,
];
const two = (value: number): string => String(value).padStart(2, '0');

/** Every day from 1 Jan 1999 to 31 Dec 2101, in order: the place in the list is the day's number. */
export const ALL_DAYS: readonly Day[] = Array.from(
  { length: LAST_YEAR - FIRST_YEAR + 1 },
  (_, at) => FIRST_YEAR + at,
).flatMap((year) =>
  lengths(year).flatMap((length, month) =>
    Array.from({ length }, (_, day) => `${year}-${two(month + 1)}-${two(day + 1)}` as Day),
  ),
);

const numbers = new Map(ALL_DAYS.map((day, number) => [day, number]));
export const numberOf = (day: Day): number => numbers.get(day) ?? Number.NaN;

/** Days at which something turns, and their neighbours: month ends, leap days, New Year, centuries. */
const TURNS = [
  ...['1999-12-31', '2000-01-01', '2000-02-28', '2000-02-29', '2000-03-01', '2000-12-31'],
  ...['2024-02-28', '2024-02-29', '2024-03-01', '2025-02-28', '2025-03-01'],
  ...['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-31', '2027-01-01'],
  ...['2099-12-31', '2100-01-01', '2100-02-28', '2100-03-01'],
] as Day[];

export const days: fc.Arbitrary<Day> = fc.oneof(
  fc.constantFrom(...TURNS),
  fc
    .constantFrom(...TURNS)
    .chain((day) => fc.integer({ min: -2, max: 2 }).map((away) => ALL_DAYS[numberOf(day) + away] ?? day)),
  fc.nat(ALL_DAYS.length - 1).map((number) => ALL_DAYS[number] as Day),
);
