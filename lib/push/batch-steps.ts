import type { Failure } from '@/lib/model/failure';
import {
  type BatchState,
  isOver,
  needsPerson,
  type PushBatch,
  type PushItem,
} from '@/lib/model/push-journal';
import type { PushDeps } from './contract';
import { batchEntry, entryOf, linesWords, whoOf } from './entries';
import * as fail from './failures';
import type { Journal, Step } from './journal';
import { isUnderWay, passesByItself, wasTurnedAway } from './run-parts';

type Parts = { deps: PushDeps; journal: Journal };

const NONE: Step<boolean> = { entries: [], result: false };

/** Throws `push.gone`. */
async function batchOf({ deps }: Parts, batchId: string): Promise<PushBatch> {
  return (await deps.store.pushBatches.get(batchId)) ?? fail.refuse(fail.GONE);
}

const moved = ({ deps }: Parts, batch: PushBatch, change: Partial<PushBatch>): PushBatch => ({
  ...batch,
  because: null,
  retryAt: null,
  ...change,
  updatedAt: deps.now(),
});

/** A person's pause: it acts before the next line, wherever the runner is. */
export const pauseBatch = (parts: Parts, batchId: string): Promise<boolean> =>
  parts.journal.write(async () => {
    const batch = await batchOf(parts, batchId);
    // One that waits for the network must not go on by itself any more either.
    if (batch.state !== 'running' && !passesByItself(batch)) return NONE;
    const after = moved(parts, batch, { state: 'paused' });
    const told = entryOf('paused', 'Paused by a person. It goes on when a person says so.');
    return { entries: [batchEntry(after, told)], put: { pushBatches: [after] }, result: true };
  });

export const continueBatch = (parts: Parts, batchId: string): Promise<boolean> =>
  parts.journal.write(async () => {
    const batch = await batchOf(parts, batchId);
    if (batch.state !== 'paused') return NONE;
    const after = moved(parts, batch, { state: 'running' });
    const told = entryOf('resumed', 'A person let it go on.', { heldBy: batch.because });
    return { entries: [batchEntry(after, told)], put: { pushBatches: [after] }, result: true };
  });

/** What was not begun is `stopped` at once; the line under way is taken to its end by the runner. */
export const stopBatch = (parts: Parts, batchId: string): Promise<boolean> =>
  parts.journal.write(async () => {
    const batch = await batchOf(parts, batchId);
    if (batch.state !== 'running' && batch.state !== 'paused') return NONE;
    const items = await parts.deps.store.pushItems.ofBatch(batchId);
    const waiting = items.filter((item) => item.state === 'waiting' && !isUnderWay(item));
    const left = waiting.filter((item) => !wasTurnedAway(item));
    const turnedAway = waiting.filter(wasTurnedAway);
    const after = moved(parts, batch, { state: 'stopped' });
    const updatedAt = parts.deps.now();
    const told = entryOf('stopped', `Stopped by a person. ${linesWords(left.length)} not begun.`);
    return {
      entries: [batchEntry(after, told)],
      put: {
        pushBatches: [after],
        pushItems: [
          ...left.map((item) => ({ ...item, state: 'stopped' as const, updatedAt })),
          // The runner reads what came of it, and does not send it again.
          ...turnedAway.map((item) => ({
            ...item,
            state: 'writing' as const,
            failure: fail.TURNED_AWAY,
            updatedAt,
          })),
        ],
      },
      result: true,
    };
  });

/** Nothing can be done now. A batch that a person paused or stopped stays so. */
export const holdBatch = (
  parts: Parts,
  batchId: string,
  because: Failure,
  retryAt: number | null,
): Promise<boolean> =>
  parts.journal.write(async () => {
    const batch = await batchOf(parts, batchId);
    const wasHeld = passesByItself(batch);
    if (batch.state !== 'running' && !wasHeld) return NONE;
    const after = moved(parts, batch, { state: 'paused', because, retryAt });
    const told = entryOf('paused', `It waits. ${because.sentence}`, { because, retryAt });
    // What is tried again each minute is not told each minute.
    const isNews = !wasHeld || batch.because?.code !== because.code;
    return { entries: isNews ? [batchEntry(after, told)] : [], put: { pushBatches: [after] }, result: true };
  });

/** The batch's summary, once all its lines are over. */
export const endBatch = (parts: Parts, batchId: string): Promise<boolean> =>
  parts.journal.write(async () => {
    const batch = await batchOf(parts, batchId);
    const items = await parts.deps.store.pushItems.ofBatch(batchId);
    if (batch.endedAt !== null || items.some(({ state }) => !isOver(state))) return NONE;
    const state: BatchState = batch.state === 'stopped' ? 'stopped' : 'ended';
    const after = moved(parts, batch, { state, endedAt: parts.deps.now() });
    return {
      entries: [batchEntry(after, entryOf('ended', summary(batch, items), { states: countsOf(items) }))],
      put: { pushBatches: [after] },
      result: true,
    };
  });

const DID = { push: 'push', undo: 'undo', correction: 'correction' };

function summary(batch: PushBatch, items: readonly PushItem[]): string {
  const done = items.filter(({ state }) => state === 'done').length;
  const look = items.filter(needsPerson).length;
  const rest = look === 0 ? '' : ` ${linesWords(look)} to look at.`;
  return `The ${DID[batch.kind]} of ${whoOf(batch)} is over: ${done} of ${linesWords(items.length)} done.${rest}`;
}

const countsOf = (items: readonly PushItem[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { state } of items) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
};
