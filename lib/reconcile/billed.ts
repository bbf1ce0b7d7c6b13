import type { TraceStep } from '@/lib/model/badge';
import { type Day, dayLabel, today } from '@/lib/model/calendar';
import { type Decimal, isNegative, subtract, sum, ZERO } from '@/lib/model/decimal';
import { periodOn, quantityOn } from '@/lib/model/line-day';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import type { CompanyBook } from './book';
import { agreementNotInEffect, lineNotInEffect } from './in-effect';
import type { IndexedBook } from './indexed-book';

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

/**
 * All lines that bill one product in effect for the company, over all its agreements, compared together: its own, and
 * each bundle that contains it, with the bundle's units (product.md, "Billed").
 */
export interface Group {
  lines: AgreementLine[];
  agreementIds: Set<string>;
  /** Null with a reason. */
  billed: Decimal | null;
  /** "agreements not read", "lines not read", "no quantity". */
  reason: string | null;
  trace: TraceStep[];
}

/** Why lines of the company may be missing, so that no sum of them is right; null: all are here. */
export function missingLines(book: CompanyBook): string | null {
  if (!book.agreementsComplete) return 'agreements not read';
  const here = new Set(book.lines.map((line) => line.agreementId));
  const unread = book.agreements.some(
    (agreement) =>
      !book.linesReadAt.has(agreement.id) &&
      !here.has(agreement.id) &&
      agreementNotInEffect(agreement, book.day) === null,
  );
  return unread ? 'lines not read' : null;
}

/** `missing`: what `missingLines` says of the book. */
export function groupOf(book: IndexedBook, productId: string, missing: string | null): Group {
  const agreements = book.agreementById;
  const lines = (book.linesOfProduct.get(productId) ?? [])
    .filter((line) => lineNotInEffect(line, agreements.get(line.agreementId), book.day) === null)
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  const quantities = lines.map((line) => billedQuantity(line, book.day));
  const known = quantities.filter((quantity) => quantity !== null);
  const reason = missing ?? (known.length === quantities.length ? null : 'no quantity');
  return {
    lines,
    agreementIds: new Set(lines.map((line) => line.agreementId)),
    billed: reason === null ? sum(known) : null,
    reason,
    trace: lines.map((line) => ({
      label: 'Agreement line',
      value: lineArithmetic(line, productId, book.day),
      source: `${agreementName(agreements.get(line.agreementId))}${readOn(book.linesReadAt.get(line.agreementId))}`,
    })),
  };
}

function lineArithmetic(line: AgreementLine, productId: string, day: Day): string {
  const isBundle = line.productId !== productId;
  const bundle = isBundle ? `bundle ${line.productIdentifier || line.description}, ` : '';
  const [quantity, billed] = [quantityOn(line, day), billedQuantity(line, day)];
  if (billed === null) return `${bundle}no quantity`;
  const period = line.periods && periodOn(line.periods, day);
  const when = period ? ` from ${dayLabel(period.from, period.to)} to ${dayLabel(period.to)}` : '';
  const said = `${isBundle ? `${bundle}units` : 'quantity'} ${quantity}${when}`;
  const contains = isBundle ? ', contains this service' : '';
  if (line.billable !== 'Billable') return `${said}${contains}, not billed (${line.billable}): 0`;
  if (line.lessIncluded === ZERO) return `${said}${contains}`;
  return `${said} - included ${line.lessIncluded} = ${billed}${contains}`;
}

const readOn = (at: number | undefined): string =>
  at === undefined ? '' : `, read ${dayLabel(today(new Date(at)))}`;

const agreementName = (agreement: Agreement | undefined): string => agreement?.name ?? 'Agreement';
