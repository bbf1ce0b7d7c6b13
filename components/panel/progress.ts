import type { MappingState } from '@/lib/messaging/protocol';

/** How far the mapping of one kind is. */
export interface MappingProgress {
  mapped: number;
  /** To map, with a suggestion. */
  suggested: number;
  excluded: number;
  /** To map, without one. */
  left: number;
  total: number;
}

/** `suggested`: how many of the items that are to map have a suggestion; null: not known. */
export function progressOf(
  items: readonly { mapping: MappingState }[],
  suggested: number | null,
): MappingProgress {
  const count = { mapped: 0, excluded: 0, unmapped: 0 };
  for (const { mapping } of items) count[mapping] += 1;
  // What was suggested may have been mapped since it was counted.
  const waiting = Math.min(suggested ?? 0, count.unmapped);
  return {
    mapped: count.mapped,
    suggested: waiting,
    excluded: count.excluded,
    left: count.unmapped - waiting,
    total: items.length,
  };
}
