// @vitest-environment node
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { shiftDays } from '../../msp/dates';
import { smallMsp } from './fixture.testing';
import { ask, type Loopback, startLoopback } from './loopback.testing';
import { dayOf } from './splitting';

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback(smallMsp(), { latency: 0 });
});
afterEach(() => loopback.close());

it('an adjustment leaves every day with the units that the changes up to it make', async () => {
  const days = Array.from({ length: 61 }, (_, index) => shiftDays('2026-11-01', index));
  const changes = fc.array(
    fc.record({ at: fc.integer({ min: 0, max: 60 }), unitChange: fc.integer({ min: -6, max: 9 }) }),
    { maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(changes, fc.constantFrom(101, 102), async (list, contractServiceID) => {
      await loopback.close();
      loopback = await startLoopback(smallMsp(), { latency: 0 });
      const expected = days.map((): number => (contractServiceID === 101 ? 20 : 0));
      for (const { at, unitChange } of list) {
        const reply = await ask(loopback, 'POST', '/ContractServiceAdjustments', {
          contractServiceID,
          unitChange,
          effectiveDate: `${days[at]}T00:00:00Z`,
        });
        const after = expected.map((units, index) => (index >= at ? units + unitChange : units));
        if (after.some((units) => units < 0)) expect(reply.status).toBe(500);
        else {
          expect(reply.status).toBe(200);
          expected.splice(0, expected.length, ...after);
        }
      }
      const rows = loopback.rest.state.contractServiceUnits.filter(
        (row) => row.contractServiceID === contractServiceID,
      );
      const held = days.map((day) =>
        rows.filter((row) => dayOf(row.startDate) <= day && day <= dayOf(row.endDate)),
      );
      expect(held.every((list) => list.length <= 1)).toBe(true);
      expect(held.map(([row]) => row?.units ?? 0)).toEqual(expected);
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    }),
    { numRuns: 30 },
  );
}, 30_000);
