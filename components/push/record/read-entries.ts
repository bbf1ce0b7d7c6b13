import type { BackgroundLink } from '@/components/shared/background';
import type { PushEntry } from '@/lib/model/push-record';

/** As many as one answer brings (lib/messaging/push-messages.ts). */
const AT_ONCE = 1000;

/**
 * Every entry that holds the words of `query`, newest first; '': all of them. Rejects as `push.record` does. `onCount`:
 * how many there are so far.
 */
export async function readEntries(
  { ask }: Pick<BackgroundLink, 'ask'>,
  query: string,
  onCount?: (count: number) => void,
): Promise<PushEntry[]> {
  const all: PushEntry[] = [];
  for (;;) {
    const before = all.at(-1)?.seq ?? null;
    const { entries, more } = await ask('push.record', { query, before, most: AT_ONCE });
    all.push(...entries);
    onCount?.(all.length);
    if (!more || entries.length === 0) return all;
  }
}

/** How many entries there are: they are numbered from 1, without gaps. Rejects as `push.record` does. */
export async function countEntries({ ask }: Pick<BackgroundLink, 'ask'>): Promise<number> {
  const { entries } = await ask('push.record', { query: '', before: null, most: 1 });
  return entries[0]?.seq ?? 0;
}
