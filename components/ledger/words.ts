import { counted } from '@/components/shared/format';
import { type Month, monthLabel } from '@/lib/model/calendar';
import { type Decimal, isNegative, ZERO } from '@/lib/model/decimal';
import { figure, magnitude, price } from '@/lib/model/figure';
import type { Ledger, LedgerMonth } from '@/lib/model/ledger';

/** What a cell says: a figure, or in a word why there is none. */
export interface Cell {
  text: string;
  isKnown: boolean;
}

/** Of a figure that follows from another one, which says why. */
export const UNKNOWN = 'unknown';

const known = (text: string): Cell => ({ text, isKnown: true });
const unknown = (text: string): Cell => ({ text, isKnown: false });

/** Which way a difference goes; the mark beside it says the same. */
export type Side = 'under' | 'over' | 'matched';

export const sideOf = (variance: Decimal): Side =>
  variance === ZERO ? 'matched' : isNegative(variance) ? 'over' : 'under';

export const SIDE_WORDS: Record<Side, string> = {
  under: 'under-billed',
  over: 'over-billed',
  matched: 'matched',
};

/** "Nov 2026, not over". */
export const monthWords = ({ month, provisional }: Pick<LedgerMonth, 'month' | 'provisional'>): string =>
  provisional ? `${monthLabel(month)}, not over` : monthLabel(month);

export interface Cells {
  used: Cell;
  provisioned: Cell;
  expected: Cell;
  billed: Cell;
  difference: Cell;
  missed: Cell;
}

export function cellsOf(month: LedgerMonth): Cells {
  const { used, provisioned, expected, billed, variance, missed } = month;
  const notReported = unknown(month.reason ?? (month.provisional ? 'month not over' : 'not reported'));
  return {
    used: used === null ? notReported : known(figure(used)),
    provisioned: provisioned === null ? notReported : known(figure(provisioned)),
    expected: expected === null ? unknown(month.reason ?? UNKNOWN) : known(figure(expected)),
    billed: billed === null ? unknown(month.billedReason ?? UNKNOWN) : known(figure(billed)),
    difference: variance === null ? unknown(UNKNOWN) : known(figure(variance)),
    missed:
      missed !== null ? known(price(missed)) : unknown(variance === null ? UNKNOWN : 'no price of a month'),
  };
}

/** "Oct 2026: 42 used, 50 provisioned, 42 expected, 40 billed, 2 under-billed, 7.00 missed." */
export function monthSentence(month: LedgerMonth): string {
  const { used, provisioned, expected, billed } = cellsOf(month);
  const isOpen = month.provisional && month.used === null;
  const parts = [
    // Nobody reports what is used before the month is over.
    ...(isOpen ? [] : [said(used, 'used')]),
    said(provisioned, 'provisioned'),
    ...(month.expected !== null && month.expected !== month.used ? [said(expected, 'expected')] : []),
    said(billed, 'billed'),
    ...differenceWords(month),
  ];
  return `${monthWords(month)}: ${parts.join(', ')}.`;
}

/** "42 used", "billed unknown before 3 Sep 2026", "used not known (no report)". */
function said({ text, isKnown }: Cell, what: string): string {
  if (isKnown) return `${text} ${what}`;
  return text.startsWith('unknown') ? `${what} ${text}` : `${what} not known (${text})`;
}

function differenceWords({ variance, missed, provisional }: LedgerMonth): string[] {
  if (variance === null) return [];
  const side = sideOf(variance);
  if (side === 'matched') return [SIDE_WORDS.matched];
  const difference = `${figure(magnitude(variance))} ${SIDE_WORDS[side]}`;
  if (missed === null) return [difference];
  const money = price(magnitude(missed));
  return [
    difference,
    side === 'over' ? `${money} too much` : `${money} ${provisional ? 'so far' : 'missed'}`,
  ];
}

/** The closed months by which side they were on, and how many are not known. */
export function countsOf({ months }: Pick<Ledger, 'months'>): Record<Side | 'unknown', number> {
  const counts = { under: 0, over: 0, matched: 0, unknown: 0 };
  for (const { variance, provisional } of months) {
    if (provisional) continue;
    counts[variance === null ? UNKNOWN : sideOf(variance)] += 1;
  }
  return counts;
}

export const months = (count: number): string => counted(count, 'month');

export const shortMonth = (month: Month): string => monthLabel(month).slice(0, 3);
