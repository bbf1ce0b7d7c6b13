import type { FindingWhy } from '@/lib/messaging/protocol';
import { CLASS_FACTS } from '@/lib/model/finding-classes';
import { dateWords, decisionWords, differenceWords, money, soFarWords, titleOf, worthOf } from '../words';

/** Why a number is what it is, as text for a mail or a ticket. */
export function whyText({ finding, steps, notes }: FindingWhy): string {
  const worth = worthOf(finding);
  const difference = differenceWords(finding);
  return [
    titleOf(finding),
    [CLASS_FACTS[finding.class].label, difference, worth && `${money(worth)} a month`]
      .filter(Boolean)
      .join(' · '),
    finding.sentence,
    soFarWords(finding),
    '',
    ...steps.map(({ label, value, source }) => `- ${label}: ${value}${source && ` (${source})`}`),
    '',
    ...notes.map(({ text, at }) => `Note of ${dateWords(at)}: ${text}`),
    decisionWords(finding),
  ]
    .filter((line, at, all) => line || (line === '' && all[at - 1] !== ''))
    .join('\n')
    .trim();
}
