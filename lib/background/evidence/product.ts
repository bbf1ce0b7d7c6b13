import type { EvidenceProduct } from '@/lib/messaging/protocol';
import { perCycle } from '@/lib/model/cycle';
import { type Decimal, subtract, ZERO } from '@/lib/model/decimal';
import { daysOf, periodOn, quantityOn } from '@/lib/model/line-day';
import { moneyOf } from '@/lib/model/money';
import type { AgreementLine } from '@/lib/model/records';
import { billedQuantity, groupOf } from '@/lib/reconcile/billed';
import type { CompanyFigures } from '@/lib/reconcile/company';
import type { IndexedBook } from '@/lib/reconcile/indexed-book';
import { priceOf } from '@/lib/reconcile/price';
import { ruleWords } from './rule-words';
import { sumOf, usageRows } from './usage';

/** One product; null where the company neither uses it nor is billed for it. `missing`: why lines may be missing. */
export function evidenceProduct(
  book: IndexedBook,
  figures: CompanyFigures,
  productId: string,
  missing: string | null,
): EvidenceProduct | null {
  const usage = usageRows(book, productId);
  const group = groupOf(book, productId, missing);
  if (usage.length === 0 && group.lines.length === 0) return null;

  const expected = figures.expectedOf(productId);
  const variance =
    expected.quantity === null || group.billed === null ? null : subtract(expected.quantity, group.billed);
  const price = priceOf(book, group.lines, book.linesOfProduct.get(productId) ?? [], productId);
  const product = book.products.get(productId);
  const line = group.lines.find((one) => one.productId === productId);
  return {
    productId,
    name: product?.identifier ?? line?.productIdentifier ?? '',
    description: product?.description || (line?.description ?? ''),
    unit: expected.unit,
    used: usedOf(usage, expected.reason),
    expected: expected.quantity,
    billed: group.billed,
    variance,
    reason: expected.reason ?? group.reason,
    rule: ruleWords(book, productId),
    usage,
    lines: group.lines.map((one) => evidenceLine(book, one)),
    unitPrice: price.unitPrice,
    money: variance === null || price.unitPrice === null ? null : moneyOf(variance, price.unitPrice),
    per: price.billsOnce ? 'once' : perCycle(price.cycleMonths),
  };
}

/** Seats and endpoints are no sum, and no row is 0 only where the report says so. */
function usedOf(usage: EvidenceProduct['usage'], reason: string | null): Decimal | null {
  if (usage.length === 0) return reason === null ? ZERO : null;
  return new Set(usage.map(({ unit }) => unit)).size > 1 ? null : sumOf(usage.map(({ used }) => used));
}

/** What a line bills on the day, and from when to when it bills that. */
function evidenceLine(book: IndexedBook, line: AgreementLine): EvidenceProduct['lines'][number] {
  const period = line.periods && periodOn(line.periods, book.day);
  const days = line.periods && daysOf(line.periods);
  return {
    agreement: book.agreementById.get(line.agreementId)?.name ?? '',
    isBillable: line.billable === 'Billable',
    quantity: quantityOn(line, book.day),
    included: line.lessIncluded,
    billed: billedQuantity(line, book.day),
    unitPrice: line.unitPrice,
    from: period?.from ?? days?.first ?? line.effectiveDate,
    to: period?.to ?? days?.last ?? line.cancelledDate,
  };
}
