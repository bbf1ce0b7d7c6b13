import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { PushBatchItem, PushPlan } from '@/lib/messaging/protocol';
import { openWorld, type World } from './support/world';

let world: World;
beforeAll(async () => {
  world = await openWorld({ done: 'mapped' });
});
afterAll(() => world?.close());

const plan = async (): Promise<PushPlan> => {
  const { items } = await world.ask('review.findings', {});
  const findingIds = items.filter(({ variance }) => variance !== null).map(({ id }) => id);
  return world.ask('push.plan', { of: { findingIds }, day: null });
};
const ended = (batchId: string): Promise<PushBatchItem> =>
  vi.waitFor(
    async () => {
      const { batch } = await world.ask('push.batch', { batchId });
      if (batch.state !== 'ended') throw new Error(JSON.stringify(batch));
      return batch;
    },
    { timeout: 60_000, interval: 300 },
  );

it('plan', async () => {
  const made = await plan();

  const picks = made.lines.flatMap((l) => (l.suggested ? [{ itemId: l.id, optionId: l.suggested }] : []));
  const { batchId } = await world.ask('push.confirm', {
    planId: made.id,
    picks,
    typed: `${picks.length} lines`,
    by: 'Ada',
    note: true,
  });
  const t = Date.now();
  const batch = await ended(batchId);
  console.log('ended', Date.now() - t, JSON.stringify(batch));
  const { items } = await world.ask('push.batch', { batchId });

  expect(batch.done).toBe(picks.length);

  const after = await plan();
  console.log(
    after.lines
      .filter((l) => l.suggested)
      .map((l) => `${l.companyName}|${l.productName}|${l.expected}-${l.billed}`),
  );
  const undo = await world.ask('push.plan', { of: { undoBatch: batchId }, day: null });
  console.log(
    undo.lines
      .map(
        (l) =>
          `${l.options[0]?.oldQuantity}->${l.options[0]?.newQuantity} ${l.cannot?.sentence ?? ''} ${l.options[0]?.sends}`,
      )
      .join('\n'),
  );
  console.log(await world.ask('push.verify', {}));
}, 120_000);
