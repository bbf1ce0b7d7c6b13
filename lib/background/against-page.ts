import type { PageRow } from '@/lib/messaging/protocol';
import type { Badge } from '@/lib/model/badge';
import { sum } from '@/lib/model/decimal';
import { equalForm } from '@/lib/model/names';
import type { Product } from '@/lib/model/records';
import type { CompanyBook } from '@/lib/reconcile/book';
import type { CompanyFigures } from '@/lib/reconcile/company';
import { compareBadge } from '@/lib/reconcile/compare';
import type { NotInEffect } from '@/lib/reconcile/in-effect';
import { DATES_UNCLEAR } from './page-dates';

export interface OpenedCompany {
  book: CompanyBook;
  figures: CompanyFigures;
}

/**
 * Without PSA keys the badge compares with the quantity on the page, and says so (product.md, "Without PSA keys"): of
 * the rows in effect by the dates that stand in them.
 */
export function againstPage(
  { book, figures }: OpenedCompany,
  product: Product,
  row: PageRow,
  rows: readonly PageRow[],
  notInEffect: (row: PageRow) => NotInEffect,
): Badge {
  const expected = figures.expectedOf(product.id);
  const own = notInEffect(row);
  if (own !== null && expected.reason === null) {
    const trace = [{ label: 'Row on this page', value: own, source: 'the dates on this page' }];
    const none = { quantity: null, lines: 1, agreements: 1, comparedWith: 'page' as const, trace };
    return compareBadge(book, expected, { ...none, reason: own });
  }
  // As the records are told: however a cell spells the name, it is billed with the others.
  const same = rows.filter(
    (other) =>
      isEqual(other.company, row.company) &&
      isEqual(other.product, row.product) &&
      !isEnded(notInEffect(other)),
  );
  const isUnclear = same.some((other) => notInEffect(other) !== null);
  const quantities = same.flatMap((other) => other.quantity ?? []);
  const complete = quantities.length === same.length && !isUnclear;
  return compareBadge(book, expected, {
    quantity: complete ? sum(quantities) : null,
    reason: complete ? null : isUnclear ? DATES_UNCLEAR : 'no quantity',
    lines: same.length,
    agreements: new Set(same.map((other) => other.agreement)).size,
    comparedWith: 'page',
    trace: same.map((other) => ({
      label: 'Row on this page',
      value: `quantity ${other.quantity ?? 'not shown'}`,
      source: 'this page; included units and billability do not stand here',
    })),
  });
}

const isEqual = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && equalForm(a) === equalForm(b);

const isEnded = (reason: NotInEffect): boolean => reason !== null && reason !== DATES_UNCLEAR;
