import type { Day } from '@/lib/model/calendar';
import { type Decimal, isNegative, subtract, ZERO } from '@/lib/model/decimal';
import { quantityOn } from '@/lib/model/line-day';
import type { AgreementLine } from '@/lib/model/records';

/** `quantity - lessIncluded` of the day, never below 0; not billable bills 0; null when there is no quantity. */
export const billedQuantity = (line: AgreementLine, day: Day): Decimal | null =>
  billedOf(line, quantityOn(line, day));

/** The same of a quantity that is known from elsewhere. */
export function billedOf(
  { billable, lessIncluded }: Pick<AgreementLine, 'billable' | 'lessIncluded'>,
  quantity: Decimal | null,
): Decimal | null {
  if (quantity === null) return null;
  if (billable !== 'Billable') return ZERO;
  const billed = subtract(quantity, lessIncluded);
  return isNegative(billed) ? ZERO : billed;
}
