import type { TraceStep } from '@/lib/model/badge';
import { dayLabel, today } from '@/lib/model/calendar';
import { type Decimal, isNegative, subtract, sum, ZERO } from '@/lib/model/decimal';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import type { CompanyBook } from './book';
import { lineNotInEffect } from './in-effect';

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
  /** Null when a line has no quantity. */
  billed: Decimal | null;
  trace: TraceStep[];
}

export function groupOf(book: CompanyBook, productId: string): Group {
  const agreements = new Map(book.agreements.map((agreement) => [agreement.id, agreement]));
  const lines = book.lines
    .filter((line) => line.productId === productId)
    .filter((line) => lineNotInEffect(line, agreements.get(line.agreementId), book.day) === null)
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  const quantities = lines.map(billedQuantity);
  const known = quantities.filter((quantity) => quantity !== null);
  const read = book.linesReadAt === null ? '' : `, read ${dayLabel(today(new Date(book.linesReadAt)))}`;
  return {
    lines,
    agreementIds: new Set(lines.map((line) => line.agreementId)),
    billed: known.length === quantities.length ? sum(known) : null,
    trace: lines.map((line) => ({
      label: 'Agreement line',
      value: lineArithmetic(line),
      source: `${agreementName(agreements.get(line.agreementId))}${read}`,
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

const agreementName = (agreement: Agreement | undefined): string => agreement?.name ?? 'Agreement';
