import { type Day, lastDayOf } from '@/lib/model/calendar';
import { isNegative, sum } from '@/lib/model/decimal';
import type { Ledger, LineChange } from '@/lib/model/ledger';
import type { CompanyBook } from '../book';
import { expectedFor } from '../expected';
import { indexedBook } from '../indexed-book';
import { firstDayOf } from './days';
import { ledgerMonth, type MonthOn, type SoFar } from './ledger-month';
import { pastBook, pastsOf } from './past';

export interface LedgerSources {
  companyName: string;
  productId: string;
  productName: string;
  /**
   * The closed months, oldest first, and the month in progress: each with its own report, all with today's mappings,
   * rules, agreements and lines, and today as their day.
   */
  books: readonly CompanyBook[];
  changes: readonly LineChange[];
  soFar: SoFar | null;
  notRead: string | null;
}

/**
 * What one product was used and billed, month after month (product.md, "The day compared": of a month that is over its
 * last day, of the present one today). Usage by today's mappings and rules. What was billed is what the PSA can show of
 * the past and what the project has recorded; a month of which one line in effect is not known is not known. A line that
 * was deleted before the project first read it leaves no trace in any PSA: of it nothing can be said.
 */
export function ledgerOf(sources: LedgerSources): Ledger {
  const { companyName, productId, productName, books, changes, soFar, notRead } = sources;
  const pasts = pastsOf(books.at(-1)?.lines ?? [], changes);
  const months = books.map((book): MonthOn => {
    const last = lastDayOf(book.month);
    if (last >= book.day) return ledgerMonth(book, productId, null, soFar);
    const past = pastBook(book, pasts, last);
    return ledgerMonth(past.book, productId, past.gapOf(productId), 'over');
  });
  // In a month that is not over nothing was missed yet.
  const missed = months.flatMap(({ month }) => (month.provisional ? [] : (month.missed ?? [])));
  return {
    companyId: books[0]?.companyId ?? '',
    companyName,
    productId,
    productName,
    unit: unitOf(books.at(-1), productId),
    months: months.map(({ month }) => month),
    underBilled: sum(missed.filter((money) => !isNegative(money))),
    overBilled: sum(missed.filter(isNegative)),
    billedKnownFrom: billedKnownFrom(months),
    notRead,
  };
}

/** The first day after which no month is unknown. */
function billedKnownFrom(months: readonly MonthOn[]): Day | null {
  const at = months.findLastIndex(({ gap }) => gap !== null);
  const [first, gap] = [months[at + 1]?.month.month, months[at]?.gap];
  if (first === undefined) return null;
  return gap?.from ?? firstDayOf(first);
}

const unitOf = (book: CompanyBook | undefined, productId: string): string =>
  book ? expectedFor(indexedBook(book), productId, null).unit : '';

export type { SoFar } from './ledger-month';
