import { type Day, dayLabel } from '@/lib/model/calendar';
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
import { moneyOf } from '@/lib/model/money';
import type { NextInvoice } from '@/lib/model/push';
import type { AgreementTerms, PushWay } from '@/lib/psa/write-contract';

/** What a row bills, before and after, without what is included. */
export interface BilledChange {
  from: Decimal;
  to: Decimal;
  unitPrice: Decimal | null;
}

const CENTS = 2;

/**
 * The change of a row x its unit price (product.md, "Money"), for the part of a cycle that the next invoice bills of it.
 * Counted by days it is `about`: how a PSA rounds is not said.
 */
export function nextInvoiceOf(
  { share, day }: Pick<PushWay, 'share' | 'day'>,
  { nextInvoice }: Pick<AgreementTerms, 'nextInvoice'>,
  { from, to, unitPrice }: BilledChange,
  today: Day,
): NextInvoice {
  const change = subtract(to, from);
  const invoice = invoiceWords(nextInvoice, day, today);
  if (compare(change, ZERO) === 0)
    return { difference: ZERO, about: false, words: `${invoice} does not change.` };
  const words = `${invoice} bills ${figure(to)} instead of ${figure(from)}.`;
  if (unitPrice === null)
    return { difference: null, about: false, words: `${words} Its price is not known.` };
  const whole = moneyOf(change, unitPrice);
  if (share === null)
    return { difference: null, about: true, words: `${words} How many days of it are charged is not known.` };
  if (share.days === share.of) return { difference: whole, about: false, words };
  const part = divide(multiply(whole, toDecimal(share.days) ?? ZERO), share.of, CENTS);
  const does = isNegative(part) ? 'credited' : 'charged';
  const days = `About ${share.days} of ${share.of} days of the difference are ${does}.`;
  return { difference: part, about: true, words: `${words} ${days}` };
}

/**
 * What begins later is on the first invoice for the days from then on, and whether that is the next one nobody says: some
 * are made in advance. What holds already is on the next one, also where that is overdue.
 */
function invoiceWords(nextInvoice: Day | null, day: Day, today: Day): string {
  if (day > today) return `The first invoice for the days from ${dayLabel(day)} on`;
  return nextInvoice === null ? 'The next invoice' : `The invoice of ${dayLabel(nextInvoice)}`;
}
