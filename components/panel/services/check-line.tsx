import { Icon } from '@/components/shared/icon';
import { sum } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import type { Draft } from './draft';
import { productWords } from './feed-fields';
import type { Preview } from './preview';
import type { DraftReading } from './read-draft';
import { unitWord } from './words';

export const CHECK_ID = 'rule-editor-check';

interface CheckProps {
  draft: Draft;
  reading: DraftReading;
  /** Null: the figures are not here. */
  preview: Preview | null;
  unit: string;
}

/** That nothing is lost and nothing invented, in figures: "60 + 40 = 100 of 100 seats. A expects 60, B expects 40." */
export function checkWords(draft: Draft, { total }: Preview, unit: string): string {
  const all = `${figure(total.count)} ${unitWord(unit)}`;
  const expected = draft.feeds
    .map((feed, at) => `${productWords(feed)} expects ${figure(total.expected[at] ?? total.count)}`)
    .join(', ');
  return `${sharedWords(draft, total, all)} ${expected}.`;
}

function sharedWords({ feeds, sharing }: Draft, { parts }: Preview['total'], all: string): string {
  if (feeds.length === 1) return `It gets all ${all}.`;
  if (sharing === 'replicate') return `Each product gets all ${all}.`;
  return `${parts.map(figure).join(' + ')} = ${figure(sum(parts))} of ${all}.`;
}

/** One sentence that is always in view: the check in figures, or why the rule cannot be saved. */
export function CheckLine({ draft, reading, preview, unit }: CheckProps) {
  if (!reading.feeds) {
    return (
      <p class="rule-check" id={CHECK_ID} role="status" data-tone="failed">
        <Icon name="failed" />
        <span>{reading.fault ?? 'One of the numbers cannot be kept. The sentence below it says why.'}</span>
      </p>
    );
  }
  const words = preview && preview.rows.length > 0 ? checkWords(draft, preview, unit) : null;
  return (
    <p class="rule-check" id={CHECK_ID} role="status">
      {words && <Icon name="tick" />}
      <span>{words}</span>
    </p>
  );
}
