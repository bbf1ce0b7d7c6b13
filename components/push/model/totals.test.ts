import fc from 'fast-check';
import { expect, it } from 'vitest';
import { subtract, sum, ZERO } from '@/lib/model/decimal';
import { dec, line, option } from '../fixtures.testing';
import { changeOf, invoiceWords, quantityWords, signed, signedPrice } from './options';
import { totalsOf } from './totals';
import { extentWords, invoicesWords, unitsWords } from './words';

const chosen = (id: string, from: number | null, to: number, more: Parameters<typeof option>[3] = {}) => ({
  line: line(id),
  option: option(id, from, to, more),
});

it('units up less units down are the sum of all changes, exactly', () => {
  const quantity = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.option(quantity), quantity)), (pairs) => {
      const all = pairs.map(([from, to], at) => chosen(String(at), from, to));
      const { up, down, difference } = totalsOf(all);
      expect(subtract(up, down)).toBe(sum(all.map(({ option: one }) => changeOf(one))));
      expect(difference).toBe(sum(all.map(({ option: one }) => one.nextInvoice.difference ?? ZERO)));
    }),
  );
});

it('says what it comes to, with those that have no price and those reckoned by days', () => {
  const all = [
    chosen('1', 40, 42),
    chosen('2', 18, 12, { agreementId: 'a-1' }),
    chosen('3', 1, 3, { unitPrice: null, undo: { possible: false, words: 'Posted.' } }),
  ];
  const totals = totalsOf(all);
  expect(extentWords(totals)).toBe('3 quantities on 2 agreements of 3 customers');
  expect(unitsWords(totals)).toBe('units 4 up, 6 down');
  expect(invoicesWords(totals)).toBe(
    'the next invoices change by -14.00, without 1 of which it is not known',
  );
  expect(totals.forGood).toBe(1);
  expect(invoicesWords(totalsOf(all.slice(2)))).toContain('not known');
  const byDays = { nextInvoice: { difference: dec('1.5'), about: true, words: '' } };
  expect(invoicesWords(totalsOf([chosen('1', 40, 42, byDays)]))).toBe(
    'the next invoice changes by about +1.50',
  );
});

it('writes figures with their sign, and says where there is none', () => {
  expect([dec(1234), dec(-3), ZERO].map(signed)).toEqual(['+1,234', '-3', '0']);
  expect([dec('7'), dec('-0.5')].map(signedPrice)).toEqual(['+7.00', '-0.50']);
  expect(quantityWords(option('a', null, 5))).toBe('new: 5');
  expect(invoiceWords(option('a', 1, 5, { unitPrice: null }))).toBe('no price');
});
