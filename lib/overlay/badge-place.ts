/** The part of a DOMRect that placing needs, in CSS pixels. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Place {
  /** Index into the widths offered: the longest form that fits, else the last. */
  form: number;
  left: number;
  top: number;
}

const GAP = 4;
const INSET = 2;

/**
 * Where a badge stands inside its cell: on the side of the cell's own text that has more room, at the cell's
 * edge, so that the badges of a column stand under each other and the number stays free.
 */
export function placeInCell(cell: Box, text: Box | null, widths: readonly number[], height: number): Place {
  const start = text ? Math.max(text.left, cell.left) : cell.left;
  const end = text ? Math.min(text.right, cell.right) : cell.left;
  const roomLeft = text ? start - cell.left : 0;
  const roomRight = cell.right - end;
  const room = Math.max(roomLeft, roomRight) - GAP - INSET;
  const fitting = widths.findIndex((width) => width <= room);
  const form = fitting < 0 ? widths.length - 1 : fitting;
  const width = widths[form] ?? 0;
  const left = roomLeft > roomRight ? cell.left + INSET : cell.right - INSET - width;
  const middle = text ? (text.top + text.bottom) / 2 : (cell.top + cell.bottom) / 2;
  return { form, left, top: Math.max(cell.top, Math.min(middle - height / 2, cell.bottom - height)) };
}

/** Where a badge stands behind a heading: right after its text, no wider than the room up to `limit`. */
export function placeAfter(text: Box, limit: number, widths: readonly number[], height: number): Place {
  const left = text.right + 2 * GAP;
  const fitting = widths.findIndex((width) => left + width + INSET <= limit);
  const form = fitting < 0 ? widths.length - 1 : fitting;
  return { form, left, top: (text.top + text.bottom - height) / 2 };
}

/** Where a card stands: under its badge, above it where there is more room, inside the viewport. */
export function placeCard(
  anchor: Box,
  size: { width: number; height: number },
  viewport: { width: number; height: number },
): { left: number; top: number } {
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - size.height;
  const fitsBelow = below + size.height <= viewport.height - 2 * GAP;
  const top = fitsBelow || anchor.top < viewport.height - anchor.bottom ? below : above;
  const clamp = (at: number, length: number, whole: number): number =>
    Math.max(2 * GAP, Math.min(at, whole - length - 2 * GAP));
  return {
    left: clamp(anchor.left, size.width, viewport.width),
    top: clamp(top, size.height, viewport.height),
  };
}
