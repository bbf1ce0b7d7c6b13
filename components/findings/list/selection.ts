/** Which findings are selected. A selection never holds what is not listed: what is not seen is not acted upon. */
export type Selection = ReadonlySet<string>;
export const NOTHING: Selection = new Set();

export function toggled(selection: Selection, ids: readonly string[]): Selection {
  const next = new Set(selection);
  const isAll = ids.length > 0 && ids.every((id) => next.has(id));
  for (const id of ids) {
    if (isAll) next.delete(id);
    else next.add(id);
  }
  return next;
}

export function within(selection: Selection, isListed: (id: string) => boolean): Selection {
  if (selection.size === 0) return selection;
  const kept = [...selection].filter(isListed);
  return kept.length === selection.size ? selection : new Set(kept);
}
