import type { Badge, BadgeState, TraceStep } from '@/lib/model/badge';
import { compare, type Decimal, isNegative, subtract, ZERO } from '@/lib/model/decimal';
import type { CompanyBook } from './book';
import type { Expected } from './expected';

export interface Billed {
  /** Null with a reason. */
  quantity: Decimal | null;
  reason: string | null;
  lines: number;
  agreements: number;
  comparedWith: Badge['comparedWith'];
  trace: TraceStep[];
}

/** Variance = expected - billed: positive is under-billed (product.md, "Variance"). */
export function stateOf(variance: Decimal): BadgeState {
  if (compare(variance, ZERO) === 0) return 'matched';
  return isNegative(variance) ? 'over-billed' : 'under-billed';
}

/** A badge is right or it carries a reason and no figure. */
export function compareBadge(book: CompanyBook, expected: Expected, billed: Billed): Badge {
  const base = {
    basis: expected.basis,
    ruled: expected.ruled,
    unit: expected.unit,
    month: book.month,
    provisional: book.report?.provisional ?? false,
    groupedLines: billed.lines,
    groupedAgreements: billed.agreements,
    comparedWith: billed.comparedWith,
  };
  const reason = expected.reason ?? billed.reason;
  if (reason !== null || expected.quantity === null || billed.quantity === null) {
    const trace = [...expected.trace, ...billed.trace];
    return {
      ...base,
      state: 'unknown',
      used: null,
      billed: null,
      variance: null,
      reason: reason ?? 'no figure',
      trace,
    };
  }
  const variance = subtract(expected.quantity, billed.quantity);
  return {
    ...base,
    state: stateOf(variance),
    used: expected.quantity,
    billed: billed.quantity,
    variance,
    reason: null,
    trace: [
      ...expected.trace,
      ...billed.trace,
      { label: 'Billed', value: billed.quantity, source: billedSource(billed) },
      { label: 'Variance', value: variance, source: `${expected.quantity} - ${billed.quantity}` },
    ],
  };
}

function billedSource(billed: Billed): string {
  if (billed.comparedWith === 'page') return 'the quantity on this page';
  if (billed.lines < 2) return billed.lines === 1 ? 'the line above' : 'no line in effect';
  const where = billed.agreements > 1 ? ` on ${billed.agreements} agreements` : '';
  return `${billed.lines} lines that bill this product${where}, compared together`;
}
