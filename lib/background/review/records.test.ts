import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import type { Decision, Finding, FindingRecord } from '@/lib/model/finding';
import { changedRecords, type Seen } from './records';
import { dec, finding, record } from './samples.testing';

const NOW = 1000;
const TODAY = '2026-11-23' as Day;
const seen = (findings: Finding[], change: Partial<Seen> = {}): Seen => ({
  findings,
  isGone: () => true,
  day: TODAY,
  now: NOW,
  ...change,
});
const kept = (...records: FindingRecord[]) => new Map(records.map((one) => [one.id, one]));
const snoozed = (until: string): Decision => ({
  kind: 'snoozed',
  reason: 'credit is on its way',
  until: until as Day,
});

describe('a finding', () => {
  it('that is new is open, first seen now', () => {
    expect(changedRecords(kept(), seen([finding()]))).toEqual([record({ firstSeenAt: NOW, updatedAt: NOW })]);
  });

  it('that is there twice is one record', () => {
    expect(changedRecords(kept(), seen([finding(), finding()]))).toHaveLength(1);
  });

  it('that says the same writes nothing', () => {
    expect(changedRecords(kept(record()), seen([finding()]))).toEqual([]);
  });

  it('that says something else keeps decision, notes and first sight', () => {
    const before = record({
      decision: { kind: 'accepted' },
      decidedOn: dec(2),
      notes: [{ text: 'Asked', at: 1 }],
    });
    const now = finding({ expected: dec(50), variance: dec(10) });
    expect(changedRecords(kept(before), seen([now]))).toEqual([{ ...before, last: now, updatedAt: NOW }]);
  });

  it('that is gone is resolved as it was last, with what was decided', () => {
    const before = record({ decision: { kind: 'accepted' }, decidedOn: dec(2) });
    expect(changedRecords(kept(before), seen([]))).toEqual([{ ...before, resolvedAt: NOW, updatedAt: NOW }]);
  });

  it('of which nothing is known now is left as it is', () => {
    expect(changedRecords(kept(record()), seen([], { isGone: () => false }))).toEqual([]);
  });

  it('that is resolved already is not resolved again', () => {
    expect(changedRecords(kept(record({ resolvedAt: 5 })), seen([]))).toEqual([]);
  });

  it.each<Decision>([{ kind: 'open' }, { kind: 'accepted' }, snoozed('2026-12-31')])(
    'that comes back is open and says so, whatever was decided: $kind',
    (decision) => {
      const before = record({ decision, decidedOn: dec(2), resolvedAt: 5, firstSeenAt: 2 });
      expect(changedRecords(kept(before), seen([finding()]))).toEqual([
        {
          ...before,
          decision: { kind: 'open' },
          decidedOn: null,
          resolvedAt: null,
          reopened: { at: NOW, because: 'came back' },
          updatedAt: NOW,
        },
      ]);
    },
  );
});

describe('a snooze', () => {
  const after = (until: string, decidedOn: Decimal | null, variance: Decimal | null) =>
    changedRecords(
      kept(record({ decision: snoozed(until), decidedOn, last: finding({ variance }) })),
      seen([finding({ variance })]),
    )[0];

  it.each([
    ['goes on to its last day', '2026-11-23', dec(2), dec(2), undefined, undefined],
    ['is over on the day after, which is no surprise', '2026-11-22', dec(2), dec(2), 'open', null],
    ['ends when the difference grows', '2026-12-31', dec(2), dec('2.5'), 'open', 'grew'],
    ['ends when a credit grows', '2026-12-31', dec(-2), dec(-3), 'open', 'grew'],
    ['goes on when it shrinks', '2026-12-31', dec(9), dec(2), undefined, undefined],
    ['goes on when it is not known now', '2026-12-31', dec(9), null, undefined, undefined],
    ['goes on where there is none', '2026-12-31', null, dec(3), undefined, undefined],
    ['says that it grew even after its last day', '2026-11-22', dec(2), dec(3), 'open', 'grew'],
  ] as const)('%s', (_what, until, decidedOn, variance, decision, because) => {
    const changed = after(until, decidedOn, variance);
    expect(changed?.decision.kind).toBe(decision);
    if (changed) expect(changed.reopened?.because ?? null).toBe(because);
  });

  it('that ended by its day keeps why it was opened before', () => {
    const reopened = { at: 3, because: 'came back' } as const;
    const before = record({ decision: snoozed('2026-11-22'), decidedOn: dec(2), reopened });
    expect(changedRecords(kept(before), seen([finding()]))[0]?.reopened).toEqual(reopened);
  });
});

it('settles: what was written changes nothing when it is found again', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
  const variance = fc.constantFrom(...[-3, -1, 0, 1, 2, 7].map(dec));
  const some = fc.uniqueArray(fc.record({ id: fc.constantFrom(...ids), variance }), {
    selector: (one) => one.id,
  });
  const decision = fc.constantFrom<Decision>(
    { kind: 'open' },
    { kind: 'accepted' },
    snoozed('2026-11-22'),
    snoozed('2026-11-24'),
  );
  fc.assert(
    fc.property(
      some,
      some,
      decision,
      fc.boolean(),
      fc.boolean(),
      (before, now, decided, isResolved, isGone) => {
        const records = kept(
          ...before.map((change) =>
            record({
              last: finding(change),
              decision: decided,
              decidedOn: change.variance,
              resolvedAt: isResolved ? 5 : null,
            }),
          ),
        );
        const what = seen(now.map(finding), { isGone: () => isGone });
        for (const changed of changedRecords(records, what)) records.set(changed.id, changed);
        expect(changedRecords(records, what)).toEqual([]);
        for (const { id } of now) expect(records.get(id)?.resolvedAt).toBeNull();
      },
    ),
  );
});
