import { createHash } from 'node:crypto';
import type { PushEntry } from '@/lib/model/push-record';

/**
 * The hashes of a record worked out anew, by what docs/push.md says of the file and not by the extension's own code: so
 * that neither can drift without the other telling.
 */

const BEFORE_THE_FIRST = '0'.repeat(64);

/** The text that is hashed: a JSON array of every field but `hash`, in this order. */
const canonical = (entry: PushEntry): string =>
  JSON.stringify([
    entry.id,
    entry.seq,
    entry.at,
    entry.kind,
    entry.batchId,
    entry.itemId,
    entry.by.name,
    entry.by.told,
    entry.psa,
    entry.system,
    entry.company,
    entry.product,
    entry.agreement,
    entry.sentence,
    entry.from,
    entry.to,
    entry.detail,
    entry.source,
    entry.previous,
  ]);

export const hashOf = (entry: PushEntry): string =>
  createHash('sha256').update(canonical(entry), 'utf8').digest('hex');

/** The first break, a sentence; null: whole. `entries`: as they stand in the file. */
export function firstBreak(entries: readonly PushEntry[]): string | null {
  let previous = BEFORE_THE_FIRST;
  for (const [index, entry] of entries.entries()) {
    const expected = index + 1;
    if (entry.seq !== expected)
      return `Entry ${expected} is missing: entry ${entry.seq} stands in its place.`;
    if (entry.id !== String(expected).padStart(12, '0'))
      return `Entry ${expected} was altered: its id is "${entry.id}".`;
    if (entry.previous !== previous)
      return `Entry ${expected} does not follow from the one before it: one of them was replaced.`;
    if (entry.hash !== hashOf(entry)) return `Entry ${expected} was altered: its hash is another.`;
    previous = entry.hash;
  }
  return null;
}
