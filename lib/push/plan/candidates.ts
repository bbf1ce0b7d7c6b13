import { cycleMonths, cycleOf } from '@/lib/model/cycle';
import type { Failure } from '@/lib/model/failure';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import { agreementNotInEffect, lineNotInEffect } from '@/lib/reconcile/in-effect';
import type { IndexedBook } from '@/lib/reconcile/indexed-book';
import { byLineId } from '@/lib/reconcile/line-order';
import { isOneTime } from '@/lib/reconcile/one-time';
import { lineToChange } from '@/lib/reconcile/price';
import { refusals } from './refusals';

/** Rows of a product's own, which never are its bundles. */
export interface Candidates {
  /** In effect and billed again and again: the one that a push would change first (price.ts), then by age. */
  now: AgreementLine[];
  /** Those that begin later. */
  later: AgreementLine[];
  /** Why none of those in effect can be changed; null: one can, or there is none. */
  none: Failure | null;
}

export function candidateLines(book: IndexedBook, productId: string): Candidates {
  const own = (book.linesOfProduct.get(productId) ?? []).filter((line) => line.productId === productId);
  const open = own.filter((line) => isRecurring(book, line)).sort(byLineId);
  const inEffect = own.filter((line) => isInEffect(book, line));
  const now = open.filter((line) => isInEffect(book, line));
  const first = lineToChange(now, productId, book.day);
  const none = inEffect.some(({ billable }) => billable !== 'Billable')
    ? refusals.notBillable()
    : refusals.oneTime();
  return {
    now: first ? [first, ...now.filter((line) => line !== first)] : [],
    later: open.filter((line) => beginsLater(book, line)),
    none: inEffect.length > 0 && !first ? none : null,
  };
}

/** The customer's agreements in effect to which a product could be added, the one with most rows first. */
export function agreementsToAddTo(book: IndexedBook): Agreement[] {
  const lines = Map.groupBy(book.lines, ({ agreementId }) => agreementId);
  const size = ({ id }: Agreement): number => lines.get(id)?.length ?? 0;
  return book.agreements
    .filter((agreement) => agreement.recordId !== null && agreementNotInEffect(agreement, book.day) === null)
    .sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
}

const isInEffect = (book: IndexedBook, line: AgreementLine): boolean =>
  lineNotInEffect(line, book.agreementById.get(line.agreementId), book.day) === null;

/** On its first day and that of its agreement, whichever is later, it is in effect. */
function beginsLater(book: IndexedBook, line: AgreementLine): boolean {
  const agreement = book.agreementById.get(line.agreementId);
  const starts = [line.effectiveDate, agreement?.startDate, line.periods?.[0]?.from];
  const day = starts
    .filter((start) => start != null)
    .sort()
    .at(-1);
  return day !== undefined && day > book.day && lineNotInEffect(line, agreement, day) === null;
}

function isRecurring(book: IndexedBook, line: AgreementLine): boolean {
  if (line.billable !== 'Billable') return false;
  const cycle = book.agreementById.get(line.agreementId)?.billingCycle ?? '';
  return cycleOf(line.pricePeriod || cycle) !== 'once' && !isOneTime(line, cycleMonths(cycle));
}
