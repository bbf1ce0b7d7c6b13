import type { Badge, BadgeState, UnplacedUsage } from '@/lib/model/badge';
import { monthLabel } from '@/lib/model/calendar';

/** Shape before colour: one mark per meaning (product.md, "Look and feel"). */
export const MARK: Record<BadgeState, string> = {
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
  /** For screen readers and the card: what the badge says, in full sentences. */
  sentence: string;
}

export interface BadgeContext {
  /** The row shows another quantity than the record. */
  stale?: boolean;
}

/** The words of a badge. A badge without a complete figure shows no number at all. */
export function badgeText(badge: Badge, { stale = false }: BadgeContext = {}): BadgeText {
  const { state, used, billed, variance } = badge;
  const mark = MARK[state];
  if (used === null || billed === null || variance === null || state === 'unknown' || state === 'failed')
    return withoutFigure(badge, state === 'failed' ? 'failed' : 'unknown');

  const amount = variance.replace('-', '');
  const difference = state === 'matched' ? mark : `${mark}${amount}`;
  const lines = badge.groupedLines > 1 ? `${badge.groupedLines} lines` : '';
  const against = badge.comparedWith === 'page' ? 'on this page' : 'billed';
  const counted = `${used} ${badge.basis}${badge.provisional ? ' so far' : ''}`;
  const notes = [lines, stale ? 'stale page' : ''].filter(Boolean).join(', ');
  return {
    full: `${counted} · ${billed} ${against}${lines && ` on ${lines}`} ${difference}${stale ? ' · stale page' : ''}`,
    short: notes ? `${difference} · ${notes}` : difference,
    least: notes ? difference : mark,
    sentence: sentenceOf(badge, amount, stale),
  };
}

function withoutFigure(badge: Badge, state: 'unknown' | 'failed'): BadgeText {
  const mark = MARK[state];
  const reason = badge.reason ?? (state === 'failed' ? 'failed' : 'no figure');
  const sentence = `${state === 'failed' ? 'Failed' : 'No figure'}: ${reason}.`;
  return { full: `${mark} ${reason}`, short: mark, least: mark, sentence };
}

function sentenceOf(badge: Badge, amount: string, stale: boolean): string {
  const { state, used, billed, month, basis } = badge;
  const verdict =
    state === 'matched' ? 'Matched' : `${state === 'under-billed' ? 'Under-billed' : 'Over-billed'} by ${amount}`;
  const when = month ? ` in ${monthLabel(month)}` : '';
  const onPage = badge.comparedWith === 'page';
  const parts = [
    `${verdict}: ${used} ${basis}${when}, ${billed} ${onPage ? 'on this page' : 'billed'}.`,
    badge.unit && `Counted in ${badge.unit}.`,
    basis === 'provisioned' && 'The figure rests on provisioned, not on used.',
    badge.provisional && 'The month was not over when the report was made: provisional.',
    badge.groupedLines > 1 && `Compared as ${groupOf(badge)}.`,
    onPage && 'Compared with the quantity on this page, not with the record.',
    stale && 'The page is stale: this row shows another quantity than the record.',
  ];
  return parts.filter(Boolean).join(' ');
}

function groupOf({ groupedLines, groupedAgreements }: Badge): string {
  const over = groupedAgreements > 1 ? ` on ${groupedAgreements} agreements` : '';
  return `a group of ${groupedLines} lines${over}`;
}

/** The card's content as text for a mail or a ticket. */
export function cardText(title: string, badge: Badge, sentence: string, unplaced: UnplacedUsage[]): string {
  const steps = badge.trace.map((step) => `- ${step.label}: ${step.value} (${step.source})`);
  const loose = unplaced.map((usage) => `- ${unplacedLabel(usage)}: ${unplacedValue(usage)}`);
  return [
    title,
    sentence,
    ...(steps.length > 0 ? ['', 'Why this number:', ...steps] : []),
    ...(loose.length > 0 ? ['', 'Used, but on no row:', ...loose] : []),
  ].join('\n');
}

export const unplacedLabel = (usage: UnplacedUsage): string =>
  usage.service ? `${usage.product} (${usage.service})` : usage.product;
export const unplacedValue = (usage: UnplacedUsage): string => `${usage.used} ${usage.unit}`.trim();
