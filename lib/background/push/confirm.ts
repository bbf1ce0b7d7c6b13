import type { Input, Output } from '@/lib/messaging/protocol';
import type { Context } from '../context';
import { whoOf } from './member';
import { mustBeExpectedStill } from './still-expected';

/** Writes what was shown. Who: as typed, else as the PSA's page told when the plan was made, else nobody. */
export async function confirm(
  context: Context,
  { by, ...input }: Input<'push.confirm'>,
): Promise<Output<'push.confirm'>> {
  const plan = await context.store.pushPlans.get(input.planId);
  if (plan) {
    const itemIds = input.picks.map(({ itemId }) => itemId);
    await mustBeExpectedStill(context, plan, itemIds);
  }
  const batch = await context.push.confirm({ ...input, by: whoOf(by, plan?.member ?? null) });
  context.broadcast({ event: 'push' });
  return { batchId: batch.id };
}
