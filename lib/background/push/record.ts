import type { Input, Output } from '@/lib/messaging/protocol';
import { searchForm } from '@/lib/model/names';
import type { PushEntry } from '@/lib/model/push-record';
import { recordHead } from '@/lib/platform/record-head';
import { checkChain } from '@/lib/push/chain';
import type { Context } from '../context';

/** So many entries are read out of the database in well under a frame. */
const AT_ONCE = 1000;

/** Newest first; reads no further than it has to. */
export async function record(
  { store }: Context,
  { query, before, most }: Input<'push.record'>,
): Promise<Output<'push.record'>> {
  const words = searchForm(query).split(' ').filter(Boolean);
  const found: PushEntry[] = [];
  for (let below = before; ; ) {
    // One more than asked tells whether there are more.
    const part = await store.pushEntries.below(below, words.length === 0 ? most + 1 : AT_ONCE);
    for (const entry of part) {
      if (!holds(entry, words)) continue;
      if (found.length === most) return { entries: found, more: true };
      found.push(entry);
    }
    const last = part.at(-1);
    if (!last) return { entries: found, more: false };
    below = last.seq;
  }
}

function holds(entry: PushEntry, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { company, product, agreement, sentence, by, batchId } = entry;
  const text = searchForm([company, product, agreement, sentence, by.name, batchId].join(' '));
  return words.every((word) => text.includes(word));
}

/** While a push goes on the record grows: where it ends is read before and after. */
export async function verify({ store }: Context): Promise<Output<'push.verify'>> {
  const before = await recordHead.get();
  const entries = await store.pushEntries.all();
  return checkChain(entries, [before, await recordHead.get()]);
}
