import { type ReadonlySignal, signal } from '@preact/signals';
import type { BackgroundLink } from '@/components/shared/background';
import { followUp } from '@/components/shared/follow-up';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { PushEntry } from '@/lib/model/push-record';

/** Entries read at a time: two screens of a large window. */
const PAGE = 100;
/** ms without a key after which a search begins. */
const DEBOUNCE = 150;

export interface EntryStore {
  /** As it is typed. */
  query: ReadonlySignal<string>;
  /** What is listed is the answer to this. */
  listed: ReadonlySignal<string>;
  /** Newest first; null until the first answer. */
  entries: ReadonlySignal<PushEntry[] | null>;
  /** There are older ones. */
  more: ReadonlySignal<boolean>;
  /** A question is under way, or about to be. */
  asking: ReadonlySignal<boolean>;
  failure: ReadonlySignal<Failure | null>;
  /** Entries were written since, which are not listed. */
  newer: ReadonlySignal<boolean>;
  search(query: string): void;
  /** Lists the newest ones. Never rejects. */
  reload(): Promise<void>;
  /** Adds older ones at the end. Never rejects. */
  readMore(): Promise<void>;
}

/**
 * The entries of the record that hold the words searched for, as many as were looked at. What is listed stays as it is
 * while entries are being written: `newer` says so.
 */
export function createEntries(link: BackgroundLink, end: AbortSignal): EntryStore {
  const query = signal('');
  const listed = signal('');
  const entries = signal<PushEntry[] | null>(null);
  const more = signal(false);
  const asking = signal(true);
  const failure = signal<Failure | null>(null);
  const newer = signal(false);
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  end.addEventListener('abort', () => clearTimeout(timer));

  /** An answer that another question has overtaken is dropped. */
  async function read(before: number | null): Promise<void> {
    turn += 1;
    const mine = turn;
    const wanted = query.peek();
    asking.value = true;
    try {
      const page = await link.ask('push.record', { query: wanted, before, most: PAGE });
      if (mine !== turn || end.aborted) return;
      entries.value = before === null ? page.entries : [...(entries.peek() ?? []), ...page.entries];
      more.value = page.more && page.entries.length > 0;
      listed.value = wanted;
      failure.value = null;
      if (before === null) newer.value = false;
    } catch (thrown) {
      if (mine === turn && !end.aborted) failure.value = failureOf(thrown);
    }
    if (mine === turn) asking.value = false;
  }
  const reload = (): Promise<void> => {
    clearTimeout(timer);
    return read(null);
  };
  const look = followUp(async () => {
    const known = entries.peek();
    if (known === null || newer.peek()) return;
    try {
      const page = await link.ask('push.record', { query: listed.peek(), before: null, most: 1 });
      const newest = page.entries[0]?.seq ?? 0;
      if (end.aborted || newest <= (entries.peek()?.[0]?.seq ?? 0)) return;
      if (known.length === 0) await read(null);
      else newer.value = true;
    } catch {
      // What is listed is still true.
    }
  });
  link.onEvent(({ event }) => {
    if (event === 'push') void look();
  }, end);
  void reload();

  return {
    query,
    listed,
    entries,
    more,
    asking,
    failure,
    newer,
    search(wanted) {
      query.value = wanted;
      asking.value = true;
      clearTimeout(timer);
      timer = setTimeout(() => void read(null), DEBOUNCE);
    },
    reload,
    async readMore() {
      const last = entries.peek()?.at(-1);
      if (!last || !more.peek() || asking.peek()) return;
      await read(last.seq);
    },
  };
}
