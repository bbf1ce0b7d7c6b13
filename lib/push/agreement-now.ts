import type { PushItem } from '@/lib/model/push-journal';
import type { Agreement } from '@/lib/model/records';
import { agreementNotInEffect } from '@/lib/reconcile/in-effect';
import * as fail from './failures';
import { type BatchRun, recordIdOf } from './run-parts';

/**
 * A push rests on its agreement too: that it is the customer's, and bills on the option's day. Read once each time that a
 * batch is taken up: one that was held goes on hours later. What is taken back is judged by its line alone. Throws
 * FailureError `push.changed`, `push.agreement-gone`, and as `PsaApi.agreement`.
 */
export async function mustBillStill(run: BatchRun, { line, option }: PushItem): Promise<void> {
  if (run.batch.kind !== 'push') return;
  const now = (await agreementNow(run, option.agreementId)) ?? fail.refuse(fail.AGREEMENT_GONE);
  if (now.companyId !== line.companyId)
    fail.refuse(fail.changedSincePlan('the agreement is another customer’s now'));
  const ended = agreementNotInEffect(now, option.day);
  if (ended !== null) fail.refuse(fail.changedSincePlan(ended));
}

function agreementNow({ api, agreementsNow, signal }: BatchRun, id: string): Promise<Agreement | null> {
  const asked = agreementsNow.get(id) ?? api.agreement(recordIdOf(id), signal);
  agreementsNow.set(id, asked);
  // A failure is not kept: the next question asks again.
  asked.catch(() => agreementsNow.delete(id));
  return asked;
}
