import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineFigure } from '@/lib/model/figures';
import { findLearned, learnedFits } from './learned';
import { daysAgree, namedIn, numberAt } from './learned-reading';
import { LINES, line, OTHER_LINES } from './test-support/lines';
import { group } from './test-support/views';

const learned = {
  rows: 'tr',
  cells: () => null,
  quantity: (text: string) => text,
  named: namedIn,
  bears: daysAgree,
};
const find = (rows: string[][], lines: LineFigure[] = LINES, recordKnown = true) =>
  findLearned(learned, learnedFits(learned, [group(rows)], lines), recordKnown);
const shown = (rows: string[][], lines?: LineFigure[]): (string | null)[] | null => {
  const [found] = find(rows, lines);
  return found ? found.group.rows.map((row) => found.lineOf.get(row)?.lineId ?? null) : null;
};
const named = (lines: LineFigure[], text: string): string[] =>
  namedIn(lines)
    .byProduct(text)
    .map(({ lineId }) => lineId);

describe('rows where a person pointed', () => {
  it('are read where cells say more than the product', () => {
    const rows = LINES.map((one) => [`${one.productIdentifier} - per seat`, one.quantity ?? '']);
    expect(shown(rows)).toEqual(LINES.map(({ lineId }) => lineId));
  });

  it.each<[string, string[][]]>([
    ['the products are of another list', LINES.map((_, at) => [`Part ${at}`, String(at)])],
    ['the quantities are others', OTHER_LINES.map((one) => [one.productIdentifier, one.quantity ?? ''])],
    ['no row has both', LINES.map((one) => [one.productIdentifier, ''])],
    [
      'fewer than 6 in 10 rows name a product',
      [
        ...LINES.slice(0, 3).map((one) => [one.productIdentifier, one.quantity ?? '']),
        ...['x', 'y', 'z'].map((x) => [x, '1']),
      ],
    ],
    [
      'they show the days of another year',
      LINES.map((one) => [one.productIdentifier, one.quantity ?? '', '6/15/2023']),
    ],
    [
      'there is one row of two that agrees',
      [
        ['XDR-EP', '12.5'],
        ['HELPDESK', '1'],
      ],
    ],
  ])('are nobody’s when %s', (_why, rows) => {
    expect(find(rows)).toEqual([]);
  });

  it('get no line where a row shows another quantity: it may be another line', () => {
    const rows = LINES.map((one, at) => [
      `${one.productIdentifier} x`,
      at === 2 ? '99' : (one.quantity ?? ''),
    ]);
    expect(shown(rows)).toEqual(['L1', 'L2', null, 'L4', 'L5', 'L6']);
  });

  it('get no line that two rows show', () => {
    const rows = [...LINES, LINES[0]].map((one) => [one?.description ?? '', one?.quantity ?? '']);
    const byBoth = rows.with(0, ['WFBS-ADV, monthly', '42']);
    expect(shown(byBoth)).toEqual([null, 'L2', 'L3', 'L4', 'L5', 'L6', null]);
  });

  it('of a single line need the record to be known', () => {
    const one = [line('A', 'XDR', 'Endpoint detection', '5', '1')];
    expect(shown([['XDR (monthly)', '5']], one)).toEqual(['A']);
    expect(find([['XDR (monthly)', '5']], one, false)).toEqual([]);
  });
});

describe('a line named in a cell', () => {
  const M365 = [line('A', 'M365', 'Office', '1', '1'), line('B', 'M365 Annual', 'Office, a year', '2', '1')];

  it('is the one of the longest name', () => {
    expect(named(M365, 'M365 - per seat')).toEqual(['A']);
    expect(named(M365, 'M365 Annual - per seat')).toEqual(['B']);
    expect(named(M365, 'XM365 - per seat')).toEqual([]);
  });

  it('is none where names of different lines stand beside each other', () => {
    expect(named(LINES, 'XDR-EP and BACKUP')).toEqual([]);
    expect(named(LINES, 'XDR-EP: Endpoint detection, monthly')).toEqual(['L3']);
  });

  it('is none by a name of two letters', () => {
    expect(named([line('A', 'EP', '', '1', '1')], 'EP monthly')).toEqual([]);
  });

  it('stands there as whole words, whatever stands around it', () => {
    const around = fc.string({ unit: fc.constantFrom('q', 'z', ' ', '-', '(', '7'), maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...LINES), around, around, (one, before, after) => {
        expect(named(LINES, `${before} ${one.productIdentifier} ${after}`)).toEqual([one.lineId]);
        expect(named(LINES, `${before}Q${one.productIdentifier}Q${after}`)).toEqual([]);
      }),
    );
  });
});

describe('the number that counts', () => {
  it.each([
    ['25', 0, '25'],
    ['25 seats', 0, '25 seats'],
    ['25 of 30', 0, '25'],
    ['25 of 30', 1, '30'],
    ['Qty: 1,234.50 (of 2 000)', 0, '1,234.50'],
    ['Qty: 1,234.50 (of 2 000)', 1, '2 000'],
    ['25 of 30', 2, ''],
    ['none', 0, ''],
  ])('of "%s" at %i is "%s"', (text, index, number) => {
    expect(numberAt(text, index)).toBe(number);
  });
});
