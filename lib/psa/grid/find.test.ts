import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineFigure } from '@/lib/model/figures';
import { findLines } from './find';
import type { Labels } from './labels';
import { LINES, line } from './test-support/lines';
import { FORMATS } from './test-support/render';
import { group } from './test-support/views';
import { keyOf, type RowGroup, textAt } from './view';

const NO_LABELS: Labels = new Map();
const found = (one: RowGroup, lines: LineFigure[], recordKnown = true): (string | null)[] | null => {
  const [first] = findLines([one], lines, { labels: NO_LABELS, recordKnown });
  return first ? one.rows.map((shown) => first.lineOf.get(shown)?.lineId ?? null) : null;
};

describe('findLines by content', () => {
  const agreement = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[A-Z]{2,5}-[A-Z0-9]{1,4}$/),
      quantity: fc.integer({ min: 0, max: 99_999_999 }).map((cents) => String(cents / 100)),
      price: fc.integer({ min: 1, max: 99_999 }).map((cents) => String(cents / 100)),
    }),
    { minLength: 2, maxLength: 12, selector: ({ id }) => id },
  );
  const shape = fc.record({
    format: fc.constantFrom(...Object.values(FORMATS)),
    order: fc.shuffledSubarray(['id', 'quantity', 'noise', 'sequence'], { minLength: 4 }),
    shift: fc.nat(3),
  });

  it('gives every row its line, whatever the order of columns and rows and the way of writing', () => {
    fc.assert(
      fc.property(agreement, shape, (made, { format, order, shift }) => {
        const lines = made.map(({ id, quantity, price }, at) =>
          line(`L${at}`, id, `About ${id}`, quantity, price),
        );
        const rows = lines.map((one, at) => [
          ...Array<string>(shift).fill(''),
          ...order.map((column) => {
            if (column === 'id') return one.productIdentifier;
            if (column === 'quantity') return format(one.quantity ?? '');
            return column === 'noise' ? `text ${at}` : String(900_000_000 + at);
          }),
        ]);
        expect(found(group(rows), lines)).toEqual(lines.map(({ lineId }) => lineId));
      }),
    );
  });

  it('gives nothing where most quantities differ', () => {
    fc.assert(
      fc.property(agreement, fc.integer({ min: 1, max: 1000 }), (made, off) => {
        const lines = made.map(({ id, quantity, price }, at) => line(`L${at}`, id, '', quantity, price));
        const rows = lines.map((one) => [one.productIdentifier, String(Number(one.quantity) + off), 'x']);
        expect(found(group(rows), lines)).toBeNull();
      }),
    );
  });

  it('never gives one line to two rows', () => {
    const few = fc.array(
      fc.record({ id: fc.constantFrom('A', 'B'), quantity: fc.constantFrom('1', '2', '3') }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(few, few, (known, shown) => {
        const lines = known.map(({ id, quantity }, at) => line(`L${at}`, id, '', quantity, '1'));
        const given = found(group(shown.map(({ id, quantity }) => [id, quantity])), lines) ?? [];
        const ids = given.filter((id) => id !== null);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it.each([
    // filled rows, known products, agreeing quantities -> proof
    [10, 6, 4, true],
    [10, 5, 5, false],
    [10, 10, 6, true],
    [10, 10, 5, false],
    [3, 2, 2, true],
    [5, 3, 2, true],
    [5, 3, 1, false],
  ])('of %i rows %i known and %i agreeing is proof: %s', (filled, known, agreeing, proof) => {
    const lines = Array.from({ length: known }, (_, at) => line(`L${at}`, `P${at}`, '', String(at + 1), '1'));
    const rows = Array.from({ length: filled }, (_, at) =>
      at < known ? [`P${at}`, at < agreeing ? `${at + 1}` : '999'] : [`X${at}`, '5'],
    );
    expect(found(group(rows), lines) !== null).toBe(proof);
  });

  it('takes a single row only when the address names the record', () => {
    const one = LINES.slice(0, 1);
    expect(found(group([['WFBS-ADV', '42']]), one, true)).toEqual(['L1']);
    expect(found(group([['WFBS-ADV', '42']]), one, false)).toBeNull();
    expect(found(group([['WFBS-ADV', '41']]), one, true)).toBeNull();
  });

  it('does not count the same row twice as agreement', () => {
    expect(
      found(
        group([
          ['WFBS-ADV', '42'],
          ['WFBS-ADV', '42'],
          ['Z', '1'],
        ]),
        LINES,
        false,
      ),
    ).toBeNull();
  });
});

describe('lines without a quantity on record', () => {
  const none = (at: number): LineFigure => ({ ...line(`E${at}`, `E${at}`, '', '1', '1'), quantity: null });
  const LABELS: Labels = new Map([
    ['name', 'product'],
    ['units', 'quantity'],
  ]);
  const byLabels = (one: RowGroup, lines: LineFigure[]) => {
    const [first] = findLines([one], lines, { labels: LABELS, recordKnown: true });
    return first ? one.rows.map((shown) => first.lineOf.get(shown)?.lineId ?? null) : null;
  };
  const zeros = (count: number) => Array.from({ length: count }, (_, at) => [`E${at}`, '0.00', 'x']);

  it('speak neither for nor against a reading by the others', () => {
    const lines = [line('A', 'A', '', '5', '1'), line('B', 'B', '', '7', '1'), none(0), none(1), none(2)];
    const shown = (a: string) => group([['A', a, 'x'], ['B', '7.00', 'x'], ...zeros(3)]);
    expect(found(shown('5.00'), lines)).toEqual(['A', 'B', 'E0', 'E1', 'E2']);
    expect(found(shown('6.00'), lines)).toBeNull();
  });

  it('excuse one row each, of those with their name', () => {
    const ended = (at: number) => ({ ...none(at), productIdentifier: 'A' });
    const lines = [line('A', 'A', '', '5', '1'), line('B', 'B', '', '7', '1'), ended(0), ended(1)];
    const shown = (zeros: number) =>
      group([['A', '5'], ['B', '7'], ...Array.from({ length: zeros }, () => ['A', '0'])]);
    expect(found(shown(2), lines)?.slice(0, 2)).toEqual(['A', 'B']);
    expect(found(shown(6), lines)).toBeNull();
  });

  it('are read by labels where there are no others, unless the rows are of other products', () => {
    const head = [['Name', 'Units', 'Note']];
    expect(byLabels(group(zeros(3), head), [none(0), none(1), none(2)])).toEqual(['E0', 'E1', 'E2']);
    const others = [['X', '5', 'x'], ['Y', '6', 'x'], ['Z', '7', 'x'], ...zeros(1)];
    expect(byLabels(group(others, head), [none(0)])).toBeNull();
    expect(found(group(zeros(3)), [none(0), none(1), none(2)])).toBeNull();
  });
});

describe('rows out of view', () => {
  const lines = [line('A', 'P', '', '5', '1'), line('B', 'Q', '', '7', '1'), line('C', 'R', '', '9', '1')];
  /** A grid of which the first rows are in view. */
  function longGrid(rows: string[][], inView: number, headers: string[][] = []): RowGroup {
    const every = group(rows, headers).rows;
    return {
      rows: every.slice(0, inView),
      headers: group(headers).rows,
      whole: {
        text: () => '',
        alike: (columns, keys) => every.slice(inView).filter((row) => keys.has(keyOf(row, columns))),
      },
    };
  }
  const lineIds = (one: RowGroup, known: LineFigure[] | null, labels = NO_LABELS) => {
    const [first] = findLines([one], known, { labels, recordKnown: true });
    return first?.group.rows.map((row) => [textAt(row, 0), first.lineOf.get(row)?.lineId ?? null]);
  };

  it('are not read where those in view show their lines’ own quantities', () => {
    const rows = [
      ['P', '5'],
      ['Q', '7'],
      ['P', '4'],
    ];
    expect(lineIds(longGrid(rows, 2), lines)).toEqual([
      ['P', 'A'],
      ['Q', 'B'],
    ]);
  });

  it('are read where one of them may be the line that a row in view seems to be', () => {
    const rows = [
      ['P', '4'],
      ['Q', '7'],
      ['R', '9'],
      ['P', '5'],
      ['X', '1'],
    ];
    // "P 4" alone would pass for line A with a stale quantity; the row out of view is A.
    expect(lineIds(longGrid(rows, 3), lines)).toEqual([
      ['P', null],
      ['Q', 'B'],
      ['R', 'C'],
      ['P', 'A'],
    ]);
  });

  it('are read with all of their product where only the page tells what is billed', () => {
    const labels: Labels = new Map([
      ['product id', 'product'],
      ['quantity', 'quantity'],
    ]);
    const rows = [
      ['P', '5'],
      ['Q', '7'],
      ['P', '4'],
      ['X', '1'],
    ];
    const read = lineIds(longGrid(rows, 2, [['Product ID', 'Quantity']]), null, labels);
    expect(read?.map(([product]) => product)).toEqual(['P', 'Q', 'P']);
  });
});

describe('findLines by labels', () => {
  it('does not take the header with its row of filters for the list under it', () => {
    const labels: Labels = new Map([
      ['product id', 'product'],
      ['quantity', 'quantity'],
    ]);
    const header = ['Product ID', 'Quantity', 'Price'];
    const filters = group([header, ['', '', '']], [header]);
    const body = group([['WFBS-ADV', '42.00', '9.50']], [header]);
    const read = findLines([filters, body], null, { labels, recordKnown: true });
    expect(read.map(({ group: one }) => one.rows.length)).toEqual([1]);
    expect(findLines([filters], null, { labels, recordKnown: true })).toEqual([]);
  });
});
