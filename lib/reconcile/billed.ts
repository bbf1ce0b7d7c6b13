import type { TraceStep } from '@/lib/model/badge';
import { dayLabel, today } from '@/lib/model/calendar';
import { type Decimal, isNegative, subtract, sum, ZERO } from '@/lib/model/decimal';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import type { CompanyBook } from './book';
import { agreementNotInEffect, lineNotInEffect } from './in-effect';
import type { IndexedBook } from './indexed-book';

/** `quantity - lessIncluded`, never below 0; not billable bills 0; null when there is no quantity. */
export function billedQuantity(line: AgreementLine): Decimal | null {
  if (line.quantity === null) return null;
  if (line.billable !== 'Billable') return ZERO;
  const billed = subtract(line.quantity, line.lessIncluded);
  return isNegative(billed) ? ZERO : billed;
}

/** All lines of one product in effect for the company, over all its agreements, compared together. */
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
  const quantities = lines.map(billedQuantity);
  const known = quantities.filter((quantity) => quantity !== null);
  const reason = missing ?? (known.length === quantities.length ? null : 'no quantity');
  return {
    lines,
    agreementIds: new Set(lines.map((line) => line.agreementId)),
    billed: reason === null ? sum(known) : null,
    reason,
    trace: lines.map((line) => ({
      label: 'Agreement line',
      value: lineArithmetic(line),
      source: `${agreementName(agreements.get(line.agreementId))}${readOn(book.linesReadAt.get(line.agreementId))}`,
    })),
  };
}

function lineArithmetic(line: AgreementLine): string {
  const billed = billedQuantity(line);
  if (billed === null) return 'no quantity';
  if (line.billable !== 'Billable') return `quantity ${line.quantity}, not billed (${line.billable}): 0`;
  return line.lessIncluded === ZERO
    ? `quantity ${line.quantity}`
    : `quantity ${line.quantity} - included ${line.lessIncluded} = ${billed}`;
}

const readOn = (at: number | undefined): string =>
  at === undefined ? '' : `, read ${dayLabel(today(new Date(at)))}`;

const agreementName = (agreement: Agreement | undefined): string => agreement?.name ?? 'Agreement';
