// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type Day, lastDayOf, monthOf } from '@/lib/model/calendar';
import { cycleAt, restOf, WHOLE } from './cycle';

const day = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2024-01-01' as Day, offset));
const words = fc.constantFrom('Monthly', 'Quarterly', 'Yearly');

it('the cycle that holds a day begins where the one before ended', () => {
  fc.assert(
    fc.property(day, day, words, (start, later, billing) => {
      const found = cycleAt(start, billing, later);
      if (later < start) {
        expect(found).toBeNull();
        return;
      }
      if (!found) throw new Error('no cycle');
      expect(found.from <= later && later <= found.to).toBe(true);
      const next = cycleAt(start, billing, addDays(found.to, 1));
      expect(next?.from).toBe(addDays(found.to, 1));
      if (start.slice(8) <= '28') expect(found.from.slice(8)).toBe(start.slice(8));
    }),
  );
  expect(cycleAt(null, 'Monthly', '2026-11-20' as Day)).toBeNull();
  expect(cycleAt('2026-01-01' as Day, 'Period type 9', '2026-11-20' as Day)).toBeNull();
});

it('what is left of a calendar month is its days from then on, and a whole one is whole', () => {
  fc.assert(
    fc.property(day, (at) => {
      const to = lastDayOf(monthOf(at));
      const days = Number(to.slice(8));
      const share = restOf({ to }, at, 'Monthly');
      if (at.endsWith('-01')) expect(share).toBe(WHOLE);
      else expect(share).toEqual({ days: days - Number(at.slice(8)) + 1, of: days });
    }),
  );
  expect(restOf({ to: '2026-11-30' as Day }, '2026-11-20' as Day, 'Annual term, billed monthly')).toBeNull();
});
