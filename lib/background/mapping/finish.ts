import { FailureError } from '@/lib/model/failure';
import type { Store } from '@/lib/store/contract';
import { locked } from '@/lib/vault/failures';
import type { Context } from '../context';
import { pendingSteps } from '../status';

/** When Finish was last pressed: what was first met since is new to map. */
const FINISHED_AT = 'mapping.finishedAt';

export const finishedAt = async (store: Store): Promise<number | null> =>
  (await store.settings.get<number>(FINISHED_AT)) ?? null;

/** Forgotten with the vendor's records: connected anew, everything would be new. */
export const NEVER_FINISHED = { [FINISHED_AT]: null };

/** Starts a sync. Throws FailureError `vault.locked` or, with what is missing, `mapping.incomplete`. */
export async function finishMapping(context: Context): Promise<void> {
  if ((await context.vault.state()) === 'locked') throw locked();
  const missing = await pendingSteps(context);
  if (missing.length > 0)
    throw new FailureError({
      code: 'mapping.incomplete',
      sentence: missing.join(' '),
      nextStep: 'Then press Finish again.',
    });
  await context.store.settings.set(FINISHED_AT, context.now());
  context.broadcast({ event: 'changed' });
  void context.sync.start('user');
}
