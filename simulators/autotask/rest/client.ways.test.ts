// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type Day } from '@/lib/model/calendar';
import { toDecimal } from '@/lib/model/decimal';
import { dec } from '@/lib/reconcile/book.testing';
import { monthlyPeriods, type Period, splitAt } from '../../msp/autotask/periods';
import type { AtRecord, Msp } from '../../msp/types';
import { SERVICE, signal, startClient } from './client.testing';
import { smallMsp } from './fixture.testing';
import { dayOf } from './splitting';

const FIRST = '2026-08-01' as Day;
const LAST = 180;
const at = (offset: number): Day => addDays(FIRST, offset);
const days = Array.from({ length: LAST + 40 }, (_, offset) => at(offset - 20));

/** A line of service 501: months with units of their own, some split, some posted; it may end before its contract. */
const scene = fc
  .record({
    units: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 }),
    splits: fc.array(
      fc.record({ on: fc.integer({ min: 0, max: LAST }), before: fc.nat(9), over: fc.boolean() }),
      {
        maxLength: 3,
      },
    ),
    start: fc.nat(40),
    end: fc.integer({ min: 100, max: LAST }),
    short: fc.option(fc.integer({ min: 1, max: 60 })),
    posted: fc.option(fc.integer({ min: 0, max: LAST })),
    today: fc.integer({ min: 0, max: LAST }),
    asked: fc.option(fc.integer({ min: -5, max: LAST + 5 })),
    to: fc.nat(14),
    zeroUnits: fc.boolean(),
  })
  .map(({ units, splits, start, end, short, posted, ...rest }) => {
    const months = monthlyPeriods(at(start), at(end - (short ?? 0)), 0);
    const periods = splits.reduce<Period[]>(
      (all, { on, before, over }) => splitAt(all, at(on), before, over),
      months.map((period, index) => ({ ...period, units: units[index] ?? 0 })),
    );
    const cut = posted === null ? '' : at(posted);
    const rows = periods.map(
      (period, index): AtRecord => ({
        ...{ id: 9000 + index, contractID: 10, contractServiceID: 101, serviceID: 501, units: period.units },
        startDate: `${period.from}T00:00:00Z`,
        endDate: `${period.to}T00:00:00Z`,
        approveAndPostDate: period.to < cut ? '2026-11-03T09:00:00Z' : null,
      }),
    );
    return { rows, contract: { from: at(start), to: at(end) }, ...rest };
  })
  // Two that begin together and differ are no sight (client.writes.test.ts).
  .filter(({ rows }) => new Set(rows.map((row) => row.startDate)).size === rows.length);

const unitsOn = (rows: readonly AtRecord[], day: Day): number | null => {
  const holding = rows.filter((row) => dayOf(row.startDate) <= day && day <= dayOf(row.endDate));
  holding.sort((a, b) => (dayOf(a.startDate) < dayOf(b.startDate) ? -1 : 1));
  const found = holding.at(-1)?.units;
  return typeof found === 'number' ? found : null;
};

function mspOf({ rows, contract }: { rows: AtRecord[]; contract: { from: Day; to: Day } }): Msp {
  const msp = smallMsp();
  const [own] = msp.autotask.contracts;
  Object.assign(own ?? {}, { startDate: `${contract.from}T00:00:00Z`, endDate: `${contract.to}T00:00:00Z` });
  msp.autotask.contractServiceUnits = structuredClone(rows);
  return msp;
}

it('every way that is offered is taken, changes each day from its own on and no other, and can be taken back', async () => {
  let offered = 0;
  await fc.assert(
    fc.asyncProperty(scene, async ({ rows, contract, today: now, asked, to, zeroUnits }) => {
      const today = at(now);
      const clock = () => Date.parse(`${today}T12:00:00Z`);
      const client = await startClient(mspOf({ rows, contract }), { now: clock, zeroUnits });
      const { writes } = client.api;
      const { state } = client.rest;
      try {
        const day = asked === null ? null : at(asked);
        const subject = await client.subjectOf(SERVICE, { today, day });
        const { line } = subject;
        const { ways } = writes.ways(subject);
        for (const way of ways.filter((one) => one.cannot(dec(to)) === null)) {
          state.contractServiceUnits = structuredClone(rows);
          const [write] = way.writes(dec(to));
          if (!write) throw new Error('no write');
          const before = await client.sight(SERVICE, way.day);
          expect(before[0]?.quantity).toBe(way.from);
          const answer = await writes.send(write, before, signal);
          const left = state.contractServiceUnits;
          if (answer.kind === 'refused') {
            expect(zeroUnits).toBe(false);
            expect(way.notices(dec(to)).join(' ')).toContain('may refuse to bring it to 0');
            expect(left).toEqual(rows);
            continue;
          }
          expect(answer).toEqual({ kind: 'accepted' });
          offered += 1;
          const change = to - Number(way.from);
          for (const one of days) {
            const had = unitsOn(rows, one);
            const begins = had === null && change > 0 && one <= contract.to ? change : null;
            const expected = one < way.day ? had : had === null ? begins : had + change;
            expect([one, unitsOn(left, one)]).toEqual([one, expected]);
          }
          const [after] = await client.sight(SERVICE, way.day);
          expect(after?.quantity).toBe(toDecimal(to));
          if (!zeroUnits || write.kind !== 'adjust units' || !after) continue;
          const back = { ...write, change: dec(-change) };
          expect(await writes.send(back, [after], signal)).toEqual({ kind: 'accepted' });
          // What lies after the last period may come out otherwise, as was said.
          for (const one of days.filter((day) => unitsOn(rows, day) !== null))
            expect([one, unitsOn(state.contractServiceUnits, one)]).toEqual([one, unitsOn(rows, one)]);
          if (line?.to !== contract.to) expect(way.undo(dec(to)).words).toContain('may come out otherwise');
        }
      } finally {
        await client.close();
      }
    }),
    { numRuns: 150 },
  );
  expect(offered).toBeGreaterThan(50);
}, 60_000);
