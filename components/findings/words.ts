import { counted } from '@/components/shared/format';
import type { FindingItem } from '@/lib/messaging/protocol';
import { dayLabel, monthLabel, today } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import { figure, magnitude, price } from '@/lib/model/figure';
import type { Decision } from '@/lib/model/finding';
import type { Fixer } from '@/lib/model/finding-classes';
import { perMonth } from '@/lib/model/money';
import { NEITHER, OVER, sideOf, UNBILLED } from './model/finding-index';

export const FIXER_WORDS: Record<Fixer, string> = {
  billing: 'Billing',
  tech: 'Tech',
  vendor: 'Vendor or distributor',
};

/** What a row is about, in one line: "Acme, Guard seats". */
export const titleOf = ({ companyName, productName, subject }: FindingItem): string =>
  [companyName, productName].filter(Boolean).join(', ') || subject;

/** "7.00", "-120.50"; '' where it is not known. */
export const money = (value: Decimal | null): string => (value === null ? '' : price(value));

export const worthOf = ({ moneyPerYear }: FindingItem): Decimal | null =>
  moneyPerYear === null ? null : perMonth([moneyPerYear]);

/** What a rule or a split made of a count is nothing that anybody used. */
export const isExpected = ({ expected, used }: FindingItem): boolean =>
  expected !== null && expected !== used;
export const usedOf = ({ expected, used }: FindingItem): Decimal | null => expected ?? used;

/** "under-billed by 2", "over-billed by 3", "unbilled: 5"; '' without a difference. */
export function differenceWords(item: FindingItem): string {
  const side = sideOf(item);
  if (side === NEITHER || item.variance === null) return '';
  const amount = figure(magnitude(item.variance));
  if (side === OVER) return `over-billed by ${amount}`;
  return side === UNBILLED ? `unbilled: ${amount}` : `under-billed by ${amount}`;
}

/** "45 so far in Nov 2026, provisional". */
export const soFarWords = ({ soFar }: FindingItem): string =>
  soFar ? `${figure(soFar.expected)} so far in ${monthLabel(soFar.month)}, provisional` : '';

const REOPENED: Record<NonNullable<FindingItem['reopened']>, string> = {
  'came back': 'Came back',
  grew: 'Grew while snoozed',
};

/** What a row says of its state beside its class. */
export function markWords(item: FindingItem): string[] {
  const { decision, state, reopened, notes, push } = item;
  return [
    state === 'accepted' ? 'Mine to fix' : '',
    state === 'snoozed' && decision.kind === 'snoozed' ? `Snoozed until ${dayLabel(decision.until)}` : '',
    state === 'resolved' ? 'Resolved' : '',
    reopened && state === 'open' ? REOPENED[reopened] : '',
    push?.words ?? '',
    notes > 0 ? counted(notes, 'note') : '',
    soFarWords(item),
  ].filter(Boolean);
}

/** "Accepted Acme, Guard seats", "Snoozed 3 findings until 5 Dec 2026". */
export function decidedWords(items: readonly FindingItem[], decision: Decision): string {
  const [first] = items;
  const what = items.length === 1 && first ? titleOf(first) : counted(items.length, 'finding');
  if (decision.kind === 'accepted') return `Accepted as mine to fix: ${what}`;
  if (decision.kind === 'open') return `Opened again: ${what}`;
  return `Snoozed until ${dayLabel(decision.until)}: ${what}`;
}

/** The calendar day of a moment, where the user is: "3 Nov 2026". */
export const dateWords = (at: number): string => dayLabel(today(new Date(at)));

/** What was decided, in a sentence; '' for what is open. */
export function decisionWords({ decision, state, resolvedAt }: FindingItem): string {
  if (state === 'resolved') return `Resolved${resolvedAt === null ? '' : ` on ${dateWords(resolvedAt)}`}.`;
  if (decision.kind === 'accepted') return 'Accepted: mine to fix.';
  if (decision.kind === 'snoozed') return `Snoozed until ${dayLabel(decision.until)}: ${decision.reason}`;
  return '';
}

const SINCE: Record<NonNullable<FindingItem['reopened']>, string> = {
  'came back': 'It was resolved, and came back.',
  grew: 'It was snoozed, and opened again as the difference grew.',
};
/** Since when it is found, and what became of it. */
export const historyWords = (item: FindingItem): string =>
  `Found since ${dateWords(item.firstSeenAt)}.${item.reopened ? ` ${SINCE[item.reopened]}` : ''}`;
