import type { VendorAccountItem, VendorServiceItem } from '@/lib/messaging/protocol';
import { figure } from '@/lib/model/figure';
import type { Share } from '@/lib/model/records';
import { feedsWords } from './services/words';

/** Mappings as a person reads them in a list. Empty where there is nothing to say. */

/** The place of an account, and what tells it from others of the same name and place. */
export const placeWords = ({ city, state, distinction }: VendorAccountItem): string =>
  [city, state, distinction].filter(Boolean).join(', ');

/** What a company takes of an account, whose services have units of their own: "10", "40 %", "the rest". */
function partWords(share: Share): string {
  if (share.kind === 'fixed') return figure(share.count);
  if (share.kind === 'percent') return `${figure(share.percent)}\u00a0%`;
  return share.kind === 'remainder' ? 'the rest' : '';
}

/** "Acme Ltd", or with a split "Acme Ltd (10), Acme GmbH (the rest)". */
export const companiesWords = ({ companies }: VendorAccountItem): string =>
  companies
    .map(({ name, share }) => {
      const part = partWords(share);
      return `${name ?? 'a company that is not known at present'}${part && ` (${part})`}`;
    })
    .join(', ');

/** "all seats to SKU-1 (first 5 free), all seats to SKU-2: each expects the full count". */
export function productsWords({ feeds, unit }: VendorServiceItem): string {
  const replicated = feeds.length > 1 && feeds.every(({ share }) => share.kind === 'all');
  return `${feedsWords(feeds, unit)}${replicated ? ': each expects the full count' : ''}`;
}

const MATCHED: Record<NonNullable<VendorAccountItem['matchedBy']>, string> = {
  'equal name': 'matched by equal name',
  suggestion: 'suggestion accepted',
  user: 'mapped by hand',
  import: 'imported',
};
/** How an account came to its company. */
export const matchedWords = ({ matchedBy }: VendorAccountItem): string =>
  matchedBy === null ? 'mapped' : MATCHED[matchedBy];
