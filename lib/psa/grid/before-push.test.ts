import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDecimal } from '@/lib/model/decimal';
import type { LineFigure } from '@/lib/model/figures';
import { findLines } from './find';
import { line } from './test-support/lines';
import { group } from './test-support/views';

/** A line, with what it was until a push where there was one. */
const pushed = (id: string, product: string, now: number, before: number | null): LineFigure => {
  const made = line(id, product, '', String(now), '1');
  const was = before === null ? null : toDecimal(String(before));
  return was === null ? made : { ...made, quantityBefore: was };
};
/** The line of each row; null: the rows are not recognised. */
const laid = (rows: string[][], lines: LineFigure[]): (LineFigure | null)[] | null => {
  const [found] = findLines([group(rows)], lines, { labels: new Map(), recordKnown: true });
  return found ? found.group.rows.map((row) => found.lineOf.get(row) ?? null) : null;
};
const idsOf = (rows: string[][], lines: LineFigure[]) => laid(rows, lines)?.map((one) => one?.lineId ?? null);

const quantity = fc.nat({ max: 9 });
const one = fc.record({
  product: fc.constantFrom('P', 'Q'),
  now: quantity,
  before: fc.option(quantity),
  isOld: fc.boolean(),
});
const rowsOf = (lines: readonly LineFigure[], isOld: (at: number) => boolean) =>
  lines.map(({ productIdentifier, quantity, quantityBefore }, at) => [
    productIdentifier,
    (isOld(at) ? quantityBefore : undefined) ?? quantity ?? '',
  ]);

describe('rows that show what their lines were until a push', () => {
  it('are the lines’ as if all showed what they are now, whichever rows do', () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), (given) => {
        const lines = given.map(({ now, before }, at) => pushed(`L${at}`, `ID-${at}`, now, before));
        const isOld = (at: number): boolean => given[at]?.isOld === true;
        const fresh = idsOf(
          rowsOf(lines, () => false),
          lines,
        );
        expect(idsOf(rowsOf(lines, isOld), lines)).toEqual(fresh);
        expect(fresh).toEqual(lines.map(({ lineId }) => lineId));
      }),
    );
  });

  it('are another line’s of that product never, where two cannot be told apart', () => {
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (given) => {
        const lines = given.map(({ product, now, before }, at) => pushed(`L${at}`, product, now, before));
        const age = given[0]?.isOld === true;
        const found = laid(
          rowsOf(lines, () => age),
          lines,
        );
        found?.forEach((line, at) => {
          if (line) expect(line.quantity).toBe(lines[at]?.quantity);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it.each([1, 2])('are recognised where all %i of an agreement were pushed', (count) => {
    const lines = [pushed('A', 'P', 42, 40), pushed('B', 'Q', 12, 9)].slice(0, count);
    expect(
      idsOf(
        rowsOf(lines, () => true),
        lines,
      ),
    ).toEqual(['A', 'B'].slice(0, count));
    // Neither is another number.
    expect(
      laid(
        lines.map(({ productIdentifier }) => [productIdentifier, '7']),
        lines,
      ),
    ).toBeNull();
  });

  const twins = [pushed('A', 'P', 42, 40), pushed('B', 'P', 40, null)];

  it('leave a list that was refreshed as it is, though one line was until the push what another is now', () => {
    expect(
      idsOf(
        [
          ['P', '42'],
          ['P', '40'],
        ],
        twins,
      ),
    ).toEqual(['A', 'B']);
  });

  it('are nobody’s where the push alone would tell them apart, or the list lacks one of them', () => {
    expect(
      idsOf(
        [
          ['P', '40'],
          ['P', '40'],
        ],
        twins,
      ),
    ).toEqual([null, null]);
    expect(idsOf([['P', '40']], twins)).toEqual([null]);
  });

  it('tell an old list by all of its rows', () => {
    const lines = [pushed('A', 'P', 42, 40), pushed('B', 'P', 40, 41)];
    expect(
      idsOf(
        rowsOf(lines, () => true),
        lines,
      ),
    ).toEqual(['A', 'B']);
    const swapped = [pushed('A', 'P', 42, 40), pushed('B', 'P', 40, 42)];
    expect(
      idsOf(
        rowsOf(swapped, () => true),
        swapped,
      ),
    ).toEqual([null, null]);
  });
});
