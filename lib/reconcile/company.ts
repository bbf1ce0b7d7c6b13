import type { Badge, Figure, UnplacedUsage } from '@/lib/model/badge';
import { compare, type Decimal, subtract, ZERO } from '@/lib/model/decimal';
import type { AgreementLine } from '@/lib/model/records';
import { type Group, groupOf, missingLines } from './billed';
import { productsBilledBy, shownProducts } from './billed-products';
import type { CompanyBook } from './book';
import { bundleBadge } from './bundle';
import { compareBadge, compareFigure } from './compare';
import { type Expected, expectedFor } from './expected';
import { lineNotInEffect } from './in-effect';
import { type IndexedBook, indexedBook } from './indexed-book';
import { idleLineStep } from './line-steps';
import { priceOf, type UnitPrice } from './price';
import { blockingReason, type Doubt } from './report';
import { totalBadge } from './total';
import { unmappedUsage } from './unmapped-usage';

/** What a company should be billed for one product beside what all its lines in effect bill. */
export interface ProductGroup {
  productId: string;
  expected: Expected;
  group: Group;
  /** expected - billed; null where one of them has no figure. */
  variance: Decimal | null;
}

/** A company's figures, each product worked out once. */
export interface CompanyFigures {
  book: IndexedBook;
  /** What makes every figure unknown; null: nothing does. */
  blocked: Doubt | null;
  /** Why lines may be missing, so that no bill is known; null: all are here. */
  missing: string | null;
  /** The figures of a product without their trace. */
  groupOf(productId: string): ProductGroup;
  /**
   * The badge of a line; the group's figure when several lines are compared together. A bundle carries its only mapped
   * product's; none of its own where several are, unless the others stand on lines of their own beside the bundle's.
   */
  badgeOf(line: AgreementLine): Badge;
  /** What the group's badge says, without why: several times faster, for counting and comparing many. */
  figureOfProduct(productId: string): Figure;
  /** What a unit costs: of the line that a push would change, else as price.ts says. */
  priceOfProduct(productId: string): UnitPrice;
  /** The group's badge; also for a product that no line in effect bills. */
  badgeOfProduct(productId: string): Badge;
  /** What the company should be billed for a product, whatever its lines. */
  expectedOf(productId: string): Expected;
  /** Products that services are mapped to, in a stable order. */
  mappedProducts: string[];
  /** Used, and on no line in effect of any agreement of the company. */
  unplaced(productName: (productId: string) => string): UnplacedUsage[];
  /** The sum over the groups that have a line in effect on the agreement, and a figure. */
  totalOf(agreementId: string): Badge;
}

export function companyFigures(given: CompanyBook): CompanyFigures {
  const book = indexedBook(given);
  const agreements = book.agreementById;
  const mappedProducts = [...book.feeding.keys()].sort();
  const blocked = blockingReason(book);
  const expectedOf = memoise((productId: string) => expectedFor(book, productId, blocked));
  const missing = missingLines(book);
  const group = memoise((productId: string) => groupOf(book, productId, missing));
  const isMapped = (productId: string): boolean => expectedOf(productId).reason !== 'unmapped';
  const hasLine = (productId: string): boolean =>
    group(productId).lines.some((line) => line.productId === productId);
  const billedOf = (productId: string) => {
    const { lines, agreementIds, billed, reason } = group(productId);
    return {
      quantity: billed,
      reason,
      lines: lines.length,
      agreements: agreementIds.size,
      comparedWith: 'record' as const,
    };
  };
  const figureOfProduct = memoise((productId: string) =>
    compareFigure(book, expectedOf(productId), billedOf(productId)),
  );
  const priceOfProduct = memoise((productId: string) =>
    priceOf(book, group(productId).lines, book.linesOfProduct.get(productId) ?? [], productId),
  );
  const badgeOfProduct = memoise((productId: string): Badge => {
    const why = { trace: group(productId).trace(), price: () => priceOfProduct(productId) };
    return compareBadge(book, expectedOf(productId), { ...billedOf(productId), ...why });
  });

  return {
    book,
    blocked,
    missing,
    groupOf: memoise((productId) => {
      const [expected, lines] = [expectedOf(productId), group(productId)];
      const [should, is] = [expected.quantity, lines.billed];
      const variance = should === null || is === null ? null : subtract(should, is);
      return { productId, expected, group: lines, variance };
    }),
    expectedOf,
    figureOfProduct,
    priceOfProduct,
    badgeOfProduct,
    mappedProducts,
    badgeOf(line) {
      const reason = lineNotInEffect(line, agreements.get(line.agreementId), book.day);
      const shown = shownProducts(line, isMapped, hasLine);
      if (shown.length > 1) return bundleBadge(book, line, shown, reason, figureOfProduct);
      const productId = shown[0] ?? line.productId;
      const expected = expectedOf(productId);
      if (reason === null || expected.reason === 'unmapped') return badgeOfProduct(productId);
      return compareBadge(book, expected.reason ? { ...expected, reason } : expected, {
        quantity: null,
        reason,
        lines: 1,
        agreements: 1,
        comparedWith: 'record',
        trace: [idleLineStep(book, line, reason)],
      });
    },
    unplaced(productName) {
      const placedNowhere = mappedProducts.filter(
        (productId) => missing === null && group(productId).lines.length === 0,
      );
      const products = placedNowhere.flatMap((productId): UnplacedUsage[] => {
        const { quantity, ruled, unit } = expectedOf(productId);
        if (quantity === null || compare(quantity, ZERO) <= 0) return [];
        return [{ product: productName(productId), service: '', used: quantity, ruled, unit }];
      });
      return [...products, ...unmappedUsage(book)];
    },
    totalOf(agreementId) {
      const products = new Set(
        book.lines
          .filter((line) => line.agreementId === agreementId)
          .filter((line) => lineNotInEffect(line, agreements.get(agreementId), book.day) === null)
          .flatMap(productsBilledBy),
      );
      const name = agreements.get(agreementId)?.name ?? '';
      const groups = [...products].map((id) => ({
        productId: id,
        figure: figureOfProduct(id),
        lines: group(id).lines,
        price: () => priceOfProduct(id),
      }));
      return totalBadge(book, name, groups, missing);
    },
  };
}

function memoise<V>(work: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
}
