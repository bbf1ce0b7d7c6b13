import type { ProductItem } from '@/lib/messaging/protocol';
import { createFinder, type Found } from '../find/finder';

/** A product with what a search found in its Product ID (first) and its description (second). */
export type ProductHit = Found<ProductItem>;

/** The products that a search finds, the best first; all by Product ID for an empty one. */
export type FindProducts = (query: string) => ProductHit[];

const BY_ID = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

export function finderOf(items: readonly ProductItem[]): FindProducts {
  const ordered = [...items].sort((a, b) => BY_ID.compare(a.identifier, b.identifier));
  return createFinder(ordered, ({ identifier, description }) => [identifier, description]).find;
}
