import { failureOf } from '@/lib/model/failure';
import type { Changes } from '@/lib/store/contract';
import { type EntryDraft, sealed } from './chain';
import type { PushDeps, RecordHead } from './contract';

/** The Web Lock under which the record is written. */
const RECORD_LOCK = 'seatcheck-push-record';
/** Without working locks another context may be quicker; so often it is tried again. */
const TRIES = 8;

/** What is written together: the state, and the entries that tell of it. */
export interface Step<T> {
  entries: EntryDraft[];
  put?: Omit<NonNullable<Changes['put']>, 'pushEntries'>;
  remove?: Changes['remove'];
  result: T;
}

export interface Journal {
  /**
   * Writes state and entries in one transaction, on disk before it resolves. `build` reads what the step rests on anew:
   * when another context has written to the record since, nothing is written and it is asked again. Throws what `build`
   * and the store throw.
   */
  write<T>(build: () => Promise<Step<T>>): Promise<T>;
  /** Resolves when nothing is being written here. */
  idle(): Promise<void>;
}

interface End {
  /** What the next entry follows. */
  head: RecordHead | null;
  /** Of the newest entry in the store. */
  id: string | null;
}

type Parts = Pick<PushDeps, 'store' | 'head' | 'locks' | 'now'>;

export function createJournal({ store, head, locks, now }: Parts): Journal {
  let known: End | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  /**
   * Where the record ends. When its end was cut off, the entry that the second copy of the head names is followed all the
   * same: the gap stays in the record for good, instead of being closed by what is written next.
   */
  async function newest(): Promise<End> {
    const [last, noted] = await Promise.all([
      store.pushEntries.last(),
      Promise.resolve(head.get()).catch(() => null),
    ]);
    const isCut = noted !== null && noted.seq > (last?.seq ?? 0);
    return { head: isCut ? noted : (last ?? null), id: last?.id ?? null };
  }

  async function attempt<T>(build: () => Promise<Step<T>>, left = TRIES): Promise<T> {
    const end = known ?? (await newest());
    const { entries, put, remove, result } = await build();
    if (entries.length === 0 && !put && !remove) return result;
    // Before the transaction: hashing inside would end it.
    const pushEntries = await sealed(entries, end.head, now());
    try {
      await store.commit({
        put: { ...put, ...(pushEntries.length > 0 ? { pushEntries } : {}) },
        ...(remove ? { remove } : {}),
        lastEntry: end.id,
      });
    } catch (thrown) {
      known = null;
      if (failureOf(thrown).code !== 'store.overtaken' || left === 0) throw thrown;
      return attempt(build, left - 1);
    }
    const last = pushEntries.at(-1);
    known = last ? { head: { seq: last.seq, hash: last.hash }, id: last.id } : end;
    return result;
  }

  return {
    write<T>(build: () => Promise<Step<T>>): Promise<T> {
      const { promise, resolve, reject } = Promise.withResolvers<T>();
      const locked = async (): Promise<void> => {
        const before = known?.head?.seq;
        resolve(await attempt(build));
        // While the caller goes on: the next entry waits for it, so that the head is never more than one step behind.
        if (known?.head && known.head.seq !== before) await head.set(known.head).catch(() => undefined);
      };
      turn = turn.then(() => locks.wait(RECORD_LOCK, locked)).catch(reject);
      return promise;
    },
    idle: async () => void (await turn),
  };
}
