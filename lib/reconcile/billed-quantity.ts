import type { Day } from '@/lib/model/calendar';
import { type Decimal, isNegative, subtract, ZERO } from '@/lib/model/decimal';
import { quantityOn } from '@/lib/model/line-day';
import type { AgreementLine } from '@/lib/model/records';

/** `quantity - lessIncluded` of the day, never below 0; not billable bills 0; null when there is no quantity. */
export function billedQuantity(line: AgreementLine, day: Day): Decimal | null {
  const quantity = quantityOn(line, day);
  if (quantity === null) return null;
  if (line.billable !== 'Billable') return ZERO;
  const billed = subtract(quantity, line.lessIncluded);
  return isNegative(billed) ? ZERO : billed;
}
