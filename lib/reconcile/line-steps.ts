import type { TraceStep } from '@/lib/model/badge';
import { type Day, dayLabel, today } from '@/lib/model/calendar';
import { ZERO } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import { periodOn, quantityOn } from '@/lib/model/line-day';
import type { AgreementLine } from '@/lib/model/records';
import { billedQuantity } from './billed-quantity';
import { lineNotInEffect } from './in-effect';
import type { IndexedBook } from './indexed-book';
import { byLineId } from './line-order';

/** Lines not in effect that a trace names where none is: the newest, because years of cut-overs may lie behind. */
const NAMED = 3;

/**
 * Each line that bills the product: quantity, included, first and last day, its agreement and when it was read. Where
 * none is in effect those that are not, with why.
 */
export function lineSteps(
  book: IndexedBook,
  productId: string,
  linesInEffect: readonly AgreementLine[],
): TraceStep[] {
  if (linesInEffect.length > 0)
    return linesInEffect.map((line) => step(book, line, lineArithmetic(line, productId, book.day)));
  const others = (book.linesOfProduct.get(productId) ?? []).toSorted((a, b) => byLineId(b, a));
  const steps = others.slice(0, NAMED).map((line) => {
    const reason = lineNotInEffect(line, book.agreementById.get(line.agreementId), book.day);
    return idleLineStep(book, line, reason ?? 'not in effect');
  });
  const more = others.length - NAMED;
  return more > 0
    ? [...steps, { label: 'Agreement lines', value: `${more} more, not in effect`, source: '' }]
    : steps;
}

/** A line that is not in effect, with why: "ended 31 Oct". */
export const idleLineStep = (book: IndexedBook, line: AgreementLine, reason: string): TraceStep =>
  step(book, line, `${reason}: bills 0`);

const step = (book: IndexedBook, line: AgreementLine, value: string): TraceStep => {
  const readAt = book.linesReadAt.get(line.agreementId);
  const source = [
    book.agreementById.get(line.agreementId)?.name ?? 'Agreement',
    daysOf(line),
    readAt === undefined ? '' : `read ${dayLabel(today(new Date(readAt)))}`,
  ];
  return { label: 'Agreement line', value, source: source.filter(Boolean).join(', ') };
};

/** "from 1 Jan to 31 Dec 2026". Of a line that is billed by periods they say it. */
function daysOf({ effectiveDate, cancelledDate }: AgreementLine): string {
  const from = effectiveDate && `from ${dayLabel(effectiveDate, cancelledDate ?? undefined)}`;
  const to = cancelledDate && `to ${dayLabel(cancelledDate)}`;
  return [from, to].filter(Boolean).join(' ');
}

function lineArithmetic(line: AgreementLine, productId: string, day: Day): string {
  const isBundle = line.productId !== productId;
  const bundle = isBundle ? `bundle ${line.productIdentifier || line.description}, ` : '';
  const [quantity, billed] = [quantityOn(line, day), billedQuantity(line, day)];
  if (billed === null) return `${bundle}no quantity`;
  const period = line.periods && periodOn(line.periods, day);
  const when = period ? ` from ${dayLabel(period.from, period.to)} to ${dayLabel(period.to)}` : '';
  const said = `${isBundle ? `${bundle}units` : 'quantity'} ${quantity === null ? 'not known' : figure(quantity)}${when}`;
  const contains = isBundle ? ', contains this service' : '';
  if (line.billable !== 'Billable') return `${said}${contains}, not billed (${line.billable}): 0`;
  if (line.lessIncluded === ZERO) return `${said}${contains}`;
  return `${said} - included ${figure(line.lessIncluded)} = ${figure(billed)}${contains}`;
}
