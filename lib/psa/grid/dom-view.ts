import { around, type Box, boxOf, coveredOnes } from './covered';
import { elementOf, FIELDS, rowOf, type Spanned } from './dom-rows';
import { type Learned, learnedRow, learnedRows } from './learned-rows';
import { nearRows } from './near';
import { headerStrips, markedRows, type RowElements, repeatedBlocks } from './row-elements';
import type { RowGroup, ViewRow } from './view';
import { isAside, isLaidOut, isOutOfSight, isShown } from './visible';
import { wholeGrid } from './whole-grid';

export interface DomView {
  groups: RowGroup[];
}

/** Where rows are looked for: tables and ARIA grids, any repeated elements (slower), or where a person once pointed. */
export type Look = 'marked' | 'blocks' | 'learned';

export interface ViewOptions {
  rows: Look;
  /** Selectors of the site's own windows over the page; '' for none. */
  dialogs: string;
  /** Where a person once pointed; for looking there. */
  learned?: Learned | null;
}

/** How many rows of a group get the places of their cells: each is dear to measure. */
const PLACED = 2;
/** Rows from the top among which a grid's own header is looked for. */
const TOP = 12;

/** What a person sees of the document's repeated rows. Reads only; hidden and covered rows are left out. */
export function viewOf(document: Document, options: ViewOptions): DomView {
  const all = candidates(document, options);
  return viewFrom(document, all, shownRows(document, all, options.dialogs), learnedOf(options));
}

export function candidates({ body }: Document, options: ViewOptions): RowElements {
  if (options.rows === 'marked') return markedRows(body);
  if (options.rows === 'blocks') return repeatedBlocks(body);
  return options.learned ? learnedRows(body, options.learned) : new Map();
}

export const learnedOf = ({ rows, learned }: ViewOptions): Learned | null =>
  rows === 'learned' ? (learned ?? null) : null;

/** Rows near the viewport, by all the rows that they are of. */
export type Near = WeakMap<readonly HTMLElement[], readonly HTMLElement[]>;

/** Those that a person sees or will see after little scrolling. `near`: of the last look, and of this one afterwards. */
export function shownRows(
  document: Document,
  all: RowElements,
  dialogs: string,
  near: Near = new WeakMap(),
): RowElements {
  const window = isLaidOut(document) ? document.defaultView : null;
  const shown: RowElements = new Map();
  const boxes = new Map<Element, Box>();
  for (const [container, rows] of all) {
    if (isAside(container, dialogs)) continue;
    const close = window ? nearRows(rows, container, window, near.get(rows)) : rows;
    near.set(rows, close);
    if (isBlank(container, close)) continue;
    const seen = close.filter((row) => {
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

/** Rows that say nothing are still to be filled; telling that is far cheaper than reading them. */
const isBlank = (container: Element, rows: readonly HTMLElement[]): boolean =>
  rows.every((row) => (row.textContent ?? '').trim() === '') && container.querySelector(FIELDS) === null;

/** `learned`: the rows are where a person once pointed. */
export function viewFrom(
  document: Document,
  all: RowElements,
  shown: RowElements,
  learned: Learned | null = null,
): DomView {
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
        const row = learned ? learnedRow(element, learned) : rowOf(element, spanned, hasFields);
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
    const every = all.get(container) ?? found;
    const headers = learned
      ? []
      : headersOf(container, every, found, shown).map((row) =>
          placed(bodyRow.get(row) ?? rowOf(row, new Map(), true)),
        );
    groups.push({ rows: body, headers, whole: wholeGrid(container, every, found) });
  }
  return { groups };
}

/** The group's own first rows, and the small groups before it in the nearest ancestor that has any. */
function headersOf(
  container: Element,
  every: readonly HTMLElement[],
  rows: readonly HTMLElement[],
  shown: RowElements,
): HTMLElement[] {
  const [first] = rows;
  if (!first) return [];
  const top = every[0] === first ? rows : every.slice(0, TOP).filter(isShown);
  const own = top.slice(0, 2).concat(top.slice(2, TOP).filter(isHeaderRow).slice(0, 4));
  const before = [...shown.values()].filter(
    (others) => others !== rows && others.length <= 4 && others[0] && precedes(others[0], first),
  );
  let at: Element | null = container;
  for (let level = 0; at && level < 6; level++) {
    // What holds the rows is no header, even where it has as many parts as they have.
    const near = before.flat().filter((row) => at?.contains(row) && !row.contains(first));
    if (near.length > 0) return [...own, ...near];
    at = at.parentElement;
  }
  return [...own, ...headerStrips(container, first)];
}

const isHeaderRow = (row: Element): boolean =>
  row.parentElement?.tagName === 'THEAD' || row.querySelector('th,[role="columnheader"]') !== null;
const precedes = (one: Node, other: Node): boolean => (one.compareDocumentPosition(other) & 4) !== 0;
