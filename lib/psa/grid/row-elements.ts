/** The element that holds a grid's rows, and the rows in document order. */
export type RowElements = Map<Element, HTMLElement[]>;

const CELL_ROLES = '[role="gridcell"],[role="cell"],[role="columnheader"],[role="rowheader"]';

/** Rows of tables and of ARIA grids, by the grid they belong to. Layout tables are left out. */
export function markedRows(root: Element): RowElements {
  const groups: RowElements = new Map();
  const all = root.querySelectorAll<HTMLElement>('tr,[role="row"]');
  let before: { tag?: string; parent?: Element | null; container?: Element | null } = {};
  for (const [index, row] of all.entries()) {
    const cells = row.tagName === 'TR' ? (row as HTMLTableRowElement).cells.length : cellElements(row).length;
    // A row that holds more rows than cells is layout around a grid; one row per cell is a widget in a cell.
    if (cells < 2 || (row.contains(all[index + 1] ?? null) && row.getElementsByTagName('tr').length > cells))
      continue;
    const { parentElement: parent, tagName: tag } = row;
    // Most rows stand beside the one before.
    if (before.parent !== parent || before.tag !== tag) {
      const container: Element | null =
        tag === 'TR' ? tableOf(row) : (row.closest('[role$="grid"],[role="table"]') ?? parent);
      before = { tag, parent, container };
    }
    if (before.container) put(groups, before.container, row);
  }
  return groups;
}

/** Repeated siblings of one shape, each with at least three parts: grids that are built of plain elements. */
export function repeatedBlocks(root: Element): RowElements {
  const groups: RowElements = new Map();
  for (const parent of root.querySelectorAll('div,ul,ol,section,main,article')) {
    if (parent.childElementCount < 2 || parent.childElementCount > 2000) continue;
    const shapes = new Map<string, HTMLElement[]>();
    for (const child of parent.children as HTMLCollectionOf<HTMLElement>) {
      const cells = cellElements(child).length;
      if (cells >= 3 && cells <= 80) put(shapes, `${child.tagName} ${cells}`, child);
    }
    for (const rows of shapes.values())
      if (rows.length >= 2 && rows.length > (groups.get(parent)?.length ?? 0)) groups.set(parent, rows);
  }
  return groups;
}

/** A strip of short parts before the grid, which may be the header of a grid of plain elements. */
export function headerStrips(container: Element, first: Element): HTMLElement[] {
  let at: Element | null = first;
  for (let level = 0; at && level < 5; level++) {
    const strips: HTMLElement[] = [];
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      const strip = before as HTMLElement;
      if ((strip.textContent ?? '').length < 1000 && cellElements(strip).length >= 3) strips.push(strip);
    }
    if (strips.length > 0) return strips.slice(0, 3);
    at = at === first && container !== first ? container : at.parentElement;
  }
  return [];
}

/** The cells of a row; of a plain element the children of its innermost single wrapper. */
export function cellElements(row: Element): Element[] {
  if (row.tagName === 'TR') return childrenOf(row, /^T[DH]$/);
  if (row.getAttribute('role') === 'row') {
    const cells = Array.from(row.querySelectorAll(CELL_ROLES));
    if (cells.length > 0) return cells;
  }
  let inner = row;
  while (inner.childElementCount === 1 && inner.firstElementChild) inner = inner.firstElementChild;
  return inner.tagName === 'TR' ? cellElements(inner) : childrenOf(inner);
}

/** Live collections cost more than the walk. */
function childrenOf(element: Element, tags?: RegExp): Element[] {
  const children: Element[] = [];
  for (let child = element.firstElementChild; child; child = child.nextElementSibling)
    if (!tags || tags.test(child.tagName)) children.push(child);
  return children;
}

/** The table, or what holds the tables where each row is one of its own (GXT, connectwise.md 2.1). */
function tableOf(row: HTMLElement): Element | null {
  const table = row.closest('table');
  if (!table || table.rows.length > 1) return table;
  let at: Element = table;
  for (let level = 0; level < 3 && at.parentElement; level++) {
    const { previousElementSibling: before, nextElementSibling: after, tagName } = at;
    const alike = (other: Element | null): boolean =>
      other?.tagName === tagName && (tagName === 'TABLE' || other.querySelector('table') !== null);
    if (alike(before) || alike(after)) return at.parentElement;
    at = at.parentElement;
  }
  return table;
}

export function put<K>(map: Map<K, HTMLElement[]>, key: K, row: HTMLElement): void {
  const rows = map.get(key);
  if (rows) rows.push(row);
  else map.set(key, [row]);
}
