import type { ComponentChildren } from 'preact';
import type { ProductItem } from '@/lib/messaging/protocol';
import { searchForm } from '@/lib/model/names';

export interface ProductHit {
  product: ProductItem;
}

/** The products that a search finds, the best first; all by Product ID for an empty one. */
export type FindProducts = (query: string) => ProductHit[];

const BY_ID = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

export function finderOf(items: readonly ProductItem[]): FindProducts {
  const hits = [...items]
    .sort((a, b) => BY_ID.compare(a.identifier, b.identifier))
    .map((product) => ({ product, text: searchForm(`${product.identifier} ${product.description}`) }));
  return (query) => hits.filter(({ text }) => text.includes(searchForm(query)));
}

/** A field of a product with what the search found in it marked. */
export const shownText = ({ product }: ProductHit, field: 'identifier' | 'description'): ComponentChildren =>
  product[field];
