import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayOf, lastClosedMonth, lastDayOf, monthOf, today } from './calendar';
import { ALL_DAYS, days, numberOf } from './calendar.testing';

describe('the calendar', () => {
  it('knows every day of a century, and none besides', () => {
    const known = new Set<string>(ALL_DAYS);
    for (const year of [1999, 2000, 2023, 2024, 2026, 2100])
      for (let month = 0; month <= 13; month += 1)
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          expect(dayOf(`${text}T23:59:59Z`)).toBe(known.has(text) ? text : null);
        }
  });

  it('ends each month on the day before the next begins', () => {
    for (const day of ALL_DAYS.slice(0, -31)) {
      const month = monthOf(day);
      const first = `${addMonths(month, 1)}-01` as typeof day;
      expect(numberOf(lastDayOf(month)) + 1).toBe(numberOf(first));
      expect(lastClosedMonth(first)).toBe(month);
    }
  });

  it("takes a PSA's date as written, whatever zone stands behind it", () => {
    const zones = fc.constantFrom(
      '',
      'Z',
      'T00:00:00Z',
      'T23:59:59-11:00',
      'T00:00:00+14:00',
      'T12:00:00.000',
    );
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        expect(dayOf(day + zone)).toBe(day);
      }),
    );
  });
});

/** 09:59 and 10:00 UTC: the day turns on Kiritimati (UTC+14) at 10:00, and on Niue (UTC-11) at 11:00. */
const ZONES = [
  ['Pacific/Kiritimati', '2026-10-31T09:59:59Z', '2026-10-31'],
  ['Pacific/Kiritimati', '2026-10-31T10:00:00Z', '2026-11-01'],
  ['Pacific/Kiritimati', '2024-02-28T10:00:00Z', '2024-02-29'],
  ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
  ['Pacific/Niue', '2026-11-01T10:59:59Z', '2026-10-31'],
  ['Pacific/Niue', '2026-11-01T11:00:00Z', '2026-11-01'],
  ['Pacific/Niue', '2024-03-01T10:59:59Z', '2024-02-29'],
  ['Pacific/Niue', '2027-01-01T10:59:59Z', '2026-12-31'],
  // Clocks go back at 02:00: an hour comes twice, and no day does.
  ['America/New_York', '2026-11-01T03:59:59Z', '2026-10-31'],
  ['America/New_York', '2026-11-01T04:00:00Z', '2026-11-01'],
  ['America/New_York', '2026-11-02T04:59:59Z', '2026-11-01'],
  ['UTC', '2026-10-31T23:59:59Z', '2026-10-31'],
] as const;

describe('today', () => {
  const withZone = (zone: string, work: () => void): void => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      // Where the zone cannot be set the test would prove nothing.
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      work();
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  };

  it.each(ZONES)('in %s at %s is %s', (zone, moment, day) => {
    withZone(zone, () => expect(today(new Date(moment))).toBe(day));
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Niue'])('moves no date of a PSA in %s', (zone) => {
    withZone(zone, () =>
      fc.assert(
        fc.property(days, (day) => {
          expect(dayOf(`${day}T00:00:00Z`)).toBe(day);
        }),
      ),
    );
  });
});
