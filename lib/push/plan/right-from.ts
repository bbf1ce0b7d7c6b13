import type { Day } from '@/lib/model/calendar';
import { compare, type Decimal } from '@/lib/model/decimal';
import { type CompanyFigures, companyFigures } from '@/lib/reconcile/company';
import type { PlanInput } from './input';
import { withFresh } from './overlay';

/**
 * The later day from which on the product is billed as expected, because of a push or a change that begins then; null: none
 * is known. Lines change on their first days, their agreements' and those of their periods.
 */
export function rightFrom(
  { book, fresh, product, today }: Pick<PlanInput, 'book' | 'fresh' | 'product' | 'today'>,
  now: CompanyFigures,
  expected: Decimal,
): Day | null {
  const lines = now.book.linesOfProduct.get(product.id) ?? [];
  const starts = lines.flatMap(({ agreementId, effectiveDate, periods }) => [
    effectiveDate ?? [],
    now.book.agreementById.get(agreementId)?.startDate ?? [],
    (periods ?? []).map(({ from }) => from),
  ]);
  const days = [...new Set(starts.flat())].filter((day) => day > today).sort();
  for (const day of days) {
    const { billed } = companyFigures(withFresh(book, fresh, day)).groupOf(product.id).group;
    if (billed !== null && compare(billed, expected) === 0) return day;
  }
  return null;
}
