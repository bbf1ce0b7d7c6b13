import type { LineFigure } from '@/lib/model/figures';
import type { LearnedLayout } from '@/lib/model/learned';
import { readDays } from './day';
import { type KnownLines, knownLines } from './known-lines';
import type { Learned } from './learned-rows';
import { readings } from './number';
import { cellElements } from './row-elements';
import { word } from './text';
import type { ViewRow } from './view';

/** A shorter name stands in too many texts. */
const SHORTEST = 3;
const NUMBERS = /\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?|\d(?:[\d.,']*\d)?/g;

/** How to read what was learned. `layout` has been checked to be tags, roles and places. */
export const learnedFrom = (layout: LearnedLayout): Learned => ({
  rows: layout.rows,
  cells(row) {
    const [product, quantity] = [partAt(row, layout.product), partAt(row, layout.quantity)];
    if (!product || !quantity) return null;
    const others = cellElements(row).filter((one) => !one.contains(product) && !one.contains(quantity));
    return [product, quantity, ...others];
  },
  quantity: (text) => numberAt(text, layout.number),
  named: namedIn,
  bears: daysAgree,
});

/**
 * Half of the rows that show any day show their line's own first day. No header tells which of the days is which, and the
 * same products and quantities stand in another year's list.
 */
export function daysAgree(lineOf: ReadonlyMap<ViewRow, LineFigure>): boolean {
  const dated = [...lineOf].flatMap(([row, { effectiveDate }]) => {
    const days = row.cells.flatMap((cell) => readDays(cell.text));
    return effectiveDate === null || days.length === 0 ? [] : [days.includes(effectiveDate.slice(0, 10))];
  });
  return dated.filter(Boolean).length >= dated.length / 2;
}

/** The element at a path of tags and places; '' is the row itself. */
export const partAt = (row: Element, path: string): Element | null =>
  path === '' ? row : row.querySelector(`:scope>${path}`);

/** The text itself where it is a number; else the `index`th number in it: of "25 of 30" or "Qty: 25". '' for none. */
export const numberAt = (text: string, index: number): string =>
  index === 0 && readings(text).length > 0 ? text : (text.match(NUMBERS)?.[index] ?? '');

/**
 * Finds the lines whose identifier or description stands in a cell as whole words. Of names within each other the
 * longest counts: "M365 Annual" is not "M365". Names of different lines beside each other are nobody's.
 */
export function namedIn(lines: readonly LineFigure[]): KnownLines {
  const exact = knownLines(lines);
  const byName = new Map<string, LineFigure[]>();
  for (const line of lines)
    for (const name of new Set([word(line.productIdentifier), word(line.description)]))
      if (name.length >= SHORTEST) byName.set(name, [...(byName.get(name) ?? []), line]);
  return {
    ...exact,
    byProduct(text) {
      const there = exact.byProduct(text);
      if (there.length > 0) return there;
      const said = ` ${word(text)} `;
      const names = [...byName.keys()].filter((name) => said.includes(` ${name} `));
      const longest = names.reduce((best, name) => (name.length > best.length ? name : best), '');
      const found = byName.get(longest) ?? [];
      const agrees = (name: string): boolean =>
        ` ${longest} `.includes(` ${name} `) || !!byName.get(name)?.every((line) => found.includes(line));
      return names.every(agrees) ? found : [];
    },
  };
}
