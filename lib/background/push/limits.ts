import { z } from 'zod';
import type { Input } from '@/lib/messaging/protocol';
import { DEFAULT_LIMITS, type PushLimits } from '@/lib/model/push';
import type { Context } from '../context';

const SETTING = 'push.limits';
const limit = z.number().nonnegative().nullable();
const shape: z.ZodType<PushLimits> = z.object({
  unitsPerLine: limit,
  moneyPerLine: limit,
  linesPerBatch: limit,
  moneyPerBatch: limit,
});

/** Those of this installation; what cannot be read counts as not set. */
export const limitsOf = async ({ store }: Pick<Context, 'store'>): Promise<PushLimits> =>
  shape.safeParse(await store.settings.get(SETTING)).data ?? DEFAULT_LIMITS;

/** Plans that are shown at this moment are held to them too. */
export async function setLimits(
  { store }: Pick<Context, 'store'>,
  { limits }: Input<'push.setLimits'>,
): Promise<Record<string, never>> {
  const plans = (await store.pushPlans.all()).map((plan) => ({ ...plan, limits }));
  await store.commit({ settings: { [SETTING]: limits }, put: { pushPlans: plans } });
  return {};
}
