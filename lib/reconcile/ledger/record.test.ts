import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '@/lib/model/calendar';
import { changeId, type LineChange } from '@/lib/model/ledger';
import type { AgreementLine } from '@/lib/model/records';
import { day, dec, line } from '../book.testing';
import { at, daysFrom } from './history.testing';
import { lineOn } from './line-on';
import { overlay } from './overlay';
import { horizonOn, lostOf, recordedOf } from './record';
import { factsOf, type Segment, segmentsOf } from './segments';

const said = (since: string, until: string, quantity: number): Segment => ({
  ...factsOf(line({ quantity: dec(quantity) })),
  since: day(since),
  until: day(until),
});
const short = ({ since, until, quantity }: Segment) => `${since} ${until} ${quantity}`;

describe('what is lost when a line is replaced', () => {
  const before = line({ quantity: dec(10), unchangedSince: day('2026-03-01') });
  const readAt = at(day('2026-06-10'));

  it('ends the day before it was last read, and before the new record speaks', () => {
    const later = { ...before, quantity: dec(12), unchangedSince: day('2026-06-20') };
    expect(lostOf({ before, now: later, readAt }).map(short)).toEqual(['2026-03-01 2026-06-09 10']);
    const sooner = { ...later, unchangedSince: day('2026-06-05') };
    expect(lostOf({ before, now: sooner, readAt }).map(short)).toEqual(['2026-03-01 2026-06-04 10']);
  });

  it('is nothing where the new record tells as much', () => {
    expect(lostOf({ before, now: { ...before, description: 'other words' }, readAt })).toEqual([]);
  });

  it('is believed where a record claims to be older than what was seen', () => {
    const claiming = { ...before, quantity: dec(12), unchangedSince: day('2026-01-01') };
    const lost = lostOf({ before, now: claiming, readAt });
    expect(lost.map(short)).toEqual(['2026-03-01 2026-06-09 10']);
    const { put } = recordedOf(before, [], lost, at(day('2026-07-01')));
    const past = { id: before.id, agreementId: before.agreementId, now: claiming, changes: put };
    const on = (text: string) => {
      const found = lineOn(past, { day: day(text), readOn: day('2026-07-01') });
      return found.kind === 'known' ? found.facts.quantity : found.kind;
    };
    expect(['2026-02-01', '2026-04-30', '2026-06-15'].map(on)).toEqual(['12', '10', '12']);
  });

  it('of a line that is gone is at least that it was there', () => {
    const edited = { ...before, unchangedSince: day('2026-06-10') };
    expect(lostOf({ before: edited, now: null, readAt }).map(short)).toEqual(['2026-06-10 2026-06-10 null']);
  });

  it('of periods that leave the window is what they billed, with the days before the first and after the last', () => {
    const period = (from: string, to: string, quantity: number) => ({
      ...{ from: day(from), to: day(to) },
      quantity: dec(quantity),
    });
    const dates = { quantity: null, effectiveDate: null };
    const september = period('2026-09-01', '2026-09-30', 10);
    const old = line({ ...dates, unchangedSince: day('2026-08-01'), periods: [september] });
    const fresh = line({ ...dates, unchangedSince: day('2026-10-01'), periods: [] });
    const lost = lostOf({ before: old, now: fresh, readAt: at(day('2026-10-31')) });
    expect(lost.map(short)).toEqual(['2026-08-01 2026-08-31 0', '2026-09-01 2026-09-30 10']);
  });
});

describe('the history of a line', () => {
  it('is bounded: what is older than the ledger shows is dropped, and what lasts is cut', () => {
    const now = at(day('2026-11-23'));
    const horizon = horizonOn(day('2026-11-23'));
    expect(horizon).toBe('2024-10-01');
    const change = (since: string, until: string, updatedAt: number): LineChange => ({
      ...said(since, until, 5),
      id: changeId('connectwise:l1', day(until)),
      lineId: 'connectwise:l1',
      agreementId: 'connectwise:a1',
      companyId: 'connectwise:c1',
      updatedAt,
      updatedBy: 'sync',
    });
    const old = change('2023-01-01', '2023-06-30', at(day('2023-07-01')));
    const long = change('2024-01-01', '2025-01-31', at(day('2025-02-01')));
    const { put, remove } = recordedOf(line(), [old, long], [said('2026-10-01', '2026-10-31', 9)], now);
    expect(remove).toEqual([old.id]);
    expect(put.map(short).sort()).toEqual(['2024-10-01 2025-01-31 5', '2026-10-01 2026-10-31 9']);
  });

  it('grows with what changed, and not with how often it was read', () => {
    const first = recordedOf(line(), [], [said('2026-01-01', '2026-01-31', 9)], 1).put;
    const { put, remove } = recordedOf(line(), first, [said('2026-02-01', '2026-02-28', 9)], 2);
    expect([put.map(short), remove]).toEqual([['2026-01-01 2026-02-28 9'], first.map(({ id }) => id)]);
  });

  it('laid over an older one says of each day what the newer says, else what the older says', () => {
    const START = day('2026-01-28');
    const stretch = fc
      .tuple(fc.nat(40), fc.nat(9), fc.nat(3))
      .map(([from, length, quantity]) => said(addDays(START, from), addDays(START, from + length), quantity));
    const disjoint = fc
      .array(stretch, { maxLength: 6 })
      .map((all) => all.reduce<Segment[]>((made, one) => overlay(made, [one]), []));
    const on = (segments: readonly Segment[], day: Day) =>
      segments.filter(({ since, until }) => since <= day && day <= until).map(({ quantity }) => quantity);
    fc.assert(
      fc.property(disjoint, disjoint, (kept, fresh) => {
        const both = overlay(kept, fresh);
        for (const day of daysFrom(START, addDays(START, 60))) {
          const [newer, older] = [on(fresh, day), on(kept, day)];
          expect(on(both, day)).toEqual(newer.length > 0 ? newer : older);
        }
        // Neighbours that say the same are one.
        const pairs = both.map((one, index) => [one, both[index + 1]] as const);
        for (const [one, next] of pairs)
          if (next?.since === addDays(one.until, 1)) expect(next.quantity).not.toBe(one.quantity);
      }),
    );
  });
});

describe('a line with periods', () => {
  it('says of each day what the periods say, over leap days and ends of months', () => {
    const START = day('2024-02-26');
    const periods = fc
      .array(fc.tuple(fc.nat(30), fc.nat(8), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 5 })
      .map((all) => {
        // One after the other, now and then with a gap between.
        let from = START;
        return all.map(([gap, length, quantity]) => {
          const start = addDays(from, gap % 4);
          from = addDays(start, length + 1);
          return { from: start, to: addDays(start, length), quantity: dec(quantity) };
        });
      });
    fc.assert(
      fc.property(periods, (all) => {
        const billing: AgreementLine = line({ quantity: null, effectiveDate: null, periods: all });
        const days = daysFrom(START, addDays(START, 70));
        const segments = segmentsOf(billing, START, addDays(START, 70));
        for (const day of days) {
          const own = segments.filter(({ since, until }) => since <= day && day <= until);
          expect(own).toHaveLength(1);
          const period = all.find(({ from, to }) => from <= day && day <= to);
          const isOver = day > (all.at(-1)?.to ?? '') || day < (all[0]?.from ?? '');
          expect(own[0]?.quantity).toBe(period?.quantity ?? (isOver ? '0' : null));
        }
      }),
    );
  });
});
