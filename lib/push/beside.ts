import { FailureError } from '@/lib/model/failure';
import type { RestsOn } from '@/lib/model/push';
import type { PushItem } from '@/lib/model/push-journal';
import * as fail from './failures';
import { billsElse } from './judge';
import { placeOf } from './plan/overlay';
import { agreementOf, type BatchRun, placeSight } from './run-parts';

/**
 * The rows of other agreements and bundles that bill the same product: what is written is what is expected less what they
 * bill, so they are read again together with the line. Throws FailureError `push.changed` where one bills something else
 * than when the plan was made, and as `sightOf`. A product that stood nowhere else then is not looked for again.
 */
export async function mustBillBesideAsBefore(run: BatchRun, { line, option }: PushItem): Promise<void> {
  const own = new Set(option.writes.map((write) => placeOf(write.agreementId, write.productId)));
  const others = (line.restsOn ?? []).filter(
    ({ agreementId, productId, basis }) => basis.length > 0 && !own.has(placeOf(agreementId, productId)),
  );
  for (const other of others) await mustBeAsBefore(run, other);
}

async function mustBeAsBefore(run: BatchRun, { basis, day, ...place }: RestsOn): Promise<void> {
  const difference = billsElse(basis, await placeSight(run, place, day));
  if (difference === null) return;
  const agreement = await agreementOf(run, place.agreementId);
  throw new FailureError(fail.changedBeside(agreement?.name ?? '', difference));
}
