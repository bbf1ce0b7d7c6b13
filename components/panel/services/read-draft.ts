import { type Decimal, isNegative, ZERO } from '@/lib/model/decimal';
import type { Rule, Share } from '@/lib/model/records';
import { NO_RULE, ruleFault } from '@/lib/model/rule';
import { feedsFault, splitFault } from '@/lib/model/split';
import { readNumber } from '../read-number';
import type { Draft, FeedDraft, RuleText } from './draft';

export interface SoundFeed {
  productId: string;
  share: Share;
  rule: Rule;
}

/** What is wrong with a product's fields, a sentence for each. */
export type FeedFaults = Partial<Record<keyof RuleText | 'part', string>>;

export interface DraftReading {
  /** Null: something is wrong, and it cannot be kept. */
  feeds: SoundFeed[] | null;
  /** By product. */
  faults: Map<string, FeedFaults>;
  /** What is wrong with the split as a whole, or with the list of products. */
  fault: string | null;
}

const NO_PRODUCT = 'A rule needs a product. A service that is not billed can be excluded instead.';

/** A draft as what is kept, or why it cannot be. */
export function readDraft(draft: Draft): DraftReading {
  const faults = new Map<string, FeedFaults>();
  const feeds = draft.feeds.map((feed): SoundFeed => {
    const wrong: FeedFaults = {};
    const share = shareOf(draft, feed, wrong);
    const rule = ruleOf(feed, wrong);
    if (Object.keys(wrong).length > 0) faults.set(feed.productId, wrong);
    return { productId: feed.productId, share, rule };
  });
  const unreadable = [...faults.values()].some(({ part }) => part !== undefined);
  const fault = feeds.length === 0 ? NO_PRODUCT : unreadable ? null : feedsFault(feeds);
  return { feeds: faults.size === 0 && fault === null ? feeds : null, faults, fault };
}

/** One product alone takes everything, whatever was split before. */
function shareOf({ sharing, rest, feeds }: Draft, { productId, part }: FeedDraft, wrong: FeedFaults): Share {
  if (sharing === 'replicate' || feeds.length === 1) return { kind: 'all' };
  if (rest === productId) return { kind: 'remainder' };
  const share = (value: Decimal): Share =>
    sharing === 'fixed' ? { kind: 'fixed', count: value } : { kind: 'percent', percent: value };
  if (part.trim() === '') {
    wrong.part = sharing === 'fixed' ? 'How many does it take?' : 'Which percentage does it take?';
    return share(ZERO);
  }
  const read = readNumber(part);
  // What is wrong with this number alone; what is wrong with all of them together is said once.
  const alone = [share(read.ok ? read.value : ZERO), { kind: 'remainder' as const }];
  const fault = !read.ok ? read.fault : isNegative(read.value) ? splitFault(alone) : null;
  if (fault !== null) wrong.part = fault;
  return share(read.ok ? read.value : ZERO);
}

function ruleOf({ rule, roundUp }: FeedDraft, wrong: FeedFaults): Rule {
  const result: Rule = { ...NO_RULE, roundUp };
  for (const field of ['allowance', 'multiplier', 'minimum'] as const) {
    if (rule[field].trim() === '') continue;
    const read = readNumber(rule[field]);
    const fault = read.ok ? ruleFault({ ...NO_RULE, [field]: read.value }) : read.fault;
    if (fault !== null) wrong[field] = fault;
    else if (read.ok) result[field] = read.value;
  }
  return result;
}
