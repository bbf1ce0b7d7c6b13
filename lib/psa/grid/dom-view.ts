import { around, type Box, boxOf, coveredOnes } from './covered';
import { elementOf, FIELDS, rowOf, type Spanned } from './dom-rows';
import { headerStrips, markedRows, type RowElements, repeatedBlocks } from './row-elements';
import type { RowGroup, ViewRow } from './view';
import { isAside, isLaidOut, isOutOfSight, isShown } from './visible';

export interface DomView {
  groups: RowGroup[];
}

export interface ViewOptions {
  /** Where rows are looked for: tables and ARIA grids, or any repeated elements (slower, when those fail). */
  rows: 'marked' | 'blocks';
  /** Selectors of the site's own windows over the page; '' for none. */
  dialogs: string;
}

/** How many rows of a group get the places of their cells. */
const PLACED = 3;

/** What a person sees of the document's repeated rows. Reads only; hidden and covered rows are left out. */
export const viewOf = (document: Document, options: ViewOptions): DomView =>
  viewFrom(document, shownRows(document, candidates(document, options), options.dialogs));

export const candidates = (document: Document, { rows }: ViewOptions): RowElements =>
  rows === 'marked' ? markedRows(document.body) : repeatedBlocks(document.body);

/** Those that a person could see. */
export function shownRows(document: Document, all: RowElements, dialogs: string): RowElements {
  const window = isLaidOut(document) ? document.defaultView : null;
  const shown: RowElements = new Map();
  const boxes = new Map<Element, Box>();
  for (const [container, rows] of all) {
    if (isAside(container, dialogs)) continue;
    const seen = rows.filter((row) => {
      if (!isShown(row)) return false;
      if (!window) return true;
      const box = boxOf(row);
      if (isOutOfSight(box, window)) return false;
      boxes.set(container, around(boxes.get(container), box));
      return true;
    });
    if (seen.length > 0) shown.set(container, seen);
  }
  for (const container of coveredOnes(document, shown, boxes)) shown.delete(container);
  return shown;
}

export function viewFrom(document: Document, shown: RowElements): DomView {
  const laidOut = isLaidOut(document);
  const placed = (row: ViewRow): ViewRow => {
    for (const cell of row.cells) {
      const box = laidOut ? elementOf(cell)?.getBoundingClientRect() : undefined;
      cell.place = box && box.width > 0 ? { left: box.left, right: box.right } : null;
    }
    return row;
  };

  const bodies = new Map<Element, ViewRow[]>();
  const bodyRow = new Map<HTMLElement, ViewRow>();
  for (const [container, found] of shown) {
    const spanned: Spanned = new Map();
    const hasFields = container.querySelector(FIELDS) !== null;
    bodies.set(
      container,
      found.map((element) => {
        const row = rowOf(element, spanned, hasFields);
        bodyRow.set(element, row);
        return row;
      }),
    );
  }
  const groups: RowGroup[] = [];
  for (const [container, found] of shown) {
    const body = bodies.get(container) ?? [];
    const sample = body.filter((row) => row.cells.filter((cell) => cell.text !== '').length >= 3);
    sample.slice(-PLACED).forEach(placed);
    const headers = headersOf(container, found, shown).map((row) =>
      placed(bodyRow.get(row) ?? rowOf(row, new Map(), true)),
    );
    groups.push({ rows: body, headers });
  }
  return { groups };
}

/** The group's own first rows, and the small groups before it in the nearest ancestor that has any. */
function headersOf(container: Element, rows: readonly HTMLElement[], shown: RowElements): HTMLElement[] {
  const [first] = rows;
  if (!first) return [];
  const own = rows.slice(0, 2).concat(rows.slice(2).filter(isHeaderRow).slice(0, 4));
  const before = [...shown.values()].filter(
    (others) => others !== rows && others.length <= 4 && others[0] && precedes(others[0], first),
  );
  let at: Element | null = container;
  for (let level = 0; at && level < 6; level++) {
    const near = before.flat().filter((row) => at?.contains(row));
    if (near.length > 0) return [...own, ...near];
    at = at.parentElement;
  }
  return [...own, ...headerStrips(container, first)];
}

const isHeaderRow = (row: Element): boolean =>
  row.parentElement?.tagName === 'THEAD' || row.querySelector('th,[role="columnheader"]') !== null;
const precedes = (one: Node, other: Node): boolean => (one.compareDocumentPosition(other) & 4) !== 0;
