import { dayLabel } from '@/lib/model/calendar';
import {
  compare,
  type Decimal,
  divide,
  isNegative,
  multiply,
  subtract,
  toDecimal,
  ZERO,
} from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import type { NextInvoice } from '@/lib/model/push';
import type { AgreementTerms, PushWay } from '@/lib/psa/write-contract';

/** What a line bills on the day of the way, before and after, without what is included. */
export interface BilledChange {
  from: Decimal;
  to: Decimal;
  unitPrice: Decimal | null;
}

const CENTS = 2;

/**
 * The change of a line x its unit price (product.md, "Money"), for the part of a cycle that the next invoice bills of it.
 * Counted by days it is `about`: how a PSA rounds is not said.
 */
export function nextInvoiceOf(
  { share }: Pick<PushWay, 'share'>,
  { nextInvoice }: Pick<AgreementTerms, 'nextInvoice'>,
  { from, to, unitPrice }: BilledChange,
): NextInvoice {
  const change = subtract(to, from);
  const invoice = nextInvoice === null ? 'The next invoice' : `The invoice of ${dayLabel(nextInvoice)}`;
  const words = `${invoice} bills ${figure(to)} instead of ${figure(from)}.`;
  if (compare(change, ZERO) === 0)
    return { difference: ZERO, about: false, words: `${invoice} does not change.` };
  if (unitPrice === null)
    return { difference: null, about: false, words: `${words} Its price is not known.` };
  if (share === null)
    return { difference: null, about: true, words: 'How much of it the next invoice bills is not known.' };
  const whole = multiply(change, unitPrice);
  if (share.days === share.of) return { difference: whole, about: false, words };
  const part = multiply(whole, toDecimal(share.days) ?? ZERO);
  const days = `${share.days} of ${share.of} days are ${isNegative(part) ? 'credited or left out' : 'charged'}, as the PSA reckons it.`;
  return { difference: divide(part, share.of, CENTS), about: true, words: `${words} ${days}` };
}
