import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Prng } from '@/simulators/msp/prng';
import { judge, kinds, monthly, without, zeroed } from './history.testing';

type Report = Record<string, number>;

/**
 * A year of reports: counts go up and down; some customers leave, never more than a tenth in a month (or one), others
 * come, and a twentieth counts nothing for a while.
 */
const ordinary = fc
  .record({
    size: fc.integer({ min: 1, max: 160 }),
    months: fc.integer({ min: 1, max: 14 }),
    seed: fc.integer(),
    growth: fc.integer({ min: 0, max: 12 }),
  })
  .map(({ size, months, seed, growth }) => {
    const random = new Prng(seed);
    let named = 0;
    const joining = (count: number): [string, number][] =>
      Array.from({ length: count }, () => [`a${named++}`, random.int(1, 90)]);
    let now = joining(size);
    const reports: Report[] = [Object.fromEntries(now)];
    for (let month = 1; month < months; month += 1) {
      const leaving = random.int(0, Math.max(1, Math.floor(now.length / 10)));
      const left = now.length > 3 ? new Set(random.sample(now, leaving)) : new Set();
      now = now
        .filter((account) => !left.has(account))
        .map(([id, count]): [string, number] => [id, Math.max(1, count + random.int(-3, 3))]);
      now.push(...joining(random.int(0, growth)));
      reports.push(zeroed(Object.fromEntries(now), random.int(0, Math.floor(now.length / 20))));
    }
    return reports;
  });

describe('the guards', () => {
  it('are silent for noise, growth and ordinary churn', () => {
    fc.assert(fc.property(ordinary, (reports) => kinds(judge(monthly(...reports))).length === 0));
  });

  it('are silent when a tenth stops for a season and comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 5 }), (size, long) => {
        const whole = Object.fromEntries(Array.from({ length: size }, (_, at) => [`a${at}`, 9]));
        const part = without(whole, Math.floor(size / 10));
        const resting = zeroed(whole, Math.floor(size / 10));
        for (const less of [part, resting]) {
          const year = [whole, whole, ...Array.from({ length: long }, () => less), whole];
          for (let upTo = 1; upTo <= year.length; upTo += 1)
            expect(kinds(judge(monthly(...year.slice(0, upTo))))).toEqual([]);
        }
      }),
    );
  });

  it('always see what breaks at once', () => {
    const broken = fc.record({
      reports: ordinary,
      part: fc.integer({ min: 31, max: 99 }),
      how: fc.constantFrom('gone' as const, 'zero' as const, 'empty' as const),
    });
    fc.assert(
      fc.property(broken, ({ reports, part, how }) => {
        const last = reports.at(-1) ?? {};
        const lost = Math.floor((Object.keys(last).length * part) / 100);
        // Three of five are few enough to need more than half.
        fc.pre(Object.keys(last).length >= 20);
        const now = how === 'empty' ? {} : how === 'gone' ? without(last, lost) : zeroed(last, lost);
        expect(kinds(judge(monthly(...reports, now)))).toContain(
          { gone: 'accounts gone', zero: 'accounts at zero', empty: 'empty report' }[how],
        );
      }),
    );
  });

  it('say the same whatever the order of the accounts', () => {
    fc.assert(
      fc.property(ordinary, fc.integer({ min: 0, max: 90 }), (reports, part) => {
        const last = reports.at(-1) ?? {};
        const all = [...reports, without(last, Math.floor((Object.keys(last).length * part) / 100))];
        const turned = all.map((report) => Object.fromEntries(Object.entries(report).reverse()));
        expect(judge(monthly(...turned))).toEqual(judge(monthly(...all)));
      }),
    );
  });
});
