import type { Failure } from '@/lib/model/failure';
import type { PlanInput } from './input';
import { placeOf } from './overlay';
import { refusals } from './refusals';

/**
 * Why the sum of what is billed is not known well enough to write by: something of it was not read, or is gone; null: it
 * is. Each row counts for all others, so that one that is being pushed holds them all. An agreement that does not show may
 * be hidden from the API user and still be billed, so that its rows are never made up for elsewhere.
 */
export function unsure({ book, needed, fresh, product, unread, isTaken }: PlanInput): Failure | null {
  if (unread) return unread;
  if (product?.recordId === null) return refusals.notInPsa();
  const agreements = new Map(book.agreements.map((one) => [one.id, one]));
  for (const { agreementId, productId } of needed) {
    const agreement = agreements.get(agreementId);
    const terms = fresh.terms.get(agreementId);
    if (terms && terms.agreement === null) return refusals.agreementGone(agreement?.name ?? '');
    if (isTaken(agreementId, productId)) return refusals.taken();
    if (!terms || !fresh.sights.has(placeOf(agreementId, productId))) return refusals.notInPsa();
  }
  return null;
}
