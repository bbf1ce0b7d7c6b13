import type { Badge, BadgeState, UnplacedUsage } from '@/lib/model/badge';
import { monthLabel } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import { figure, magnitude } from '@/lib/model/figure';

/** Shape before colour: one mark per meaning (product.md, "Look and feel"). */
const MARK: Record<BadgeState, string> = {
  matched: '✓',
  'under-billed': '▲',
  'over-billed': '▼',
  unknown: '?',
  failed: '!',
};

export interface BadgeText {
  /** "42 used · 40 billed ▲2". */
  full: string;
  /** For little space: "▲2". */
  short: string;
  /** For next to none: "▲". */
  least: string;
  /** For none at all, drawn small: the mark alone. */
  mark: string;
  /** For screen readers and the card: what the badge says, in full sentences. */
  sentence: string;
}

interface Shown {
  badge: Badge;
  /** The row shows another quantity than the record. */
  stale?: boolean;
  /** What it shows, where that is what stood there before a push. */
  pushed?: Decimal | null;
  unplaced?: readonly UnplacedUsage[];
}

/** A badge without its figures is shown as unknown, whatever it calls itself. */
export function stateShown({ state, used, billed, variance }: Badge): BadgeState {
  const complete = used !== null && billed !== null && variance !== null;
  return complete || state === 'failed' ? state : 'unknown';
}

/** The words of a badge. A badge without a complete figure shows no number at all. */
export function badgeText({ badge, stale = false, pushed = null, unplaced = [] }: Shown): BadgeText {
  const state = stateShown(badge);
  const mark = MARK[state];
  const loose = unplaced.length > 0 ? ` · ${unplaced.length} used on no row` : '';
  const looseSentence = unplaced.length > 0 ? ` Used, but on no row: ${unplaced.length}.` : '';
  if (state === 'unknown' || state === 'failed') {
    const reason = badge.reason ?? (state === 'failed' ? 'failed' : 'no figure');
    const sentence = `${state === 'failed' ? 'Failed' : 'No figure'}: ${reason}.${looseSentence}`;
    return { full: `${mark} ${reason}${loose}`, short: `${mark}${loose}`, least: mark, mark, sentence };
  }

  const amount = badge.variance === null ? '' : figure(magnitude(badge.variance));
  const [used, billed] = [read(badge.used), read(badge.billed)];
  const difference = state === 'matched' ? mark : mark + amount;
  const lines = badge.groupedLines > 1 ? `${badge.groupedLines} lines` : '';
  const old = pushed ? 'list is older' : stale ? 'page differs' : '';
  const counted = `${used} ${wordOf(badge)}${badge.provisional ? ' so far' : ''}`;
  const against = badge.comparedWith === 'page' ? 'on this page' : 'billed';
  const notes = [lines, old].filter(Boolean).join(', ');
  return {
    full: `${counted} · ${billed} ${against}${lines && ` on ${lines}`} ${difference}${old && ` · ${old}`}${loose}`,
    short: `${difference}${notes && ` · ${notes}`}${loose}`,
    least: notes ? difference : mark,
    mark,
    sentence:
      sentenceOf(badge, amount, against, pushed ? stillShows(pushed) : stale ? DIFFERS : '') + looseSentence,
  };
}

const read = (value: Decimal | null): string => (value === null ? '' : figure(value));

/** What a rule or a split made of a count is nothing that anybody used. */
const wordOf = ({ ruled, basis }: Badge): string => (ruled ? 'expected' : basis);

const DIFFERS = 'This row shows another quantity than the record: the page is older, or shows another day.';
/** The badge keeps to the record; only the user refreshes the page's own list. */
const stillShows = (quantity: Decimal): string =>
  `This row shows ${figure(quantity)}, from before a push, until the list is refreshed.`;

function sentenceOf(badge: Badge, amount: string, against: string, old: string): string {
  const { state, month, basis, unit, groupedLines, groupedAgreements } = badge;
  const verdict =
    state === 'matched' ? 'Matched' : `${state === 'under-billed' ? 'Under' : 'Over'}-billed by ${amount}`;
  const when = month ? ` in ${monthLabel(month)}` : '';
  const over = groupedAgreements > 1 ? ` on ${groupedAgreements} agreements` : '';
  return [
    `${verdict}: ${read(badge.used)} ${wordOf(badge)}${when}, ${read(badge.billed)} ${against}.`,
    badge.ruled && `By the mapping's rules, from ${basis}.`,
    unit && `Counted in ${unit}.`,
    basis === 'provisioned' && 'The figure rests on provisioned, not on used.',
    badge.provisional && 'Provisional: the month was not over when the report was made.',
    groupedLines > 1 && `Compared as a group of ${groupedLines} lines${over}.`,
    badge.comparedWith === 'page' && 'Compared with the quantity on this page, not with the record.',
    old,
  ]
    .filter(Boolean)
    .join(' ');
}

export const unplacedStep = ({ product, service, used, unit, ruled }: UnplacedUsage) => ({
  label: service ? `${product} (${service})` : product,
  value: `${read(used)} ${unit}`.trim(),
  source: ruled ? 'expected by the rules' : '',
});

/** The card's content as text for a mail or a ticket. */
export function cardText(title: string, shown: Shown): string {
  const step = ({ label, value, source }: { label: string; value: string; source: string }): string =>
    `- ${label}: ${value}${source && ` (${source})`}`;
  const { badge, unplaced = [] } = shown;
  return [
    title,
    badgeText(shown).sentence,
    ...badge.trace.map(step),
    ...unplaced.map((usage) => `On no row ${step(unplacedStep(usage))}`),
  ].join('\n');
}
