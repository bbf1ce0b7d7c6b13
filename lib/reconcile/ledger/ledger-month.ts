import type { Day } from '@/lib/model/calendar';
import { type Decimal, subtract } from '@/lib/model/decimal';
import type { LedgerMonth } from '@/lib/model/ledger';
import { inOneMonth, moneyOf } from '@/lib/model/money';
import { groupOf, missingLines } from '../billed';
import type { CompanyBook } from '../book';
import { expectedFor } from '../expected';
import { lineNotInEffect } from '../in-effect';
import { indexedBook } from '../indexed-book';
import { priceOf } from '../price';
import { blockingReason } from '../report';
import type { Gap } from './past';
import { reportedOf } from './reported';

/** What would be expected of the month that is not over. */
export interface SoFar {
  provisioned: Decimal | null;
  expected: Decimal | null;
}

/** A month with why its bill is not known, for the day from which all of it is. */
export interface MonthOn {
  month: LedgerMonth;
  gap: Gap | null;
}

/** `book`: of the day compared, lines and agreements as they were then. `gap`: what keeps its bill from being known. */
export function ledgerMonth(
  book: CompanyBook,
  productId: string,
  gap: Gap | null,
  soFar: SoFar | null | 'over',
): MonthOn {
  const indexed = indexedBook(book);
  const usage = usageOf(indexed, productId, soFar);
  const group = groupOf(indexed, productId, missingLines(book));
  const missing = gap ?? (group.reason === null ? null : { reason: group.reason, from: null });
  const billed = missing === null ? group.billed : null;
  const variance = usage.expected === null || billed === null ? null : subtract(usage.expected, billed);
  return {
    month: {
      month: book.month,
      ...usage,
      billed,
      billedReason: missing?.reason ?? null,
      variance,
      missed: variance === null ? null : missedOf(indexed, productId, variance),
      provisional: soFar !== 'over',
    },
    gap: missing,
  };
}

type Usage = Pick<LedgerMonth, 'used' | 'provisioned' | 'expected' | 'reason'>;

function usageOf(
  book: ReturnType<typeof indexedBook>,
  productId: string,
  soFar: SoFar | null | 'over',
): Usage {
  const blocked = blockingReason(book);
  const { quantity: expected, reason } = expectedFor(book, productId, blocked);
  if (soFar !== 'over' && book.report === null && reason !== 'unmapped')
    return {
      used: null,
      provisioned: soFar?.provisioned ?? null,
      expected: soFar?.expected ?? null,
      reason: soFar?.expected ? null : 'month not over',
    };
  // What is not mapped, or stands in a report that cannot be trusted, is no zero.
  const isKnown = blocked === null && reason !== 'unmapped';
  return {
    used: isKnown ? reportedOf(book, productId, 'used') : null,
    provisioned: isKnown ? reportedOf(book, productId, 'provisioned') : null,
    expected,
    reason,
  };
}

/** Money of one month, at the price of the line that a push would have changed then. */
function missedOf(
  book: ReturnType<typeof indexedBook>,
  productId: string,
  variance: Decimal,
): Decimal | null {
  const ofProduct = book.linesOfProduct.get(productId) ?? [];
  const inEffect = ofProduct.filter((line) => isInEffect(book, line, book.day));
  const { unitPrice, cycleMonths } = priceOf(book, inEffect, ofProduct, productId);
  return unitPrice === null ? null : inOneMonth(moneyOf(variance, unitPrice), cycleMonths);
}

const isInEffect = (
  book: ReturnType<typeof indexedBook>,
  line: CompanyBook['lines'][number],
  day: Day,
): boolean => lineNotInEffect(line, book.agreementById.get(line.agreementId), day) === null;
