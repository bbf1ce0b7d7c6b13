import { describe, expect, it } from 'vitest';
import { dayOf } from '@/lib/model/calendar';
import { ledger, ledgerMonth, notBilled, twoYears } from './ledger.testing';
import { summaryOf } from './summary';
import { ledgerText } from './text';
import { monthSentence } from './words';

describe('the sentence of a ledger', () => {
  it('says where usage went, since when the bill stands, and what was missed', () => {
    expect(
      summaryOf(
        ledger([
          ledgerMonth('2026-08', 30, 30),
          ledgerMonth('2026-09', 42, 40),
          ledgerMonth('2026-10', 42, 40),
        ]),
      ),
    ).toBe(
      'Used rose from 30 in Aug 2026 to 42 in Oct 2026; billed 40 since Sep 2026; 2 months under-billed, 14.00 missed.',
    );
  });

  it('says both sides, and how many months are not compared', () => {
    const months = [
      ledgerMonth('2026-07', 50, 0, notBilled),
      ledgerMonth('2026-08', 40, 42),
      ledgerMonth('2026-09', 44, 42, { missed: null }),
    ];
    expect(summaryOf(ledger(months))).toBe(
      'Used fell from 50 in Jul 2026 to 44 in Sep 2026; billed 42; 1 month under-billed; 1 month over-billed, 7.00 too much; 1 month not compared.',
    );
  });

  it('tells of provisioned where used is not reported', () => {
    const none = { used: null, variance: null, missed: null };
    const months = [ledgerMonth('2026-09', 30, 42, none), ledgerMonth('2026-10', 42, 42, none)];
    expect(summaryOf(ledger(months))).toMatch(
      /^Used is not reported, provisioned rose from \d+ in Sep 2026 to \d+ in Oct 2026; billed 42;/,
    );
  });

  it.each([
    [[ledgerMonth('2026-10', 42, 42)], 'Used 42 in Oct 2026; billed 42; no month under- or over-billed.'],
    [
      [ledgerMonth('2026-10', 42, 0, { used: null, provisioned: null, ...notBilled })],
      'Nothing is reported; what is billed is not known; 1 month not compared.',
    ],
  ])('has words for little: %#', (months, said) => {
    expect(summaryOf(ledger(months))).toBe(said);
  });
});

describe('the sentence of a month', () => {
  it.each([
    [
      ledgerMonth('2026-10', 42, 40),
      'Oct 2026: 42 used, 47 provisioned, 40 billed, 2 under-billed, 7.00 missed.',
    ],
    [
      ledgerMonth('2026-10', 40, 42),
      'Oct 2026: 40 used, 45 provisioned, 42 billed, 2 over-billed, 7.00 too much.',
    ],
    [ledgerMonth('2026-10', 42, 42), 'Oct 2026: 42 used, 47 provisioned, 42 billed, matched.'],
    [
      ledgerMonth('2026-08', 42, 40, notBilled),
      'Aug 2026: 42 used, 47 provisioned, billed unknown before 3 Sep 2026.',
    ],
    [
      ledgerMonth('2026-10', 42, 40, { used: null, reason: 'no report' }),
      'Oct 2026: used not known (no report), 47 provisioned, 42 expected, 40 billed, 2 under-billed, 7.00 missed.',
    ],
    [
      twoYears().months.at(-1) ?? ledgerMonth('2026-11', 1, 1),
      'Nov 2026, not over: 59 provisioned, 40 billed.',
    ],
  ])('%#', (month, said) => {
    expect(monthSentence(month)).toBe(said);
  });
});

it('begins with nothing that a spreadsheet works out', () => {
  const months = [ledgerMonth('2026-09', 42, 40)];
  const named = ledger(months, { companyName: '=HYPERLINK("https://evil.example")' });
  expect(ledgerText(named)).toMatch(/^'=HYPERLINK/);
});

it('is copied with its table, newest month first, each cell known or with its reason', () => {
  const months = [ledgerMonth('2026-08', 30, 0, notBilled), ledgerMonth('2026-09', 42, 40)];
  const text = ledgerText(ledger(months, { billedKnownFrom: dayOf('2026-09-03') }));
  expect(text.split('\n')).toEqual([
    'Acme: TM-WFS, Seats',
    summaryOf(ledger(months)),
    'What was billed is known from 3 Sep 2026.',
    '',
    'Month\tUsed\tProvisioned\tExpected\tBilled\tDifference\tMissed',
    'Sep 2026\t42\t47\t42\t40\t2\t7.00',
    'Aug 2026\t30\t35\t30\tunknown before 3 Sep 2026\tunknown\tunknown',
    '',
    'Not billed\t7.00',
    'Billed too much\t0.00',
  ]);
});
