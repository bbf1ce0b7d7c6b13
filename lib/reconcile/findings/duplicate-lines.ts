import { cycleMonths } from '@/lib/model/cycle';
import { ZERO } from '@/lib/model/decimal';
import { figure, price } from '@/lib/model/figure';
import { findingId } from '@/lib/model/finding';
import { quantityOn } from '@/lib/model/line-day';
import type { AgreementLine } from '@/lib/model/records';
import { billedQuantity } from '../billed';
import type { CompanyFigures } from '../company';
import { lineNotInEffect } from '../in-effect';
import type { IndexedBook } from '../indexed-book';
import { byLineId } from '../line-order';
import { isOneTime } from '../one-time';
import { step } from '../report';
import { companyName, placeOf, productName } from './about-company';
import { type Found, findingOf } from './found';
import { agreementName, readWords } from './words';

/**
 * Duplicate rows: two billable lines of one product at the same price, both in effect on one agreement (product.md,
 * "Group"). Only of products that vendor services are mapped to, alone or in a bundle. None are: a line that lives for
 * one billing cycle only (a one-time fee: connectwise.md 2.5), a cut-over pair (never in effect on the same day), lines
 * whose price is not known, and those that are not billed.
 */
export function duplicateLines({ book, mappedProducts }: CompanyFigures): Found[] {
  const found = new Map<string, Found>();
  for (const productId of mappedProducts) {
    const lines = book.linesOfProduct.get(productId) ?? [];
    if (lines.length < 2) continue;
    for (const alike of groups(book, lines)) {
      const [first] = alike;
      if (!first) continue;
      const id = findingId('duplicate lines', book.companyId, first.agreementId, first.productId);
      if (!found.has(id)) found.set(id, duplicate(book, id, first, alike));
    }
  }
  return [...found.values()];
}

/** Those of a product that have a twin, by agreement; those of one agreement in the order of their ids. */
function groups(book: IndexedBook, lines: readonly AgreementLine[]): AgreementLine[][] {
  const standing = lines.filter((line) => isStanding(book, line)).sort(byLineId);
  const twins = Map.groupBy(standing, (line) => `${placeKey(line)} ${line.unitPrice} ${line.pricePeriod}`);
  const paired = [...twins.values()].filter((alike) => alike.length > 1).flat();
  return [...Map.groupBy(paired, placeKey).values()];
}

const placeKey = ({ agreementId, productId }: AgreementLine): string =>
  JSON.stringify([agreementId, productId]);

function isStanding(book: IndexedBook, line: AgreementLine): boolean {
  const agreement = book.agreementById.get(line.agreementId);
  if (line.unitPrice === null || line.billable !== 'Billable') return false;
  if (!agreement || lineNotInEffect(line, agreement, book.day) !== null) return false;
  return !isOneTime(line, cycleMonths(agreement.billingCycle));
}

function duplicate(book: IndexedBook, id: string, first: AgreementLine, lines: AgreementLine[]): Found {
  const name = first.productIdentifier || productName(book, first.productId);
  const where = agreementName(book, first);
  const prices = [...new Set(lines.map(({ unitPrice }) => unitPrice))].filter((one) => one !== null);
  const sentence = `${lines.length} rows of ${name || 'one product'} at ${prices.map(price).join(' and ')} are in effect on ${where} at once.`;
  return {
    finding: findingOf(book, {
      id,
      class: 'duplicate lines',
      companyId: book.companyId,
      companyName: companyName(book),
      productId: first.productId,
      productName: name,
      ...placeOf(book, first),
      unitPrice: prices.length === 1 ? (prices[0] ?? null) : null,
      lines: lines.length,
      sentence,
    }),
    why: () =>
      lines.map((line) => {
        const [quantity, billed] = [quantityOn(line, book.day), billedQuantity(line, book.day)];
        const said = `quantity ${quantity === null ? 'not known' : figure(quantity)}, ${billed === null ? 'not known' : figure(billed)} billed at ${price(line.unitPrice ?? ZERO)}`;
        return step('Agreement line', said, readWords(where, book.linesReadAt.get(line.agreementId)));
      }),
  };
}
