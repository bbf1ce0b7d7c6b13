import { describe, expect, it } from 'vitest';
import {
  addMonths,
  type Day,
  dayLabel,
  dayOf,
  lastClosedMonth,
  lastDayOf,
  type Month,
  monthLabel,
  today,
} from './calendar';

describe('dayOf', () => {
  it('takes the first ten characters as written', () => {
    expect(dayOf('2026-10-31T23:59:59Z')).toBe('2026-10-31');
    expect(dayOf('2026-10-01T00:00:00+14:00')).toBe('2026-10-01');
    expect(dayOf('2024-02-29')).toBe('2024-02-29');
  });
  it.each([['2025-02-29'], ['2026-13-01'], ['2026-1-01'], ['31.10.2026'], [''], [null], [20261001]])(
    'refuses %s',
    (text) => {
      expect(dayOf(text)).toBeNull();
    },
  );
});

describe('months', () => {
  it('closes at the end of the month where the user is', () => {
    expect(lastClosedMonth('2026-11-01' as Day)).toBe('2026-10');
    expect(lastClosedMonth('2026-01-31' as Day)).toBe('2025-12');
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
  it('counts across years', () => {
    expect(addMonths('2026-01' as Month, -1)).toBe('2025-12');
    expect(addMonths('2026-12' as Month, 1)).toBe('2027-01');
    expect(addMonths('2026-05' as Month, -24)).toBe('2024-05');
  });
  it('knows last days and labels', () => {
    expect(lastDayOf('2024-02' as Month)).toBe('2024-02-29');
    expect(lastDayOf('2100-02' as Month)).toBe('2100-02-28');
    expect(monthLabel('2026-10' as Month)).toBe('Oct 2026');
    expect(dayLabel('2026-10-31' as Day, '2026-11-01' as Day)).toBe('31 Oct');
    expect(dayLabel('2025-10-31' as Day)).toBe('31 Oct 2025');
  });
});
