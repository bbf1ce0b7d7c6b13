import type { EvidenceProduct, EvidenceSheet } from '@/lib/messaging/protocol';
import { type Day, dayLabel, monthLabel } from '@/lib/model/calendar';
import { type Decimal, isNegative, ZERO } from '@/lib/model/decimal';
import { figure, price } from '@/lib/model/figure';

/** What the sheet says, once for the page, the copied text and the files. */

export const TITLE = 'What you used and what you are billed';
export const NOT_KNOWN = 'not known';

export const known = (value: Decimal | null): string => (value === null ? NOT_KNOWN : figure(value));
export const unsigned = (value: Decimal): Decimal => value.replace(/^-/, '') as Decimal;

/** "+2", "-3", "0": the sign is what it is about. */
export const signed = (value: Decimal | null): string =>
  value === null ? NOT_KNOWN : isNegative(value) || value === ZERO ? figure(value) : `+${figure(value)}`;

export const money = (value: Decimal | null): string => (value === null ? NOT_KNOWN : price(value));

/** Where the line stands, and why nothing of its quantity is billed. */
export const lineName = ({ agreement, isBillable }: EvidenceProduct['lines'][number]): string =>
  isBillable ? agreement : `${agreement} (set to bill nothing)`;

export const dateOr = (day: Day | null, otherwise: string): string =>
  day === null ? otherwise : dayLabel(day);

export const nameOf = ({ description, name }: EvidenceProduct): string => description || name;

/** "Oct 2026", with what it lacks. */
export const monthWords = ({ month, provisional }: EvidenceSheet): string =>
  provisional ? `${monthLabel(month)} so far (provisional)` : monthLabel(month);

/** What the columns mean, for somebody who sees them for the first time. */
export const explanation = (sheet: EvidenceSheet): string[] => [
  `Used is what Trend Micro reports for ${monthWords(sheet)}.`,
  'Expected is what should be billed for it, by the rule that stands with the product.',
  `Billed is what your agreements bill on ${dayLabel(sheet.day)}, after included units.`,
  'The difference is expected less billed.',
];

const REASONS: Record<string, string> = {
  'no report': 'There is no report for it.',
  'not reported': 'The vendor does not report how much is used.',
  'empty report': 'The report of this month is empty.',
  'incomplete report': 'The report of this month is not complete.',
  'lines not read': 'Not all lines of the agreements were read yet.',
  'agreements not read': 'The agreements were not read yet.',
  'no quantity': 'A line of the agreement has no quantity.',
};

/** One plain sentence: where used and billed differ, and which way. */
export function verdict({ variance, used, expected, unit, reason }: EvidenceProduct): string {
  if (variance === null) {
    return `They cannot be compared. ${REASONS[reason ?? ''] ?? 'One of the figures is not known.'}`;
  }
  const count = figure(unsigned(variance));
  // Vendors name their units in the plural.
  const amount = [count, count !== '1' && unit].filter(Boolean).join(' ');
  if (variance === ZERO) return 'The bill is as expected.';
  if (isNegative(variance)) return `${amount} more billed than expected.`;
  return used === expected ? `${amount} used and not billed.` : `${amount} more expected than billed.`;
}

/** "2 x 3.50 = 7.00 a month". */
export function worth({ variance, unitPrice, money: total, per }: EvidenceProduct): string {
  if (variance === null || unitPrice === null || total === null) return NOT_KNOWN;
  const whole = `${figure(variance)} x ${price(unitPrice)} = ${price(total)}`;
  return per ? `${whole} ${per}` : `${whole} a billing cycle`;
}

/** "Acme, Oct 2026": for the title, and so for the name of the PDF. */
export const sheetTitle = (sheet: EvidenceSheet): string =>
  [sheet.companyName, monthLabel(sheet.month), TITLE].filter(Boolean).join(', ');

/** "Acme Ltd 2026-10 used and billed.xlsx", without what file systems refuse. */
export const fileName = ({ companyName, month }: EvidenceSheet, ending: string): string => {
  const name = companyName
    .replace(/[^\p{L}\p{N} .,&()'-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
  return `${name || 'Customer'} ${month} used and billed.${ending}`;
};
