import { expect, it } from 'vitest';
import type { Day } from '@/lib/model/calendar';
import { cycleAt, restOf, type Share, WHOLE } from './cycle';

const day = (text: string) => text as Day;

it.each<[string, string, string, string, string, Share]>([
  ['all of a month', '2026-11-01', '2026-11-30', '2026-11-01', 'Monthly', WHOLE],
  ['the rest of a month', '2026-11-01', '2026-11-30', '2026-11-20', 'Monthly', { days: 11, of: 30 }],
  ['of a month that was split', '2026-11-15', '2026-11-30', '2026-11-15', 'Monthly', { days: 16, of: 30 }],
  ['of February', '2027-02-01', '2027-02-28', '2027-02-15', 'Monthly', { days: 14, of: 28 }],
  ['of a leap year’s', '2028-02-01', '2028-02-29', '2028-02-15', 'Monthly', { days: 15, of: 29 }],
  // Of a contract that began on the 31st.
  ['all of a February', '2027-01-31', '2027-02-27', '2027-01-31', 'Monthly', WHOLE],
  ['of that February', '2027-01-31', '2027-02-27', '2027-02-14', 'Monthly', { days: 14, of: 28 }],
  ['all of what comes after', '2027-02-28', '2027-03-30', '2027-02-28', 'Monthly', WHOLE],
  ['of a year', '2026-01-01', '2026-12-31', '2026-12-01', 'Yearly', { days: 31, of: 365 }],
  // A service that is billed by the year on a contract by the month: 4 weeks of it are not a whole price.
  ['of a year on a monthly contract', '2026-01-01', '2026-12-31', '2026-11-28', 'Monthly', null],
  ['all of that year', '2026-01-01', '2026-12-31', '2026-01-01', 'Monthly', WHOLE],
  ['of a cycle that nobody can read', '2026-11-01', '2026-11-30', '2026-11-20', 'Custom', null],
])('%s', (_name, from, to, on, cycle, share) => {
  expect(restOf({ from: day(from), to: day(to) }, day(on), cycle)).toEqual(share);
});

it('finds the cycle that holds a day, from the day on which the contract began', () => {
  expect(cycleAt(day('2026-01-31'), 'Monthly', day('2026-02-27'))).toEqual({
    from: '2026-01-31',
    to: '2026-02-27',
  });
  expect(cycleAt(day('2026-01-31'), 'Monthly', day('2026-02-28'))).toEqual({
    from: '2026-02-28',
    to: '2026-03-30',
  });
  expect(cycleAt(day('2026-01-31'), 'Monthly', day('2026-01-30'))).toBeNull();
});
