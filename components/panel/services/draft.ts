import type { VendorServiceItem } from '@/lib/messaging/protocol';
import type { Decimal } from '@/lib/model/decimal';
import type { Basis, Rule, Share } from '@/lib/model/records';
import { NO_RULE } from '@/lib/model/rule';

/** How several products share a count. */
export type Sharing = 'replicate' | 'fixed' | 'percent';

/** The numbers of a product's rule as they are being written. Empty: the rule does without. */
export type RuleText = Record<'allowance' | 'multiplier' | 'minimum', string>;

export interface FeedDraft {
  productId: string;
  /** Null: not known at present. */
  identifier: string | null;
  description: string;
  /** Its number or percentage of a split, as written. */
  part: string;
  rule: RuleText;
  roundUp: boolean;
}

/** A service's rule while it is edited: texts, of which some may not be numbers yet. */
export interface Draft {
  basis: Basis;
  sharing: Sharing;
  /** The product that takes the remainder of a split; null: none was chosen. */
  rest: string | null;
  feeds: FeedDraft[];
}

const written = (value: Decimal, without: Decimal): string => (value === without ? '' : value);

const ruleText = (rule: Rule): RuleText => ({
  allowance: written(rule.allowance, NO_RULE.allowance),
  multiplier: written(rule.multiplier, NO_RULE.multiplier),
  minimum: written(rule.minimum, NO_RULE.minimum),
});

function partText(share: Share): string {
  if (share.kind === 'fixed') return share.count;
  return share.kind === 'percent' ? share.percent : '';
}

function sharingOf(shares: readonly Share[]): Sharing {
  if (shares.every(({ kind }) => kind === 'all')) return 'replicate';
  return shares.some(({ kind }) => kind === 'percent') ? 'percent' : 'fixed';
}

export function draftOf({ basis, feeds }: Pick<VendorServiceItem, 'basis' | 'feeds'>): Draft {
  return {
    basis,
    sharing: sharingOf(feeds.map(({ share }) => share)),
    rest: feeds.find(({ share }) => share.kind === 'remainder')?.productId ?? null,
    feeds: feeds.map(({ productId, identifier, description, share, rule }) => ({
      productId,
      identifier,
      description,
      part: partText(share),
      rule: ruleText(rule),
      roundUp: rule.roundUp,
    })),
  };
}

/** A split begins with the last product taking the remainder, so that nothing is lost from the start. */
export const withSharing = (draft: Draft, sharing: Sharing): Draft => ({
  ...draft,
  sharing,
  rest: sharing === 'replicate' ? draft.rest : (draft.rest ?? draft.feeds.at(-1)?.productId ?? null),
});

export function withProduct(
  draft: Draft,
  product: Pick<FeedDraft, 'productId' | 'identifier' | 'description'>,
): Draft {
  if (draft.feeds.some(({ productId }) => productId === product.productId)) return draft;
  const added: FeedDraft = { ...product, part: '', rule: ruleText(NO_RULE), roundUp: false };
  return { ...draft, feeds: [...draft.feeds, added] };
}

/** Who takes the remainder instead of a product that goes is for the person to say. */
export const withoutProduct = (draft: Draft, gone: string): Draft => ({
  ...draft,
  rest: draft.rest === gone ? null : draft.rest,
  feeds: draft.feeds.filter(({ productId }) => productId !== gone),
});

export const withFeed = (draft: Draft, at: string, change: Partial<FeedDraft>): Draft => ({
  ...draft,
  feeds: draft.feeds.map((feed) => (feed.productId === at ? { ...feed, ...change } : feed)),
});
