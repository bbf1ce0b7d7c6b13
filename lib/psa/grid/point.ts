import type { LearnedLayout } from '@/lib/model/learned';
import { cellText } from './cell-text';
import { numberAt, partAt } from './learned-reading';
import { isAside } from './visible';

/** More than this is a part of the page, not a cell. */
const LONGEST = 200;
/** So many numbers of a quantity's cell are tried. */
const MOST_NUMBERS = 4;
/** How far a row is looked for above its cells, and how far up its path is told. */
const HIGHEST = 8;
const ROLES =
  /^(application|cell|grid|gridcell|group|list|listitem|main|presentation|region|row|rowgroup|rowheader|table|tabpanel|tree|treegrid|treeitem)$/;
const TAG = /^[a-z][a-z0-9-]{0,30}$/;

/** The cell that a person means who points at `target`: the largest element that says the same. Null: it says nothing. */
export function cellOf(target: Element): HTMLElement | null {
  const { body } = target.ownerDocument;
  const text = cellText(target);
  if (text === '' || text.length > LONGEST || target === body || isAside(target, '')) return null;
  let cell = target;
  for (let at = target.parentElement; at && at !== body && cellText(at) === text; at = at.parentElement)
    cell = at;
  return cell as HTMLElement;
}

/** Every cell of the document in its order, for going through them by keyboard. */
export function cellsOf({ body }: Document, most: number): HTMLElement[] {
  const cells = new Set<HTMLElement>();
  for (const element of body.querySelectorAll('*')) {
    if (cells.size >= most) break;
    if (![...element.childNodes].some(isText) && !/^(INPUT|SELECT)$/.test(element.tagName)) continue;
    const cell = cellOf(element);
    if (cell) cells.add(cell);
  }
  return [...cells];
}

const isText = (node: Node): boolean => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '';

export const saysNumber = (cell: Element): boolean => numberAt(cellText(cell), 0) !== '';

/**
 * How to find again what was pointed at: one layout for each number in the quantity's cell. Empty where both stand in no
 * row, or where the path to it cannot be told by tags.
 */
export function layoutsOf(product: Element, quantity: Element): LearnedLayout[] {
  const row = rowAround(product, quantity);
  const [rows, one, other] = row ? [pathTo(row), pathIn(row, product), pathIn(row, quantity)] : [];
  if (!rows || one === undefined || other === undefined || one === null || other === null) return [];
  const text = cellText(quantity);
  const numbers = [...Array(MOST_NUMBERS).keys()].filter((index) => numberAt(text, index) !== '');
  return numbers.map((number) => ({ rows, product: one, quantity: other, number }));
}

/** The element that holds both and has others like it beside it; else the smallest that holds both. */
function rowAround(product: Element, quantity: Element): Element | null {
  const { body } = product.ownerDocument;
  let smallest: Element | null = product;
  while (smallest && !smallest.contains(quantity)) smallest = smallest.parentElement;
  if (!smallest?.parentElement || smallest === body) return null;
  let at: Element = smallest;
  for (let level = 0; level < HIGHEST && at.parentElement && at !== body; level += 1) {
    const [one, other] = [pathIn(at, product), pathIn(at, quantity)];
    if (one === null || other === null) return null;
    const isLike = (twin: Element): boolean => {
      const [named, counted] = [partAt(twin, one), partAt(twin, other)];
      return named !== null && counted !== null && cellText(named) !== '' && saysNumber(counted);
    };
    const { localName, parentElement } = at;
    const twins = [...parentElement.children].filter((twin) => twin !== at && twin.localName === localName);
    if (twins.some(isLike)) return at;
    at = parentElement;
  }
  return smallest;
}

/** By tags and places: "td:nth-child(2)>a:nth-child(1)". */
function pathIn(row: Element, cell: Element): string | null {
  const steps: string[] = [];
  for (let at = cell; at !== row; ) {
    const { parentElement: parent, localName } = at;
    if (!parent || !TAG.test(localName)) return null;
    steps.unshift(`${localName}:nth-child(${[...parent.children].indexOf(at) + 1})`);
    at = parent;
  }
  return steps.join('>');
}

/** By tags and roles, from the body or as far up as a row is told by. */
function pathTo(row: Element): string | null {
  const steps: string[] = [];
  for (let at: Element | null = row; at && at !== row.ownerDocument.body && steps.length < HIGHEST; ) {
    if (!TAG.test(at.localName)) return null;
    const role = at.getAttribute('role') ?? '';
    steps.unshift(at.localName + (ROLES.test(role) ? `[role="${role}"]` : ''));
    at = at.parentElement;
  }
  return steps.join('>');
}
