import { BADGE_HEIGHT, CORNER_HEIGHT } from './badge-style';

/** The part of a DOMRect that placing needs, in CSS pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Place {
  /** Index into the widths offered: the longest form that fits. One past the last: none does. */
  form: number;
  left: number;
  top: number;
}

const GAP = 4;
const INSET = 2;

/**
 * Where a badge stands inside its cell: on the side of the cell's own text that has more room, at the cell's
 * edge, so that the badges of a column stand under each other and the number stays free. Where no form fits, the
 * smallest goes into the corner above the number.
 */
export function placeInCell(cell: Box, text: Box | null, widths: readonly number[]): Place {
  const roomLeft = text ? Math.max(text.left, cell.left) - cell.left : 0;
  const roomRight = cell.right - (text ? Math.min(text.right, cell.right) : cell.left);
  const room = Math.max(roomLeft, roomRight) - GAP - INSET;
  const fitting = widths.findIndex((width) => width <= room);
  const form = fitting < 0 ? widths.length : fitting;
  const width = widths[form] ?? widths.at(-1) ?? 0;
  const left = roomLeft > roomRight ? cell.left + INSET : cell.right - INSET - width;
  // What a line of text has above its figures is free.
  if (fitting < 0) return { form, left, top: Math.max(cell.top, (text ?? cell).top + 2 - CORNER_HEIGHT) };
  const middle = ((text ?? cell).top + (text ?? cell).bottom - BADGE_HEIGHT) / 2;
  return { form, left, top: Math.max(cell.top, Math.min(middle, cell.bottom - BADGE_HEIGHT)) };
}

/** Where a badge stands behind a heading: right after its text, as long as nothing of the page stands there. */
export function placeAfter(
  text: Box,
  limit: number,
  widths: readonly number[],
  isFree: (x: number, y: number) => boolean,
): Place {
  const left = text.right + 2 * GAP;
  const middle = (text.top + text.bottom) / 2;
  const isFreeUpTo = (width: number): boolean =>
    left + width + INSET <= limit && [0.33, 0.66, 1].every((part) => isFree(left + width * part, middle));
  const form = widths.findIndex(isFreeUpTo);
  return { form: form < 0 ? widths.length - 1 : form, left, top: middle - BADGE_HEIGHT / 2 };
}

/** Where a card stands: under its badge, above it where there is more room, inside the viewport. */
export function placeCard(
  anchor: Box,
  card: { width: number; height: number },
  viewport: { width: number; height: number },
): { left: number; top: number } {
  const below = anchor.bottom + GAP;
  const isBelow =
    below + card.height <= viewport.height - 2 * GAP || anchor.top < viewport.height - anchor.bottom;
  const clamp = (at: number, length: number, whole: number): number =>
    Math.max(2 * GAP, Math.min(at, whole - length - 2 * GAP));
  return {
    left: clamp(anchor.left, card.width, viewport.width),
    top: clamp(isBelow ? below : anchor.top - GAP - card.height, card.height, viewport.height),
  };
}
