import type { Input } from '@/lib/messaging/protocol';
import { FailureError } from '@/lib/model/failure';
import { freezes } from '@/lib/model/report-guard';
import type { Context } from '../context';
import { standingGuards } from './standing';

/** A person says that the data is right as it is. Throws FailureError `guard.gone` when it is not in question any more. */
export async function confirmGuard(context: Context, { guardId }: Input<'guard.confirm'>): Promise<void> {
  const guards = await standingGuards(context);
  if (!guards.some(({ id }) => id === guardId))
    throw new FailureError({
      code: 'guard.gone',
      sentence: 'This question is about data that is not shown any more.',
      nextStep: 'Look at what stands there now.',
    });
  const at = context.now();
  await context.store.guardDecisions.put({ id: guardId, confirmedAt: at, updatedAt: at, updatedBy: 'user' });
  context.figures.revision += 1;
  // What figures doubt stands in the store before pages draw again.
  await standingGuards(context);
  context.broadcast({ event: 'changed' });
}

/** What keeps many things from being done at once, as the end of a sentence; null: nothing does. */
export async function whatFreezes(
  context: Pick<Context, 'store' | 'now' | 'figures'>,
): Promise<string | null> {
  const guards = await standingGuards(context);
  if (!freezes(guards)) return null;
  return lowerFirst(guards.find(({ confirmedAt }) => confirmedAt === null)?.sentence ?? '');
}

/** Before anything is decided about many findings at once. Throws FailureError `review.frozen`. */
export async function mustNotBeFrozen(context: Pick<Context, 'store' | 'now' | 'figures'>): Promise<void> {
  const because = await whatFreezes(context);
  if (because === null) return;
  throw new FailureError({
    code: 'review.frozen',
    sentence: `Nothing is done to many findings at once: ${because}`,
    nextStep:
      'Look at what it was recognised by and confirm it if it is right, or decide one finding at a time.',
  });
}

const lowerFirst = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
