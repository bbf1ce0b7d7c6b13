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
});
