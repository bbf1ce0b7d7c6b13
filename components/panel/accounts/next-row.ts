/**
 * Where the focus goes after an action on a row, so that the action can be repeated: the next row on which it can be
 * done, else the nearest before, else the row itself.
 */
export function nextRow<T extends { id: string }>(
  rows: readonly T[],
  id: string,
  fits: (row: T) => boolean,
): string {
  const at = rows.findIndex((row) => row.id === id);
  const next = rows.slice(at + 1).find(fits) ?? rows.slice(0, Math.max(0, at)).findLast(fits);
  return next?.id ?? id;
}
