import type { Input } from '@/lib/messaging/protocol';
import type { Month } from '@/lib/model/calendar';
import { FailureError } from '@/lib/model/failure';
import type { Problem } from '@/lib/model/records';
import { rejoin } from '@/lib/sync/rejoin';
import type { Context } from './context';
import { inTurn } from './in-turn';

/**
 * What concerns the figures shown: a row that was unusable in an older month is no work for anybody now, and would
 * stand there once a month. Names that fit several customers do so in every month.
 */
export const concerning = (problems: readonly Problem[], month: Month): Problem[] =>
  problems.filter(
    (problem) => problem.month === null || problem.month === month || problem.kind === 'ambiguous account',
  );

/**
 * The user says which customer the names in the report mean: the answer is kept for every later report, and the
 * kept reports are read again, so that their rows find the account.
 */
export async function resolveProblem(context: Context, input: Input<'problem.resolve'>): Promise<void> {
  // It moves mappings, which a change at the same moment would write anew under the name that goes.
  await inTurn(context.store, () => resolve(context, input));
  context.broadcast({ event: 'changed' });
}

async function resolve({ store, now }: Context, input: Input<'problem.resolve'>): Promise<void> {
  const problem = await store.problems.get(input.problemId);
  if (!problem?.reportKey || !problem.candidateAccountIds.includes(input.accountId)) {
    throw new FailureError({
      code: 'problem.gone',
      sentence: 'This question is settled already.',
      nextStep: 'Refresh the list.',
    });
  }
  const { reportKey } = problem;
  const settled = (await store.problems.all()).filter((other) => other.reportKey === reportKey);
  await store.commit({
    put: {
      accountJoins: [{ id: reportKey, accountId: input.accountId, updatedAt: now(), updatedBy: 'user' }],
    },
    joins: [{ reportKey, accountId: input.accountId }],
    remove: { problems: settled.map((other) => other.id) },
  });
  // A mapping of the name that the rows had before moves with them.
  await rejoin(store, now());
}
