/** px, as row.css and head.css draw them. */
export const GROUP_HEIGHT = 36;

/** Of a row and of the head, in a list of this width in px. */
export function heightsIn(width: number): { row: number; head: number } {
  if (width >= 960) return { row: 37, head: 32 };
  return width >= 760 ? { row: 45, head: 32 } : { row: 68, head: 0 };
}
