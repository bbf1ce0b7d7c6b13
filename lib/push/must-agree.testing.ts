import { expect } from 'vitest';
import type { PushWrite } from '@/lib/model/push';
import type { PushItem } from '@/lib/model/push-journal';
import type { PushEntry } from '@/lib/model/push-record';
import { checkChain } from './chain';
import { type Bench, type LoggedChange, loggedOf, type Outliving } from './harness.testing';

/** Holds what is in the store to what the PSA's own log says: issue 6, "Proof". `where`: for the message. */
export async function mustAgree(bench: Bench, kept: Outliving, where: string): Promise<PushItem[]> {
  const [items, entries, log] = await Promise.all([
    bench.store.pushItems.all(),
    bench.store.pushEntries.all(),
    bench.log(),
  ]);
  expect(
    (await bench.store.pushBatches.all()).map(({ endedAt }) => endedAt === null),
    where,
  ).not.toContain(true);
  const left = [...log];
  for (const item of items) mustAgreeItem(item, entries, left, where);
  // Nothing that no item told of.
  expect(left, `${where}: changed without an item`).toEqual([]);
  expect(await checkChain(entries, [kept.head, kept.head]), where).toMatchObject({ broken: null });
  return items;
}

function mustAgreeItem(
  item: PushItem,
  entries: readonly PushEntry[],
  log: LoggedChange[],
  where: string,
): void {
  const counts = item.option.writes.map((write) => take(log, loggedOf(write)));
  const at = `${where}: ${item.id} is ${item.state}, its writes were done ${counts.join(' and ')} times`;
  const sendings = entries.filter(({ kind, itemId }) => kind === 'sending' && itemId === item.id).length;
  expect(sendings, at).toBe(item.sent);
  // The browser sends a request twice at most.
  expect(
    counts.reduce((a, b) => a + b, 0),
    at,
  ).toBeLessThanOrEqual(2 * sendings);
  expect(allowed(item, counts), at).toBe(true);
  expect(lastTold(item, entries), at).toBe(item.state);
}

/** What the record says last of what was read; an item that was stopped before has nothing of it. */
function lastTold({ id, state }: PushItem, entries: readonly PushEntry[]): unknown {
  const told = entries.findLast(({ kind, itemId }) => kind === 'read back' && itemId === id);
  if (state === 'stopped' || !told) return state;
  return (JSON.parse(told.detail) as { state: unknown }).state;
}

function take(log: LoggedChange[], change: LoggedChange): number {
  let count = 0;
  for (let at = log.length - 1; at >= 0; at--) {
    if (JSON.stringify(log[at]) !== JSON.stringify(change)) continue;
    log.splice(at, 1);
    count += 1;
  }
  return count;
}

/** Whether what the item says is what the PSA did. Absolute writes come to the same twice. */
function allowed({ state, option }: PushItem, counts: readonly number[]): boolean {
  const isOnce = (count: number | undefined, at: number): boolean =>
    mayRepeat(option.writes[at]) ? (count ?? 0) >= 1 : count === 1;
  const none = counts.every((count) => count === 0);
  switch (state) {
    case 'done':
      return counts.every(isOnce);
    case 'done twice':
      return counts.some((count) => count === 2);
    case 'half done':
      return isOnce(counts[0], 0) && counts.slice(1).every((count) => count === 0);
    case 'unclear':
      return true;
    case 'waiting':
    case 'writing':
      return false;
    default:
      return none;
  }
}

const mayRepeat = (write: PushWrite | undefined): boolean =>
  write?.kind === 'set quantity' || write?.kind === 'end line' || write?.kind === 'remove line';
