import type { Store } from '@/lib/store/contract';

let begun = 0;
const keptOf = new WeakMap<Store, Map<string, number>>();

/** A reading that begins now; those that began later have higher numbers. */
export function beginReading(): number {
  begun += 1;
  return begun;
}

/**
 * Lets what a reading found of an agreement take the place of what is kept; false: one that began later was kept. Readings
 * of the sync, of a page that was opened and of a push overlap, and one that the PSA was slow to answer may end last with
 * what was so before the line was written. In memory: with the worker its readings die too.
 */
export function takesPlace(store: Store, agreementId: string, reading: number): boolean {
  const kept = keptOf.get(store) ?? new Map<string, number>();
  keptOf.set(store, kept);
  if (reading < (kept.get(agreementId) ?? 0)) return false;
  kept.set(agreementId, reading);
  return true;
}
