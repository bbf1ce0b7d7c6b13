import type { RowElements } from './row-elements';

/** The row's box; of a row without one, its first cell's. */
export function boxOf(element: HTMLElement): DOMRect {
  const box = element.getBoundingClientRect();
  return box.width > 0 || !element.firstElementChild
    ? box
    : element.firstElementChild.getBoundingClientRect();
}

export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

export const around = (one: Box | undefined, other: Box): Box =>
  one
    ? {
        left: Math.min(one.left, other.left),
        right: Math.max(one.right, other.right),
        top: Math.min(one.top, other.top),
        bottom: Math.max(one.bottom, other.bottom),
      }
    : other;

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Grids that stand wholly under another grid's rows: the old one of a pair. `boxes`: around all rows of each. */
export function coveredOnes(
  document: Document,
  shown: RowElements,
  boxes: ReadonlyMap<Element, Box>,
): Element[] {
  const covered: Element[] = [];
  const groupOf = (hit: Element): readonly HTMLElement[] | undefined =>
    [...shown.values()].find((rows) => rows.some((row) => row.contains(hit)));
  const mayBeCovered = (container: Element): boolean => {
    const box = boxes.get(container);
    return [...boxes].some(
      ([other, around]) =>
        box && other !== container && (shown.get(other)?.length ?? 0) > 1 && overlap(box, around),
    );
  };
  for (const [container, rows] of shown) {
    if (rows.length < 2 || !mayBeCovered(container)) continue;
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
