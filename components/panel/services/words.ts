import { counted } from '@/components/shared/format';
import type { VendorServiceItem } from '@/lib/messaging/protocol';
import { figure } from '@/lib/model/figure';
import type { Basis, Rule, Share } from '@/lib/model/records';
import { isNoRule, NO_RULE } from '@/lib/model/rule';

export type Feed = VendorServiceItem['feeds'][number];

export const serviceName = (item: Pick<VendorServiceItem, 'productName' | 'servicePlan'>): string =>
  [item.productName, item.servicePlan].filter(Boolean).join(' · ');

export const BASIS_WORDS: Record<Basis, string> = {
  used: 'Used',
  provisioned: 'Provisioned',
  higher: 'The higher of both',
};

/** What is counted, inside a sentence: "seats", "GB", and "units" where the report names none. */
export function unitWord(unit: string): string {
  if (unit === '') return 'units';
  return /^\p{Lu}\p{Ll}/u.test(unit) ? unit.charAt(0).toLocaleLowerCase('en') + unit.slice(1) : unit;
}

/** "all seats", "10 seats", "60 %", "the rest". */
export function shareWords(share: Share, unit: string): string {
  if (share.kind === 'fixed') return `${figure(share.count)} ${unitWord(unit)}`;
  if (share.kind === 'percent') return `${figure(share.percent)}\u00a0%`;
  return share.kind === 'all' ? `all ${unitWord(unit)}` : 'the rest';
}

/** "first 10 free, × 2, at least 5, rounded up"; empty where a rule changes nothing. */
export function ruleWords(rule: Rule): string {
  if (isNoRule(rule)) return '';
  return [
    rule.allowance !== NO_RULE.allowance && `first ${figure(rule.allowance)} free`,
    rule.multiplier !== NO_RULE.multiplier && `×\u00a0${figure(rule.multiplier)}`,
    rule.minimum !== NO_RULE.minimum && `at least ${figure(rule.minimum)}`,
    rule.roundUp && 'rounded up',
  ]
    .filter(Boolean)
    .join(', ');
}

/** What a product gets of a service: "60 %, first 10 free, × 2". */
export const feedWords = ({ share, rule }: Pick<Feed, 'share' | 'rule'>, unit: string): string =>
  [shareWords(share, unit), ruleWords(rule)].filter(Boolean).join(', ');

export const productName = (feed: Pick<Feed, 'identifier'>): string =>
  feed.identifier ?? 'a product that is not known at present';

/** "60 % to TM-WFS, the rest to TM-EDR": the whole mapping of a service in one sentence. */
export const feedsWords = (feeds: readonly Feed[], unit: string): string =>
  feeds
    .map((feed) => {
      const rule = ruleWords(feed.rule);
      return `${shareWords(feed.share, unit)} to ${productName(feed)}${rule && ` (${rule})`}`;
    })
    .join(', ');

/** "400 used, 450 provisioned · Seats · 12 accounts". A dot stays with what it follows, so that no line begins with it. */
export function usageWords(item: VendorServiceItem): string {
  if (item.accounts === 0) return `${item.unit}\u00a0· not in the report`;
  const figures = [
    item.used === null ? 'used not reported' : `${figure(item.used)} used`,
    item.provisioned === null ? '' : `${figure(item.provisioned)} provisioned`,
  ];
  return [figures.filter(Boolean).join(', '), item.unit, counted(item.accounts, 'account')]
    .filter(Boolean)
    .join('\u00a0· ');
}

/** What is billed, where it is not simply what was used: "Provisioned is billed." Empty otherwise. */
export function basisNote({ basis, used, provisioned, accounts }: VendorServiceItem): string {
  const missing = accounts > 0 && basis !== 'higher' && (basis === 'used' ? used : provisioned) === null;
  if (missing && basis === 'used') return 'Used is not reported: provisioned is billed.';
  if (missing) return 'Provisioned is not reported: used is billed.';
  if (basis === 'used') return '';
  return basis === 'provisioned' ? 'Provisioned is billed.' : 'The higher of used and provisioned is billed.';
}
