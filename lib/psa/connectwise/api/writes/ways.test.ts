import { describe, expect, it } from 'vitest';
import type { Day } from '@/lib/model/calendar';
import type { LineSight } from '@/lib/model/push';
import { agreement, dec } from '@/lib/reconcile/book.testing';
import type { AgreementTerms, WaySubject } from '../../../write-contract';
import { waysOf } from './ways';

const day = (text: string) => text as Day;
const line: LineSight = {
  lineId: 'connectwise:11',
  productId: 'connectwise:p1',
  quantity: dec(40),
  included: dec(0),
  unitPrice: dec('3.5'),
  billable: 'Billable',
  from: day('2026-01-01'),
  to: null,
  version: null,
  postedTo: null,
};

interface Given {
  cycle?: string;
  nextInvoice?: string | null;
  prorates?: boolean | null;
  asked?: string;
  of?: Partial<LineSight> | null;
  end?: string;
}
function ways({
  cycle = 'Monthly',
  nextInvoice = '2026-12-01',
  prorates = false,
  asked,
  of = {},
  end,
}: Given) {
  const terms: AgreementTerms = {
    agreementId: 'connectwise:1',
    agreement: agreement({ billingCycle: cycle, endDate: end ? day(end) : null }),
    prorates,
    nextInvoice: nextInvoice === null ? null : day(nextInvoice),
  };
  const subject: WaySubject = {
    terms,
    sight: of ? [{ ...line, ...of }] : [],
    line: of && { ...line, ...of },
    product: { id: line.productId, identifier: 'TM-WFS', unitPrice: dec('3.5') },
    today: day('2026-11-28'),
    day: asked ? day(asked) : null,
  };
  return waysOf(subject).ways;
}
const days = (given: Given) =>
  ways(given)
    .filter(({ id }) => id !== 'in place')
    .map((way) => way.day);

describe('cut over', () => {
  it.each<[string, Given, string[]]>([
    ['begins with the next period', {}, ['2026-12-01']],
    ['not in one that was invoiced in advance', { nextInvoice: '2027-01-01' }, ['2027-01-01']],
    [
      'nor where another day of it was asked for',
      { nextInvoice: '2027-01-01', asked: '2026-12-10' },
      ['2027-01-01'],
    ],
    [
      'on that very day where it prorates',
      { prorates: true, asked: '2026-12-10' },
      ['2026-12-01', '2026-12-10'],
    ],
    [
      'never inside one that was invoiced, also where it prorates: both rows would be charged for its rest',
      { prorates: true, nextInvoice: '2027-01-01', asked: '2026-12-10' },
      ['2027-01-01'],
    ],
    [
      'with the next one where nobody says whether it prorates',
      { prorates: null, asked: '2026-12-10' },
      ['2026-12-01', '2027-01-01'],
    ],
    [
      'on the invoice’s own day of a cycle that nobody can read',
      { cycle: 'Custom', nextInvoice: '2027-07-01' },
      ['2027-07-01'],
    ],
    ['never where a period could begin anywhere', { cycle: 'Custom', nextInvoice: '2026-11-01' }, []],
    ['nor of a year whose begin is not told', { cycle: 'Annual', nextInvoice: null }, []],
    ['on the first of a month where nothing else is told', { nextInvoice: null }, ['2026-12-01']],
    [
      'never of a row that has a last day: the new one would have none',
      { of: { to: day('2027-06-30') } },
      [],
    ],
  ])('%s', (_name, given, expected) => {
    expect(days(given)).toEqual(expected);
  });

  it('says what it does not know', () => {
    const [, way] = ways({ prorates: null, asked: '2026-12-10' });
    expect(ways({ prorates: null, asked: '2026-12-10' }).at(-1)?.notices(dec(42))[0]).toMatch(
      /^Whether this agreement prorates is not said; if not: inside a period both rows would be billed/,
    );
    expect(way?.notices(dec(42)).some((words) => words.startsWith('ConnectWise does not tell where'))).toBe(
      true,
    );
    const invoiced = ways({ prorates: true, nextInvoice: '2027-01-01', asked: '2026-12-10' }).at(-1);
    expect(invoiced?.notices(dec(42))[0]).toBe(
      'That day may be invoiced already: the next invoice is of 1 Jan 2027, so the change begins with it.',
    );
    const [, prorated] = ways({ prorates: true });
    expect(prorated?.notices(dec(42)).some((words) => words.startsWith('ConnectWise does not tell'))).toBe(
      false,
    );
  });
});

describe('in place', () => {
  it('is billed by the next invoice, where the row and the agreement are there then', () => {
    const [way] = ways({});
    expect(way?.meaning(dec(42))).toContain(
      'The next invoice, of 1 Dec 2026, bills it for its whole period.',
    );
    expect([way?.share, way?.notices(dec(42))]).toEqual([{ days: 1, of: 1 }, []]);
  });

  it.each<Given>([{ of: { to: day('2026-11-30') } }, { end: '2026-11-30' }])(
    'else nobody knows: %o',
    (given) => {
      const [way] = ways(given);
      expect(way?.meaning(dec(42))).not.toContain('bills it');
      expect(way?.share).toBeNull();
      expect(way?.notices(dec(42))).toEqual([
        'It ends on 30 Nov 2026, before the next invoice of 1 Dec 2026: whether that one bills it still is not known.',
      ]);
    },
  );
});

describe('a period that begins at the end of a month', () => {
  // From 31 January to 27 February, from 28 February to 30 March, from 31 March to 29 April.
  it.each([
    ['2027-02-14', { days: 14, of: 28 }],
    ['2027-02-27', { days: 1, of: 28 }],
    ['2027-03-14', { days: 17, of: 31 }],
    ['2027-04-20', { days: 10, of: 30 }],
  ])('%s', (asked, share) => {
    const found = ways({ of: null, prorates: true, nextInvoice: '2026-12-31', asked });
    expect(found.find((way) => way.day === asked)?.share).toEqual(share);
  });
});

describe('a new row', () => {
  it.each<[boolean | null, object | null, string]>([
    [true, { days: 3, of: 30 }, 'The agreement prorates: its first period is charged by days.'],
    [false, { days: 1, of: 1 }, 'The agreement does not prorate: the next invoice charges it in full.'],
    [null, null, 'Whether its first period is charged by days or in full is not said.'],
  ])('of an agreement that prorates, or not: %s', (prorates, share, words) => {
    const [way] = ways({ of: null, prorates });
    expect([way?.day, way?.share, way?.prorated]).toEqual(['2026-11-28', share, prorates]);
    expect(way?.meaning(dec(3)).endsWith(words)).toBe(true);
  });
});
