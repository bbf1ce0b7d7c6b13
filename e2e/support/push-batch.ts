import { expect, vi } from 'vitest';
import type { PushOption, PushPlan } from '@/lib/model/push';
import type { PushItem } from '@/lib/model/push-journal';
import { localToday } from '@/simulators/world';
import { sendFrom, type World } from './world';

/** Lines of the open findings' plan that hold from today on and of which one option is wanted, confirmed. Its batch. */
export async function confirmed(
  { ask }: World,
  most: number,
  isWanted: ((option: PushOption) => boolean) | null = null,
): Promise<string> {
  const { items } = await ask('review.findings', {});
  const findingIds = items
    .filter(({ state, variance }) => state === 'open' && variance !== null)
    .map(({ id }) => id);
  const plan = await ask('push.plan', { of: { findingIds: findingIds.slice(0, 190) }, day: null });
  const picks = plan.lines
    .flatMap(({ id, suggested, options }) => {
      const option = options.find((one) => (isWanted ? isWanted(one) : one.id === suggested));
      return option && option.day <= localToday() && option.newQuantity !== '0'
        ? [{ itemId: id, optionId: option.id }]
        : [];
    })
    .slice(0, most);
  expect(picks.length).toBe(most);
  return confirm(ask, plan, picks);
}

/** A plan as it is proposed, confirmed whole: an undo or a correction. */
export const confirmedAll = ({ ask }: World, plan: PushPlan): Promise<string> =>
  confirm(
    ask,
    plan,
    plan.lines.map(({ id, options }) => ({ itemId: id, optionId: options[0]?.id ?? '' })),
  );

async function confirm(
  ask: World['ask'],
  { id: planId }: PushPlan,
  picks: { itemId: string; optionId: string }[],
): Promise<string> {
  const typed = picks.length === 1 ? '1 line' : `${picks.length} lines`;
  const { batchId } = await ask('push.confirm', { planId, picks, typed, by: 'Ada', note: false });
  return batchId;
}

export const itemsOf = async ({ ask }: World, batchId: string): Promise<PushItem[]> =>
  (await ask('push.batch', { batchId })).items;

/** Asks as an open screen does, which wakes a worker that died; until the batch has ended. */
export async function ended(world: World, batchId: string, timeout: number): Promise<PushItem[]> {
  const page = await world.popup();
  const items = await vi.waitFor(
    async () => {
      const reply = await sendFrom(page, 'push.batch', { batchId });
      if (!reply?.ok) throw new Error('no answer');
      const { batch, items: all } = reply.value;
      if (batch.state === 'paused' && batch.retryAt === null)
        throw new Error(`paused: ${JSON.stringify(batch.because)}`);
      if (batch.state !== 'ended') throw new Error(`${batch.state}: ${all.map(({ state }) => state).join()}`);
      return all;
    },
    { timeout, interval: 100 },
  );
  await page.close();
  return items;
}
