import type { Agreement } from '@/lib/model/records';
import type { Context } from './context';
import { readAllAgain } from './read-again';

/** ms; a page that contradicts lines read since is the stale one. */
const SETTLED_FOR = 60_000;
/** Agreements read for one question: a list may name hundreds. */
const MOST = 12;

const underWay = new WeakMap<Context, Promise<void>>();

/**
 * Reads agreements again whose lines a list contradicts: of these screens none is open, so that the cache may be as old
 * as the last sync, and the page is not stale because of that. Pages are told when there is something new.
 */
export function readDoubted(context: Context, agreements: Iterable<Agreement>): void {
  const before = underWay.get(context) ?? Promise.resolve();
  // A list that stays as it is must not fail for it.
  const after = before.then(() => readDue(context, [...agreements])).catch(() => undefined);
  underWay.set(context, after);
}

/** Resolves when what is under way is over. */
export const settled = (context: Context): Promise<void> => underWay.get(context) ?? Promise.resolve();

async function readDue(context: Context, agreements: Agreement[]): Promise<void> {
  const reads = await context.store.lineReads.some(agreements.map(({ id }) => id));
  const readAt = new Map(reads.map((read) => [read.id, read.readAt]));
  const isDue = ({ id, recordId }: Agreement): boolean =>
    recordId !== null && context.now() - (readAt.get(id) ?? 0) > SETTLED_FOR;
  const due = agreements.filter(isDue).slice(0, MOST);
  const api = due.length > 0 ? await context.psa() : null;
  if (!api) return;
  const results = await readAllAgain(context, due);
  if (results.some(({ reason }) => reason === null)) context.broadcast({ event: 'changed' });
}
