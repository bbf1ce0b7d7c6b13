import type { Input, Output } from '@/lib/messaging/protocol';
import type { PushedBy } from '@/lib/model/push-journal';
import { shownName } from '@/lib/model/shown-name';
import type { Context } from '../context';
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

function whoOf(typed: string, member: string | null): PushedBy {
  const name = shownName(typed);
  // What stood in the field already is the page's word.
  if (name && name !== member) return { name, told: 'typed' };
  return member ? { name: member, told: 'page' } : { name: '', told: 'nobody' };
}
