import { type Day, dayLabel, today } from '@/lib/model/calendar';
import { type Cycle, cycleMonths, cycleOf } from '@/lib/model/cycle';
import { compare, type Decimal, ZERO } from '@/lib/model/decimal';
import { daysOf } from '@/lib/model/line-day';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import { billedQuantity } from './billed-quantity';
import { agreementNotInEffect } from './in-effect';
import type { IndexedBook } from './indexed-book';
import { byLineId } from './line-order';

/** What one unit of a product costs the company, and where that stands. */
export interface UnitPrice {
  /** Null: no price is known. */
  unitPrice: Decimal | null;
  /** Months that the price is for; null: not known, or it is billed once. */
  cycleMonths: number | null;
  /** It is billed once, and has no share in a month or a year. */
  billsOnce: boolean;
  /** The line whose price it is; null: the catalogue's. */
  line: AgreementLine | null;
  /** "line of Managed Services, read 23 Nov 2026", "the catalogue". */
  source: string;
}

/**
 * The line that a push would change: of the product's own lines in effect the billable one with the largest billed
 * quantity, of equals the smallest id (product.md, "Money"). A bundle is sold at the bundle's price, and a push of one
 * service never changes it. Null: there is none.
 */
export function lineToChange(
  linesInEffect: readonly AgreementLine[],
  productId: string,
  day: Day,
): AgreementLine | null {
  let found: AgreementLine | null = null;
  for (const line of linesInEffect) {
    if (line.productId !== productId) continue;
    if (found === null || isRather(line, found, day)) found = line;
  }
  return found;
}

function isRather(line: AgreementLine, than: AgreementLine, day: Day): boolean {
  const isBillable = line.billable === 'Billable';
  if (isBillable !== (than.billable === 'Billable')) return isBillable;
  const order = compare(billedQuantity(line, day) ?? ZERO, billedQuantity(than, day) ?? ZERO);
  return order === 0 ? byLineId(line, than) < 0 : order > 0;
}

/**
 * The price of the line that a push would change; without one that of the line that ended most recently, or that starts
 * next; else the catalogue's (product.md, "Money": prices come from the PSA only). A line that a push would change and
 * that shows no price has none: another's is not its own.
 */
export function priceOf(
  book: IndexedBook,
  linesInEffect: readonly AgreementLine[],
  linesOfProduct: readonly AgreementLine[],
  productId: string,
): UnitPrice {
  const line = lineToChange(linesInEffect, productId, book.day);
  if (line) return ofLine(book, line, 'line of');
  if (linesInEffect.length === 0) {
    const priced = linesOfProduct.filter((one) => one.productId === productId && one.unitPrice !== null);
    const last = lastToEnd(book, priced) ?? firstToStart(book, priced);
    if (last) return ofLine(book, last, 'line not in effect of');
  }
  return ofCatalogue(book, productId);
}

const cycleFacts = (cycle: Cycle) => ({
  cycleMonths: cycle === null || cycle === 'once' ? null : cycle.months,
  billsOnce: cycle === 'once',
});

function ofLine(book: IndexedBook, line: AgreementLine, what: string): UnitPrice {
  const agreement = book.agreementById.get(line.agreementId);
  const readAt = book.linesReadAt.get(line.agreementId);
  const read = readAt === undefined ? '' : `, read ${dayLabel(today(new Date(readAt)))}`;
  return {
    unitPrice: line.unitPrice,
    ...cycleFacts(cycleOf(line.pricePeriod || (agreement?.billingCycle ?? ''))),
    line,
    source: `${what} ${agreement?.name ?? 'an agreement'}${read}`,
  };
}

/**
 * What the catalogue's price is for stands there, or is the cycle of the agreement that the product will stand on: our
 * reading is that of all agreements of the company in effect, where these are billed alike.
 */
function ofCatalogue(book: IndexedBook, productId: string): UnitPrice {
  const product = book.products.get(productId);
  const unitPrice = product?.unitPrice ?? null;
  const source = unitPrice === null ? 'no line and no catalogue price' : 'the catalogue';
  const cycle = product?.pricePeriod ? cycleOf(product.pricePeriod) : cycleOfAll(book);
  return { unitPrice, ...cycleFacts(cycle), line: null, source };
}

function cycleOfAll(book: IndexedBook): Cycle {
  const cycles = new Set(
    book.agreements
      .filter((agreement) => agreementNotInEffect(agreement, book.day) === null)
      .map(({ billingCycle }) => cycleMonths(billingCycle)),
  );
  const [only = null] = cycles;
  return cycles.size !== 1 || only === null ? null : { months: only };
}

/** Null: it did not end before the day, or nobody says when. */
function endOf({ cancelledDate, periods }: AgreementLine, agreement: Agreement | undefined, day: Day) {
  const days = periods && daysOf(periods);
  const ends = [cancelledDate, agreement?.endDate, days?.last].filter((end) => end != null);
  const [first = null] = ends.sort();
  return first !== null && first < day ? first : null;
}

const startOf = ({ effectiveDate, periods }: AgreementLine, agreement: Agreement | undefined): Day | null => {
  const days = periods && daysOf(periods);
  const starts = [effectiveDate, agreement?.startDate, days?.first].filter((start) => start != null);
  return starts.sort().at(-1) ?? null;
};

/** One that was ended by its status alone, on a day that nobody says, comes after those whose day is known. */
function lastToEnd(book: IndexedBook, lines: readonly AgreementLine[]): AgreementLine | null {
  const ended = lines
    .filter((line) => (startOf(line, book.agreementById.get(line.agreementId)) ?? '') <= book.day)
    .map((line) => ({ line, end: endOf(line, book.agreementById.get(line.agreementId), book.day) ?? '' }));
  ended.sort((a, b) => (a.end > b.end ? -1 : a.end < b.end ? 1 : byLineId(a.line, b.line)));
  return ended[0]?.line ?? null;
}

function firstToStart(book: IndexedBook, lines: readonly AgreementLine[]): AgreementLine | null {
  const later = lines.map((line) => ({
    line,
    start: startOf(line, book.agreementById.get(line.agreementId)) ?? '',
  }));
  later.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : byLineId(a.line, b.line)));
  return later[0]?.line ?? null;
}
