import { sleep } from '@/lib/http/waiting';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Alarms } from '@/lib/platform/alarms';
import { keepAlive } from '@/lib/platform/keep-alive';
import { recordHead } from '@/lib/platform/record-head';
import type { PushDeps } from '@/lib/push/contract';
import type { Locks } from '@/lib/store/locks';
import type { Context } from '../context';
import { whatFreezes } from '../guard';
import { readAllAgain } from '../read-again';
import { spaced } from './spaced';

/** Wakes a worker that died, or a batch that waits for the network. */
export const PUSH_ALARM = 'seatcheck-push-resume';

const SOON = 30_000;

/** ms from one word of changed figures to the next while a batch runs. */
const CHANGED_EVERY = 2000;

/** What carries corrections to the PSA works with. */
export const pushDeps = (context: Context, locks: Locks, alarms: Alarms): PushDeps => ({
  store: context.store,
  head: recordHead,
  psa: context.psa,
  system: context.psaSystem,
  now: context.now,
  newId: () => crypto.randomUUID(),
  locks,
  sleep: (ms, signal) => sleep(ms, signal),
  frozen: () => frozen(context),
  notify: () => context.broadcast({ event: 'push' }),
  changed: createChanged(context),
  async guard(work) {
    await alarms.set(PUSH_ALARM, Date.now() + SOON, SOON / 60_000);
    try {
      return await keepAlive(work());
    } finally {
      await alarms.clear(PUSH_ALARM);
    }
  },
  wakeAt: (when) => alarms.set(PUSH_ALARM, when),
});

export async function frozen(context: Context): Promise<Failure | null> {
  try {
    const because = await whatFreezes(context);
    return because === null ? null : frozenBy(because);
  } catch (thrown) {
    return failureOf(thrown);
  }
}

/** One line is frozen as many are: nobody can decide about it apart. */
const frozenBy = (because: string): Failure => ({
  code: 'push.frozen',
  sentence: `Nothing is pushed: ${because}`,
  nextStep:
    'Look in the review at what it was recognised by, and confirm it if it is right. Then go on here.',
});

/** What cannot be read now is read by the next look at the agreement, or by the next sync. */
function createChanged(context: Context): PushDeps['changed'] {
  const tell = spaced(() => context.broadcast({ event: 'changed' }), CHANGED_EVERY);
  return async (agreementId) => {
    try {
      const agreement = await context.store.agreements.get(agreementId);
      if (agreement) await readAllAgain(context, [agreement]);
      tell();
    } catch {
      context.figures.revision += 1;
    }
  };
}
