<<<<<<< HEAD
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
  );

it('is the change times the price, in words that name the invoice', () => {
  expect(of(40, 42, 3.5)).toEqual({
    difference: '7',
    about: false,
    words: 'The invoice of 1 Dec 2026 bills 42 instead of 40.',
  });
  expect(of(40, 42, 3.5, WHOLE, null).words).toBe('The next invoice bills 42 instead of 40.');
  expect(of(40, 42, 3.5, WHOLE, '2026-12-01', day('2027-01-01')).words).toBe(
    'The first invoice from 1 Jan 2027 on bills 42 instead of 40.',
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
      const there = nextInvoiceOf({ share: WHOLE, day: DAY }, { nextInvoice: null }, { from, to, unitPrice });
      const back = nextInvoiceOf(
        { share: WHOLE, day: DAY },
        { nextInvoice: null },
        { from: to, to: from, unitPrice },
      );
      expect(there.difference).toBe(multiply(subtract(to, from), unitPrice));
      expect(add(there.difference ?? ZERO, back.difference ?? ZERO)).toBe(ZERO);
    }),
  );
=======
import { expect, it } from 'vitest';
import type { Day } from '@/lib/model/calendar';
import { dec } from '@/lib/reconcile/book.testing';
import { nextInvoiceOf } from './next-invoice';

const day = (text: string) => text as Day;
const TODAY = day('2026-11-28');

it.each<[string, string, string | null, string]>([
  ['holds at once', '2026-11-28', '2026-12-01', 'The invoice of 1 Dec 2026 bills 42 instead of 40.'],
  [
    'holds at once, an invoice is overdue',
    '2026-11-28',
    '2026-11-01',
    'The invoice of 1 Nov 2026 bills 42 instead of 40.',
  ],
  ['holds since the period began', '2026-11-01', null, 'The next invoice bills 42 instead of 40.'],
  // The period that runs may be invoiced before it.
  [
    'begins later',
    '2026-12-01',
    null,
    'The first invoice for the days from 1 Dec 2026 on bills 42 instead of 40.',
  ],
  [
    'begins later, on an invoice’s day',
    '2026-12-01',
    '2026-12-01',
    'The first invoice for the days from 1 Dec 2026 on bills 42 instead of 40.',
  ],
])('what %s', (_name, from, invoice, words) => {
  const way = { share: { days: 1, of: 1 }, day: day(from) };
  const change = { from: dec(40), to: dec(42), unitPrice: dec('3.5') };
  const nextInvoice = invoice === null ? null : day(invoice);
  expect(nextInvoiceOf(way, { nextInvoice }, change, TODAY)).toEqual({
    difference: '7',
    about: false,
    words,
  });
>>>>>>> critic
});
