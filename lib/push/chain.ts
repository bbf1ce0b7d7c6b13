import type { ChainCheck, PushEntry } from '@/lib/model/push-record';
import { entryId } from '@/lib/store/push-entries';
import type { RecordHead } from './contract';

/** An entry before it has its place in the record. */
export type EntryDraft = Omit<PushEntry, 'id' | 'seq' | 'at' | 'previous' | 'hash'>;

export const NO_ENTRY = '0'.repeat(64);
/** As many entries as one transaction writes at most. */
export const MOST_AT_ONCE = 3;

/**
 * What is hashed: every field but `hash`, in this order, as a JSON array. Whoever checks a record elsewhere does the same
 * (product.md, "Record"): SHA-256 over its UTF-8 bytes, in lower-case hex.
 */
export const canonical = (entry: Omit<PushEntry, 'hash'>): string =>
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

export async function hashOf(entry: Omit<PushEntry, 'hash'>): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(entry)));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Gives entries their place after `end` (null: they are the first). */
export async function sealed(
  drafts: readonly EntryDraft[],
  end: RecordHead | null,
  at: number,
): Promise<PushEntry[]> {
  const entries: PushEntry[] = [];
  let last = end ?? { seq: 0, hash: NO_ENTRY };
  for (const draft of drafts) {
    const seq = last.seq + 1;
    const open = { ...draft, id: entryId(seq), seq, at, previous: last.hash };
    const entry = { ...open, hash: await hashOf(open) };
    entries.push(entry);
    last = entry;
  }
  return entries;
}

/**
 * Whether a record is whole. `entries`: all, in their order; `heads`: where the record ended by its second copy, as read
 * before the entries and after them. A worker may die between writing entries and writing the head, which then is behind
 * by as much as one transaction writes (`MOST_AT_ONCE`): that is no break. A head that is ahead always is one.
 */
export async function checkChain(
  entries: readonly PushEntry[],
  [before, after]: readonly [RecordHead | null, RecordHead | null],
): Promise<ChainCheck> {
  const broken = (await brokenLink(entries)) ?? brokenEnd(entries, before) ?? unknownEnd(entries, after);
  return { entries: entries.length, broken };
}

/** So many are hashed together. */
const AT_ONCE = 500;

async function brokenLink(entries: readonly PushEntry[]): Promise<string | null> {
  let last: RecordHead = { seq: 0, hash: NO_ENTRY };
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const part = entries.slice(from, from + AT_ONCE);
    const hashes = await Promise.all(part.map(hashOf));
    for (const [at, entry] of part.entries()) {
      const next = last.seq + 1;
      if (entry.seq > next) return missing(next, entry.seq - 1);
      if (hashes[at] !== entry.hash || entry.id !== entryId(entry.seq) || entry.seq < next)
        return `Entry ${entry.seq} was altered after it was written.`;
      if (entry.previous !== last.hash)
        return entry.seq === 1
          ? 'The start of the record was replaced: entry 1 does not begin it.'
          : `Entry ${entry.seq} does not follow from entry ${last.seq}: one of them, or what was before, was replaced.`;
      last = entry;
    }
  }
  return null;
}

function brokenEnd(entries: readonly PushEntry[], head: RecordHead | null): string | null {
  if (!head) return null;
  const last = entries.at(-1)?.seq ?? 0;
  if (head.seq > last) return missing(last + 1, head.seq);
  // Without gaps, or it had been told before.
  return entries[head.seq - 1]?.hash === head.hash
    ? null
    : `The record was replaced: its entry ${head.seq} is not the one that was written.`;
}

function unknownEnd(entries: readonly PushEntry[], head: RecordHead | null): string | null {
  const [last, known] = [entries.at(-1)?.seq ?? 0, head?.seq ?? 0];
  if (last - known <= MOST_AT_ONCE) return null;
  return head
    ? `Entries ${known + 1} to ${last} were not written by Seatcheck: its last one was ${known}.`
    : 'What Seatcheck keeps apart to tell where the record ends is missing, so a replaced record would not show.';
}

const missing = (from: number, to: number): string =>
  from === to ? `Entry ${from} is missing.` : `Entries ${from} to ${to} are missing.`;
