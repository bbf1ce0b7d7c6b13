import { addMonths, type Month } from '@/lib/model/calendar';
import { type Decimal, subtract } from '@/lib/model/decimal';
import type { InProgress } from '@/lib/model/in-progress';
import type { UsageRow } from '@/lib/model/records';
import { groupOf, missingLines } from '../billed';
import type { CompanyBook } from '../book';
import { expectedFor } from '../expected';
import { type IndexedBook, indexedBook } from '../indexed-book';
import { reportedOf } from '../ledger/reported';
import { blockingReason } from '../report';
import { projectedRow } from './projected';

/** A product in the month that is not over, as far as it can be told. Always provisional. */
export interface SoFarFigures {
  month: Month;
  /** What would be expected if nothing changed any more. */
  expected: Decimal;
  /** What is provisioned, all accounts and services of the product together; null: of one it is not reported. */
  provisioned: Decimal | null;
  /** expected - billed on the book's day; null: billed is not known. */
  variance: Decimal | null;
}

/**
 * What a company's products come to in the month after the book's. `records`: those of the company's accounts. Null for a
 * product of which nothing is new, or anything is in doubt: no report of the month before, a row that is several, a
 * count that is not the one the change began with.
 */
export function soFarFigures(
  book: CompanyBook,
  records: readonly InProgress[],
): (productId: string) => SoFarFigures | null {
  const month = addMonths(book.month, 1);
  const ofMonth = records.filter((record) => record.month === month);
  if (ofMonth.length === 0 || book.report === null || book.report.provisional) return () => null;
  const before = indexedBook(book);
  return (productId) => {
    const usage = projectedUsage(before, productId, ofMonth);
    if (usage === null) return null;
    const projected = indexedBook({ ...book, usage });
    const { quantity: expected } = expectedFor(projected, productId, blockingReason(projected));
    if (expected === null) return null;
    const { billed } = groupOf(before, productId, missingLines(book));
    const provisioned = reportedOf(projected, productId, 'provisioned');
    return { month, expected, provisioned, variance: billed === null ? null : subtract(expected, billed) };
  };
}

/** Last month's rows with those of the product as they are now; null: nothing is new, or something is in doubt. */
function projectedUsage(
  book: IndexedBook,
  productId: string,
  records: readonly InProgress[],
): UsageRow[] | null {
  const accounts = new Set(book.accounts.map(({ account }) => account.id));
  let usage = book.usage;
  for (const { id: serviceId, basis } of book.feeding.get(productId) ?? []) {
    for (const record of records) {
      if (record.serviceId !== serviceId || !accounts.has(record.accountId)) continue;
      const isOld = (row: UsageRow): boolean =>
        row.serviceId === serviceId && row.accountId === record.accountId;
      const old = usage.filter(isOld);
      const row = projectedRow(old, record, basis);
      if (row === null) return null;
      if (row.provisioned === old[0]?.provisioned) continue;
      usage = [...usage.filter((one) => !isOld(one)), row];
    }
  }
  return usage === book.usage ? null : usage;
}
