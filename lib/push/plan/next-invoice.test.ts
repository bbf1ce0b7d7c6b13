import fc from 'fast-check';
import { expect, it } from 'vitest';
import { add, multiply, subtract, ZERO } from '@/lib/model/decimal';
import { day, dec } from '@/lib/reconcile/book.testing';
import { nextInvoiceOf } from './next-invoice';

const DAY = day('2026-11-23');
const WHOLE = { days: 1, of: 1 };
const of = (
  from: number,
  to: number,
  unitPrice: number | null,
  share: { days: number; of: number } | null = WHOLE,
  nextInvoice: string | null = '2026-12-01',
  from_ = DAY,
) =>
  nextInvoiceOf(
    { share, day: from_ },
    { nextInvoice: nextInvoice === null ? null : day(nextInvoice) },
    { from: dec(from), to: dec(to), unitPrice: unitPrice === null ? null : dec(unitPrice) },
    DAY,
  );

it('is the change times the price, in words that name the invoice', () => {
  expect(of(40, 42, 3.5)).toEqual({
    difference: '7',
    about: false,
    words: 'The invoice of 1 Dec 2026 bills 42 instead of 40.',
  });
  expect(of(40, 42, 3.5, WHOLE, null).words).toBe('The next invoice bills 42 instead of 40.');
  expect(of(40, 42, 3.5, WHOLE, '2026-12-01', day('2027-01-01')).words).toBe(
    'The first invoice for the days from 1 Jan 2027 on bills 42 instead of 40.',
  );
});

it('counted by days it is about so much; what nobody says it does not say', () => {
  expect(of(40, 42, 3.5, { days: 8, of: 30 })).toMatchObject({ difference: '1.87', about: true });
  expect(of(42, 40, 3.5, { days: 8, of: 30 })).toMatchObject({ difference: '-1.87', about: true });
  expect(of(42, 40, 3.5, { days: 8, of: 30 }).words).toMatch(/credited/);
  expect(of(40, 42, 3.5, null)).toMatchObject({ difference: null, about: true });
  expect(of(40, 42, null)).toMatchObject({ difference: null, about: false });
  expect(of(40, 40, null)).toMatchObject({ difference: ZERO, about: false });
});

it('is exact in whole cycles, there and back', () => {
  const cents = fc.integer({ min: 0, max: 9_999_999 }).map((units) => dec(units / 10_000));
  const count = fc.integer({ min: 0, max: 99_999 }).map((units) => dec(units / 10));
  fc.assert(
    fc.property(count, count, cents, (from, to, unitPrice) => {
      const there = nextInvoiceOf(
        { share: WHOLE, day: DAY },
        { nextInvoice: null },
        { from, to, unitPrice },
        DAY,
      );
      const back = nextInvoiceOf(
        { share: WHOLE, day: DAY },
        { nextInvoice: null },
        { from: to, to: from, unitPrice },
        DAY,
      );
      expect(there.difference).toBe(multiply(subtract(to, from), unitPrice));
      expect(add(there.difference ?? ZERO, back.difference ?? ZERO)).toBe(ZERO);
    }),
  );
});
