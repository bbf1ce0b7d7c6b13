import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add } from '@/lib/model/decimal';
import type { LineSight, PushWrite } from '@/lib/model/push';
import { day, dec } from './fake-psa.testing';
import { differenceOf, judge } from './judge';

const at = { agreementId: 'a', productId: 'p', lineId: 'l' };
const line = (change: Partial<LineSight> = {}): LineSight => ({
  lineId: 'l',
  productId: 'p',
  quantity: dec(40),
  included: dec(0),
  unitPrice: dec('3.5'),
  billable: 'Billable',
  from: null,
  to: null,
  version: 'v1',
  postedTo: null,
  ...change,
});
const set: PushWrite = { kind: 'set quantity', ...at, quantity: dec(42) };
const adjust: PushWrite = { kind: 'adjust units', ...at, change: dec(2), day: day('2026-12-01') };
const end: PushWrite = { kind: 'end line', ...at, lastDay: day('2026-11-30') };
const remove: PushWrite = { kind: 'remove line', ...at };
const added: PushWrite = {
  kind: 'add line',
  agreementId: 'a',
  productId: 'p',
  quantity: dec(42),
  included: dec(0),
  day: day('2026-12-01'),
  unitPrice: null,
  like: null,
};
const priced: PushWrite = { ...added, unitPrice: dec('3.5') };
const newLine = (lineId: string, change: Partial<LineSight> = {}) =>
  line({ lineId, quantity: dec(42), from: day('2026-12-01'), ...change });
const as = (write: PushWrite, before: LineSight[], after: LineSight[]) => judge(write, before, after).as;

describe('judging a write by what stands there after it', () => {
  it.each<[string, PushWrite, LineSight[], string]>([
    ['the same', set, [line()], 'before'],
    ['the quantity that was sent', set, [line({ quantity: dec(42), version: 'v2' })], 'done'],
    ['another quantity', set, [line({ quantity: dec(45), version: 'v2' })], 'other'],
    ['an edited record', set, [line({ version: 'v2' })], 'other'],
    ['a price that somebody changed too', set, [line({ quantity: dec(42), unitPrice: dec(4) })], 'other'],
    ['nothing', set, [], 'other'],
    ['a posted period meanwhile', set, [line({ postedTo: day('2026-10-31') })], 'before'],
    ['another line that is new', set, [line({ quantity: dec(42) }), newLine('n')], 'done'],
    ['the same units', adjust, [line()], 'before'],
    ['the change once', adjust, [line({ quantity: dec(42), from: day('2026-12-01') })], 'done'],
    ['the change twice', adjust, [line({ quantity: dec(44) })], 'twice'],
    ['another change', adjust, [line({ quantity: dec(43) })], 'other'],
    ['an open line', end, [line()], 'before'],
    ['the last day', end, [line({ to: day('2026-11-30'), version: 'v2' })], 'done'],
    ['the last day, so none on the day', end, [line({ to: day('2026-11-30'), quantity: null })], 'done'],
    ['another last day', end, [line({ to: day('2026-12-31') })], 'other'],
    ['the line still', remove, [line()], 'before'],
    ['the line no more', remove, [], 'done'],
    ['the line, edited', remove, [line({ quantity: dec(1), version: 'v2' })], 'other'],
    ['no new line', added, [line()], 'before'],
    ['a new line', added, [line(), newLine('n')], 'done'],
    ['two new lines', added, [line(), newLine('n'), newLine('o')], 'twice'],
    ['one with twice the quantity', added, [line(), newLine('n', { quantity: dec(84) })], 'twice'],
    ['a new line of somebody else', added, [line(), newLine('n', { quantity: dec(7) })], 'other'],
    ['ours from another day than was shown', added, [newLine('n', { from: day('2026-11-30') })], 'other'],
    [
      'ours, and one as large of somebody else from another day',
      added,
      [newLine('n', { from: null }), newLine('o')],
      'done',
    ],
    ['ours that bills nothing', added, [newLine('n', { billable: 'DoNotBill' })], 'other'],
    ['ours at a price that nobody said', added, [newLine('n', { unitPrice: dec(9) })], 'done'],
    ['ours at the price that was shown', priced, [newLine('n')], 'done'],
    ['ours at another price', priced, [newLine('n', { unitPrice: dec(9) })], 'other'],
    ['ours and one of somebody else', added, [newLine('n'), newLine('o', { quantity: dec(7) })], 'done'],
  ])('%s', (_name, write, after, verdict) => {
    expect(as(write, [line()], after)).toBe(verdict);
  });

  it('says which line was added, and what stands there instead', () => {
    expect(judge(added, [line()], [line(), newLine('n')])).toEqual({ as: 'done', addedLineId: 'n' });
    expect(judge(set, [line()], [line({ quantity: dec(45) })])).toEqual({
      as: 'other',
      words: 'quantity 45 instead of 40',
    });
    expect(judge(added, [line()], [line(), newLine('n', { from: day('2026-11-30') })])).toEqual({
      as: 'other',
      words: 'a new line stands there, with first day 2026-11-30 instead of 2026-12-01',
    });
  });

  it('tells once from twice and from nothing for every change', () => {
    const amount = fc.integer({ min: -500, max: 500 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 5 }), (from, change, times) => {
        fc.pre(change !== 0);
        const write: PushWrite = { ...adjust, change: dec(change) };
        let quantity = dec(from);
        for (let time = 0; time < times; time++) quantity = add(quantity, write.change);
        const verdict = as(write, [line({ quantity: dec(from) })], [line({ quantity })]);
        expect(verdict).toBe(['before', 'done', 'twice'][times] ?? 'other');
      }),
    );
  });

  it('holds an adjustment to its day, and to all later periods: both were shown', () => {
    const period = (from: string, to: string, quantity: number) => ({
      from: day(from),
      to: day(to),
      quantity: dec(quantity),
    });
    const read = (...periods: ReturnType<typeof period>[]) => [
      line({ quantity: periods.find(({ to }) => to >= '2026-12-01')?.quantity ?? null, periods }),
    ];
    const [november, december] = [
      period('2026-11-01', '2026-11-30', 40),
      period('2026-12-01', '2026-12-31', 40),
    ];
    const before = read(november, december, period('2027-01-01', '2027-01-31', 45));
    const judged = (from: string, jan: number, nov = 40) =>
      judge(
        adjust,
        before,
        read(
          period('2026-11-01', '2026-11-29', 40),
          period('2026-11-30', '2026-11-30', nov),
          {
            ...december,
            quantity: dec(42),
          },
          period(from, '2027-01-31', jan),
        ),
      );
    expect(judged('2027-01-01', 47).as).toBe('done');
    // A month later it has more periods: they tell nothing.
    expect(judged('2027-01-15', 47).as).toBe('done');
    expect(judged('2027-01-01', 45)).toEqual({
      as: 'other',
      words: '45 instead of 47 from 1 Jan 2027 on',
    });
    // A day too early, as a service that reckons with zones would have it.
    expect(judged('2027-01-01', 47, 42)).toEqual({
      as: 'other',
      words: '42 instead of 40 from 30 Nov 2026 on',
    });
  });

  it('takes a line without units for none', () => {
    expect(as(adjust, [line({ quantity: null })], [line({ quantity: dec(2) })])).toBe('done');
    expect(as(adjust, [line({ quantity: null })], [line({ quantity: dec(4) })])).toBe('twice');
  });
});

describe('what a plan rests on', () => {
  it('is another when anything is', () => {
    expect(differenceOf([line()], [line()])).toBeNull();
    const others: Partial<LineSight>[] = [
      { quantity: dec(41) },
      { included: dec(1) },
      { unitPrice: null },
      { billable: 'NoCharge' },
      { from: day('2026-01-01') },
      { to: day('2026-12-31') },
      { version: 'v2' },
      { postedTo: day('2026-10-31') },
    ];
    for (const change of others) expect(differenceOf([line()], [line(change)])).not.toBeNull();
    expect(differenceOf([line()], [])).toBe('a line is gone');
    expect(differenceOf([line()], [line(), newLine('n')])).toBe('there is a new line of this product');
    expect(differenceOf([], [])).toBeNull();
  });

  it('is another when a later period is: an adjustment would change that one too', () => {
    const period = (from: string, to: string, quantity: number) => ({
      from: day(from),
      to: day(to),
      quantity: dec(quantity),
    });
    const basis = [
      line({ periods: [period('2026-12-01', '2026-12-31', 40), period('2027-01-01', '2027-01-31', 40)] }),
    ];
    const now = (...periods: ReturnType<typeof period>[]) => differenceOf(basis, [line({ periods })]);
    const [november, december] = [
      period('2026-11-01', '2026-11-30', 7),
      period('2026-12-01', '2026-12-31', 40),
    ];
    const january = period('2027-01-01', '2027-01-31', 40);
    // What one reading has and the other has not tells nothing.
    expect(now(november, december, january, period('2027-02-01', '2027-02-28', 9))).toBeNull();
    expect(now(december)).toBeNull();
    expect(now(december, { ...january, quantity: dec(45) })).toBe('45 instead of 40 from 1 Jan 2027 on');
    const split = [period('2026-12-01', '2026-12-14', 40), period('2026-12-15', '2026-12-31', 43)];
    expect(now(...split, january)).toBe('43 instead of 40 from 15 Dec 2026 on');
  });
});
