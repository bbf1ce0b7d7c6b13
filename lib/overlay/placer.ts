import type { BadgeFace } from './badge';
import { type Box, placeAfter, placeInCell } from './badge-place';
import { MARK_WIDTH } from './badge-style';
import { setAttribute } from './dom';
import { widthOf } from './text-width';

/**
 * Lets a host stand apart in a cell that lays out its children itself. `known`: cells of one column are styled alike,
 * and each look at a style is dear.
 */
export function floatHost(
  { cell, host }: Pick<BadgeFace, 'cell' | 'host'>,
  known: Map<string, boolean>,
): void {
  const kind = `${cell.tagName} ${cell.className} ${cell.getAttribute('style')}`;
  const isFloat = known.get(kind) ?? /flex|grid/.test(getComputedStyle(cell).display);
  known.set(kind, isFloat);
  setAttribute(host, 'data-float', isFloat);
}

/** Places badges: first all that may move a host, then every reading, then every writing. */
export function placeFaces(faces: readonly BadgeFace[]): void {
  const known = new Map<string, boolean>();
  // Not what stands under the scrollbar.
  const edge = document.documentElement.clientWidth || innerWidth;
  for (const face of faces) floatHost(face, known);
  const places = faces.map((face) => {
    const { cell, host, heading, forms } = face;
    const box = cell.getBoundingClientRect();
    const text = textBox(cell);
    const widths = [...forms.slice(0, 3).map(widthOf), MARK_WIDTH];
    const isFree = (x: number, y: number): boolean => {
      const hit = document.elementFromPoint(x, y);
      return hit === null || hit === host || hit.contains(cell);
    };
    const place = heading && text ? placeAfter(text, edge, widths, isFree) : placeInCell(box, text, widths);
    const from = host.getBoundingClientRect();
    return () => face.place(place.form, place.left - from.left, place.top - from.top);
  });
  for (const write of places) write();
}

/** The box of a cell's own text; null when it shows none. */
function textBox(cell: HTMLElement): Box | null {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const boxes: Box[] = [];
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    if (box.right > box.left) boxes.push(box);
  }
  if (boxes.length === 0) return null;
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  };
}
