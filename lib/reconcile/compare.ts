import type { Badge, BadgeState, Figure, TraceStep } from '@/lib/model/badge';
import { dayLabel } from '@/lib/model/calendar';
import { compare, type Decimal, isNegative, subtract, ZERO } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import type { CompanyBook } from './book';
import type { Expected } from './expected';
import { moneySteps } from './money-steps';
import type { UnitPrice } from './price';

export interface Billed {
  /** Null with a reason. */
  quantity: Decimal | null;
  reason: string | null;
  lines: number;
  agreements: number;
  comparedWith: Badge['comparedWith'];
  trace: TraceStep[];
  /** What a unit costs; left out where no price is known of, as on a page. */
  price?: () => UnitPrice;
}

/** Variance = expected - billed: positive is under-billed (product.md, "Variance"). */
export function stateOf(variance: Decimal): BadgeState {
  if (compare(variance, ZERO) === 0) return 'matched';
  return isNegative(variance) ? 'over-billed' : 'under-billed';
}

/** A badge is right or it carries a reason and no figure. */
export function compareFigure(
  book: CompanyBook,
  expected: Omit<Expected, 'trace'>,
  billed: Omit<Billed, 'trace' | 'price'>,
): Figure {
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
    return {
      ...base,
      state: 'unknown',
      used: null,
      billed: null,
      variance: null,
      reason: reason ?? 'no figure',
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
  };
}

/** A figure with why it is so: report, account, rule, expected, lines, billed, variance, price and money. */
export function compareBadge(book: CompanyBook, expected: Expected, billed: Billed): Badge {
  const compared = compareFigure(book, expected, billed);
  const trace = [...expected.trace(), ...billed.trace];
  if (compared.used === null || compared.billed === null || compared.variance === null)
    return { ...compared, trace };
  const on = billed.comparedWith === 'record' ? `, on ${dayLabel(book.day)}` : '';
  trace.push(
    { label: 'Billed', value: figure(compared.billed), source: `${billedSource(billed)}${on}` },
    {
      label: 'Variance',
      value: figure(compared.variance),
      source: `expected ${figure(compared.used)} - billed ${figure(compared.billed)}`,
    },
  );
  if (billed.price) trace.push(...moneySteps(compared.variance, billed.price()));
  return { ...compared, trace };
}

function billedSource(billed: Billed): string {
  if (billed.comparedWith === 'page') return 'the quantity on this page';
  if (billed.lines < 2) return billed.lines === 1 ? 'the line above' : 'no line in effect';
  const where = billed.agreements > 1 ? ` on ${billed.agreements} agreements` : '';
  return `${billed.lines} lines that bill this product${where}, compared together`;
}
