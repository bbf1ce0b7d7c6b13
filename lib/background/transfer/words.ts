import type { AccountMapping, Basis, ProductFeed, Rule, ServiceMapping, Share } from '@/lib/model/records';
import { NO_RULE } from '@/lib/model/rule';

/** Mappings in plain words, for the lines of an import. */

type Named = (id: string, name: string) => string;

export function accountWords(
  mapping: Pick<AccountMapping, 'companies' | 'excluded'> | undefined,
  nameOf: Named,
): string {
  if (!mapping) return 'not mapped';
  if (mapping.excluded !== null) return excludedWords(mapping.excluded);
  const companies = mapping.companies.map(({ companyId, name, share }) =>
    withDetails(nameOf(companyId, name), ...shareWords(share)),
  );
  return companies.join(', ') || 'not mapped';
}

export function serviceWords(
  mapping: Pick<ServiceMapping, 'feeds' | 'excluded' | 'basis'> | undefined,
  nameOf: Named,
): string {
  if (!mapping) return 'not mapped';
  const what =
    mapping.excluded === null
      ? mapping.feeds.map((feed) => feedWords(feed, nameOf)).join(', ') || 'not mapped'
      : excludedWords(mapping.excluded);
  return [what, ...BASIS_WORDS[mapping.basis]].join('; ');
}

/** The usual basis goes without saying. */
const BASIS_WORDS: Record<Basis, string[]> = {
  used: [],
  provisioned: ['provisioned is billed'],
  higher: ['the higher of used and provisioned is billed'],
};

const excludedWords = (reason: string): string => (reason === '' ? 'excluded' : `excluded: ${reason}`);

const feedWords = ({ productId, name, share, rule }: ProductFeed, nameOf: Named): string =>
  withDetails(nameOf(productId, name), ...shareWords(share), ...ruleWords(rule));

const withDetails = (name: string, ...details: string[]): string =>
  details.length === 0 ? name : `${name} (${details.join(', ')})`;

function shareWords(share: Share): string[] {
  if (share.kind === 'fixed') return [`${share.count} of them`];
  if (share.kind === 'percent') return [`${share.percent} %`];
  return share.kind === 'remainder' ? ['the remainder'] : [];
}

function ruleWords({ allowance, multiplier, minimum, roundUp }: Rule): string[] {
  return [
    ...(allowance === NO_RULE.allowance ? [] : [`the first ${allowance} free`]),
    ...(multiplier === NO_RULE.multiplier ? [] : [`times ${multiplier}`]),
    ...(minimum === NO_RULE.minimum ? [] : [`at least ${minimum}`]),
    ...(roundUp ? ['rounded up'] : []),
  ];
}
