import { createFinder, type Finder } from '@/components/panel/find/finder';
import type { FindingItem } from '@/lib/messaging/protocol';
import { CLASS_FACTS, FINDING_CLASSES, type Fixer } from '@/lib/model/finding-classes';
import type { FindingView } from '@/lib/model/saved-view';
import { type Amounts, amountsOf } from './amounts';
import { type Column, columnOf } from './columns';
import { ordersOf } from './orders';
import { searchTexts } from './texts';

export const FIXERS: readonly Fixer[] = ['billing', 'tech', 'vendor'];

/** Which of the three totals a finding belongs to (product.md, Variance): by its figures, not by its class. */
export const NEITHER = 0;
export const UNDER = 1;
export const OVER = 2;
export const UNBILLED = 3;

/**
 * What of all findings does not change when one is decided: made once per answer of the background, so that a
 * keystroke or a decision costs one pass over small numbers.
 */
export interface FindingIndex {
  items: readonly FindingItem[];
  placeOf: ReadonlyMap<string, number>;
  /** Per finding: its class's place in FINDING_CLASSES, its fixer's in FIXERS, and NEITHER, UNDER, OVER or UNBILLED. */
  classes: Uint8Array;
  fixers: Uint8Array;
  sides: Uint8Array;
  companies: Column;
  products: Column;
  agreementTypes: Column;
  /** Worth a year. */
  worth: Amounts;
  /** All places in the order of a sort; worked out when first asked for. */
  orderOf(sort: FindingView['sort']): Uint32Array;
  finder: Finder<number>;
}

export const NO_COMPANY = 'No company';
export const NO_PRODUCT = 'No product';
export const NO_AGREEMENT = 'No agreement';

const CLASS_CODES = new Map(FINDING_CLASSES.map((kind, code) => [kind, code]));

export function findingIndex(items: readonly FindingItem[]): FindingIndex {
  const size = items.length;
  const classes = new Uint8Array(size);
  const fixers = new Uint8Array(size);
  const sides = new Uint8Array(size);
  const placeOf = new Map<string, number>();
  items.forEach((item, at) => {
    placeOf.set(item.id, at);
    classes[at] = CLASS_CODES.get(item.class) ?? 0;
    fixers[at] = FIXERS.indexOf(CLASS_FACTS[item.class].fixedBy);
    sides[at] = sideOf(item);
  });
  const companies = columnOf(
    items,
    ({ companyId }) => companyId ?? '',
    ({ companyId, companyName }) => (companyId === null ? NO_COMPANY : companyName),
  );
  const products = columnOf(
    items,
    ({ productId }) => productId ?? '',
    ({ productId, productName }) => (productId === null ? NO_PRODUCT : productName),
  );
  const agreementTypes = columnOf(
    items,
    ({ agreementType }) => agreementType,
    ({ agreementType }) => agreementType || NO_AGREEMENT,
  );
  const worth = amountsOf(items.map(({ moneyPerYear }) => moneyPerYear));
  const places = items.map((_, at) => at);
  const finder = createFinder(places, (at) => {
    const item = items[at];
    return item ? searchTexts(item) : [];
  });
  const orders = ordersOf({ items, classes, companies, products, worth });
  return {
    items,
    placeOf,
    classes,
    fixers,
    sides,
    companies,
    products,
    agreementTypes,
    worth,
    orderOf: orders,
    finder,
  };
}

export function sideOf({ variance, billed }: Pick<FindingItem, 'variance' | 'billed'>): number {
  if (variance === null || variance === '0') return NEITHER;
  if (variance.startsWith('-')) return OVER;
  return billed === '0' ? UNBILLED : UNDER;
}
