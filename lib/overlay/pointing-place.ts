import { cellOf } from '@/lib/psa/grid/point';
import { OURS } from './dom';

/** Where cells stand on the screen, for pointing at them. */

type At = Pick<MouseEvent, 'clientX' | 'clientY'>;

/** Of the page, below whatever of ours lies over it. */
const below = ({ clientX, clientY }: At): Element | null =>
  document.elementsFromPoint(clientX, clientY).find((one) => !one.hasAttribute(OURS)) ?? null;

export function cellBelowPointer(at: At): HTMLElement | null {
  const target = below(at);
  return target && cellOf(target);
}

/** What lies over the page takes the wheel from whatever scrolls below it: this gives it back. */
export function scrollBelow(event: WheelEvent): void {
  for (let at = below(event); at; at = at.parentElement) {
    const { scrollTop, scrollLeft } = at;
    at.scrollBy(event.deltaX, event.deltaY);
    if (at.scrollTop !== scrollTop || at.scrollLeft !== scrollLeft) return;
  }
}

/** The next cell, or the one before, in the order of the document. */
export function cellBeside(
  all: readonly HTMLElement[],
  from: HTMLElement | null,
  step: number,
): HTMLElement | null {
  const cells = all.filter((cell) => cell.isConnected);
  const at = from ? cells.indexOf(from) : -1;
  return cells[at < 0 ? 0 : Math.min(Math.max(at + step, 0), cells.length - 1)] ?? null;
}

/** The nearest cell below (1) or above (-1) that stands in the same column. */
export function cellBelow(
  cells: readonly HTMLElement[],
  from: HTMLElement | null,
  way: 1 | -1,
): HTMLElement | null {
  if (!from?.isConnected) return cellBeside(cells, null, 0);
  const { top, left, right } = from.getBoundingClientRect();
  let best: { cell: HTMLElement; distance: number } | null = null;
  for (const cell of cells) {
    const box = cell.getBoundingClientRect();
    const distance = (box.top - top) * way;
    if (box.width === 0 || distance < 4 || box.left >= right || box.right <= left) continue;
    if (!best || distance < best.distance) best = { cell, distance };
  }
  return best?.cell ?? null;
}

/** Lays a frame of ours around a cell. */
export function frame(spot: HTMLElement, cell: HTMLElement | null): void {
  spot.hidden = !cell?.isConnected;
  if (!cell) return;
  const { left, top, width, height } = cell.getBoundingClientRect();
  Object.assign(spot.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
}
