import type { TraceStep } from '@/lib/model/badge';
import { type Decimal, ZERO } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import type { ProductFeed, Rule, ServiceMapping, VendorService } from '@/lib/model/records';
import { type RuleStep, ruleFault, ruleSteps } from '@/lib/model/rule';
import { allot, feedsFault } from '@/lib/model/split';
import { mappedWords } from './mapped-words';
import { type Doubt, step } from './report';
import type { ServiceCount } from './service-count';
import { serviceName } from './service-name';
import { shareWords } from './share-words';

/** What a product is to be billed for one vendor service. */
export interface Fed {
  quantity: Decimal;
  /** A split or a rule changed the count. */
  isRuled: boolean;
  /** There are steps between the count and the quantity. */
  hasSteps: boolean;
}

/**
 * The service's split, then the product's rule on its part (product.md, "Rules"). Our reading: both work once on what
 * all accounts of the company count together, because an allowance, a minimum and a fixed number are agreed with the
 * customer and not with each of its accounts.
 * Reasons: "split does not add up", "rule not valid", of a mapping that was kept by an older version or an import.
 */
export function fedTo(
  productId: string,
  mapping: ServiceMapping,
  counted: ServiceCount,
  service: VendorService | undefined,
  trace: TraceStep[] | null,
): Fed | Doubt {
  const { feeds } = mapping;
  const fault = feedsFault(feeds);
  if (fault)
    return { reason: 'split does not add up', step: step(serviceName(service), fault, 'the mapping') };
  const at = feeds.findIndex((feed) => feed.productId === productId);
  const feed = feeds[at];
  const broken = feed ? ruleFault(feed.rule) : null;
  if (broken) return { reason: 'rule not valid', step: step(serviceName(service), broken, 'the mapping') };
  if (!feed) return { quantity: ZERO, isRuled: false, hasSteps: false };

  const part = partOfFeeds(counted.count, feeds, at);
  const steps = ruleSteps(part, feed.rule, counted.isReported);
  const isShared = feeds.length > 1 && counted.isReported;
  const hasSteps = isShared || steps.length > 0;
  if (trace) {
    trace.push(
      step('Product', feed.name, `${mappedWords(mapping)}${hasSteps ? '' : ', no rule changes it'}`),
    );
    if (hasSteps && counted.rows > 1)
      trace.push(step('Service total', figure(counted.count), serviceName(service)));
    if (isShared) trace.push(splitStep(part, counted.count, feed, feeds.length));
    trace.push(...steps.map((one) => ruleStep(one, feed.rule)));
  }
  const quantity = steps.at(-1)?.after ?? part;
  return { quantity, isRuled: part !== counted.count || steps.length > 0, hasSteps };
}

const partOfFeeds = (count: Decimal, feeds: readonly ProductFeed[], at: number): Decimal =>
  feeds.length === 1
    ? count
    : (allot(
        count,
        feeds.map(({ share }) => share),
      )[at] ?? ZERO);

function splitStep(part: Decimal, count: Decimal, { share }: ProductFeed, products: number): TraceStep {
  return share.kind === 'all'
    ? step('Replicated', figure(part), `the full count to each of ${products} products`)
    : step('Split', figure(part), `${shareWords(share)} of ${figure(count)} to this product`);
}

function ruleStep(change: RuleStep, rule: Rule): TraceStep {
  const [before, after] = [figure(change.before), figure(change.after)];
  switch (change.part) {
    case 'allowance':
      return step('Allowance', after, `${before}, of which the first ${figure(rule.allowance)} are free`);
    case 'multiplier':
      return step('Multiplier', after, `${before} x ${rule.multiplier}`);
    case 'minimum':
      return step('Minimum', after, `${before}, but at least ${figure(rule.minimum)}`);
    case 'rounding':
      return step('Rounded up', after, `${before} to whole units`);
  }
}
