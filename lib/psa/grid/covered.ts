import type { RowElements } from './row-elements';

/** The row's box; of a row without one, its first cell's. */
export function boxOf(element: HTMLElement): DOMRect {
  const box = element.getBoundingClientRect();
  return box.width > 0 || !element.firstElementChild
    ? box
    : element.firstElementChild.getBoundingClientRect();
}

/** Grids that stand wholly under another grid's rows: the old one of a pair. */
export function coveredOnes(document: Document, shown: RowElements): Element[] {
  const covered: Element[] = [];
  const groupOf = (hit: Element): readonly HTMLElement[] | undefined =>
    [...shown.values()].find((rows) => rows.some((row) => row.contains(hit)));
  for (const [container, rows] of shown) {
    if (shown.size < 2 || rows.length < 2) continue;
    const step = Math.ceil(rows.length / 8);
    const hits = rows
      .filter((_, index) => index % step === 0)
      .map((row) => {
        const box = boxOf(row);
        return document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      })
      .filter((hit) => hit !== null);
    if (hits.length === 0 || hits.some((hit) => container.contains(hit) || hit.contains(container))) continue;
    if (hits.every((hit) => (groupOf(hit)?.length ?? 0) > 1)) covered.push(container);
  }
  return covered;
}
