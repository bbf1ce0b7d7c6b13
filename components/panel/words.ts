import type { VendorAccountItem, VendorServiceItem } from '@/lib/messaging/protocol';
import { ZERO } from '@/lib/model/decimal';
import type { Basis, Rule, Share } from '@/lib/model/records';

/** Mappings as a person says them. Empty where there is nothing to say. */

/** What one of several takes of the count: "10", "40 %", "the rest". */
export function shareWords(share: Share): string {
  if (share.kind === 'fixed') return share.count;
  if (share.kind === 'percent') return `${share.percent} %`;
  return share.kind === 'remainder' ? 'the rest' : '';
}

/** In the order in which it is worked out: "first 5 free, × 1.5, at least 10, rounded up". */
export function ruleWords({ allowance, multiplier, minimum, roundUp }: Rule): string {
  return [
    allowance === ZERO ? '' : `first ${allowance} free`,
    multiplier === '1' ? '' : `×\u00a0${multiplier}`,
    minimum === ZERO ? '' : `at least ${minimum}`,
    roundUp ? 'rounded up' : '',
  ]
    .filter(Boolean)
    .join(', ');
}

const BASES: Record<Basis, string> = {
  used: 'used seats are billed',
  provisioned: 'provisioned seats are billed',
  higher: 'the higher of used and provisioned is billed',
};
export const basisWords = (basis: Basis): string => BASES[basis];

const inBrackets = (...parts: string[]): string => {
  const said = parts.filter(Boolean).join('; ');
  return said && ` (${said})`;
};

/** "Acme Ltd", or with a split "Acme Ltd (10), Acme GmbH (the rest)". */
export const companiesWords = ({ companies }: VendorAccountItem): string =>
  companies
    .map(({ name, share }) => `${name ?? 'a company not known at present'}${inBrackets(shareWords(share))}`)
    .join(', ');

/** "SKU-1 (10; first 5 free), SKU-2 (the rest)". */
export function feedsWords({ feeds }: VendorServiceItem): string {
  const replicated = feeds.length > 1 && feeds.every(({ share }) => share.kind === 'all');
  const words = feeds
    .map(
      ({ identifier, share, rule }) =>
        `${identifier ?? 'a product not known at present'}${inBrackets(shareWords(share), ruleWords(rule))}`,
    )
    .join(', ');
  return replicated ? `${words}: each expects the full count` : words;
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
