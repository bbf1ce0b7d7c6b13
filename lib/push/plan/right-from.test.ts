import { describe, expect, it } from 'vitest';
import { agreement, day, dec, usage } from '@/lib/reconcile/book.testing';
import { at, own, scene } from './acme.testing';
import { units } from './memory-psa.testing';

const nothingUsed = [usage({ used: dec(0) })];
const until = (end: string, billingCycle = 'Monthly') =>
  agreement({ id: 'connectwise:1', endDate: day(end), billingCycle });
const later = 'push.right-later';

describe('what ends by itself', () => {
  it('with its agreement is corrected until then, in rows and in periods', () => {
    const rows = scene([at(1, own)], { agreements: [until('2026-11-30')], usage: nothingUsed }).plan();
    expect(rows).toMatchObject({ variance: '-40', cannot: null });
    expect(rows.options[0]).toMatchObject({ oldQuantity: '40', newQuantity: '0' });
    const periods = [units(dec(40), '2026-11-01', '2026-11-30'), units(dec(40), '2026-12-01', '2027-06-30')];
    const lines = [at(1, { ...own, quantity: null, periods })];
    const agreements = [until('2027-06-30')];
    const contract = scene(lines, { agreements, usage: nothingUsed }, 'periods').plan();
    expect(contract).toMatchObject({ variance: '-40', cannot: null });
    expect(contract.options[0]).toMatchObject({ oldQuantity: '40', newQuantity: '0' });
  });

  it('as a row of an agreement that goes on was ended by somebody, for this', () => {
    const ending = at(1, { ...own, cancelledDate: day('2026-11-30') });
    const { cannot } = scene([ending], { usage: nothingUsed }).plan();
    expect(cannot).toMatchObject({ code: later, sentence: 'It is billed as expected from 1 Dec 2026 on.' });
  });
});

describe('how far off', () => {
  const rows = (end: string) => [
    at(1, { ...own, quantity: dec(42) }),
    at(2, { ...own, quantity: dec(2), cancelledDate: day(end) }),
  ];
  const of = (end: string, cycle: string) =>
    scene(rows(end), { agreements: [until('2030-12-31', cycle)] }).plan().cannot?.code ?? 'can';

  it.each([
    ['2026-12-15', 'Monthly', later],
    ['2026-12-31', 'Monthly', 'can'],
    ['2026-12-31', 'as agreed', 'can'],
    ['2027-01-31', 'Quarterly', later],
    ['2027-06-30', 'Quarterly', 'can'],
    ['2027-06-30', 'Annual', later],
  ])('a row that ends on %s, billed %s: %s', (end, cycle, code) => {
    expect(of(end, cycle)).toBe(code);
  });
});

it('what was set right for a day far off, and a change from before it makes wrong, is told', () => {
  const year = (later: number) => [
    units(dec(40), '2026-11-01', '2026-11-30'),
    units(dec(40), '2026-12-01', '2027-04-30'),
    units(dec(later), '2027-05-01', '2027-12-31'),
  ];
  const noticesOf = (later: number) => {
    const lines = [at(1, { ...own, quantity: null, periods: year(later) })];
    const [option] = scene(lines, { agreements: [until('2027-12-31')] }, 'periods').plan().options;
    return option?.notices.filter((one) => /would be billed/.test(one));
  };
  expect(noticesOf(42)).toEqual([
    'From 1 May 2027 on 44 would be billed, because rows begin, end or change then: look at it again.',
  ]);
  // Wrong then as it is now is a matter of its own time.
  expect(noticesOf(41)).toEqual([]);
});
