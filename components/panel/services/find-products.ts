import type { ProductItem } from '@/lib/messaging/protocol';
import { equalForm } from '@/lib/model/names';
import { createFinder, type Found } from '../find/finder';

/** A product with what a search found in its Product ID or name, its codes and its description, in this order. */
export type ProductHit = Found<ProductItem>;

/** The products that a search finds, the best first; all by Product ID for an empty one. */
export type FindProducts = (query: string) => ProductHit[];

const BY_ID = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** The codes as a row shows them; empty: it has none. */
export const codesOf = ({ codes }: ProductItem): string => codes.join(' · ');

/** Whether its description is more than its name again, as many of Autotask's services have it. */
export const saysMore = ({ identifier, description }: ProductItem): boolean =>
  description !== '' && equalForm(description).toLowerCase() !== equalForm(identifier).toLowerCase();

/** The line below its name: codes, then a description that says more. */
export const detailOf = (item: ProductItem): string =>
  [codesOf(item), saysMore(item) && item.description].filter(Boolean).join(' · ');

export function finderOf(items: readonly ProductItem[]): FindProducts {
  const ordered = [...items].sort((a, b) => BY_ID.compare(a.identifier, b.identifier));
  return createFinder(ordered, (item) => [item.identifier, codesOf(item), item.description]).find;
}
