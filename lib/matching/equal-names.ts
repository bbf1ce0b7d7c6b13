import { equalForm } from '@/lib/model/names';

export interface Named {
  id: string;
  name: string;
}

/**
 * Pairs whose names are equal (`equalForm`) and unique on both sides. The only rule that matches by itself
 * until a looser one has a measured precision (product.md, "Automatic matching by name").
 */
export function matchEqualNames(
  left: readonly Named[],
  right: readonly Named[],
): { left: string; right: string }[] {
  const rightByName = uniqueByName(right);
  const pairs: { left: string; right: string }[] = [];
  for (const [name, id] of uniqueByName(left)) {
    const partner = rightByName.get(name);
    if (id !== null && partner) pairs.push({ left: id, right: partner });
  }
  return pairs;
}

/** Null marks a name that several records share. */
function uniqueByName(records: readonly Named[]): Map<string, string | null> {
  const byName = new Map<string, string | null>();
  for (const { id, name } of records) {
    const form = equalForm(name);
    if (form !== '') byName.set(form, byName.has(form) ? null : id);
  }
  return byName;
}
