import { type Day, dayLabel, today } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import type { AgreementLine } from '@/lib/model/records';
import type { IndexedBook } from '../indexed-book';
import type { Difference } from './difference';

export { counted } from '@/lib/model/figure';

/** "42 used", "29 expected": by the word that the badge has for it. */
export const expectedWords = ({ expected, group }: Difference): string =>
  `${figure(expected)} ${group.expected.ruled ? 'expected' : group.expected.basis}`;

/** "42 used, 40 billed on Managed Services". */
export const comparedWords = (difference: Difference): string =>
  `${expectedWords(difference)}, ${figure(difference.billed)} billed${placeWords(difference.book, difference.lines)}`;

/** " on Managed Services", " in 2 rows of Managed Services", " in 3 rows of 2 agreements"; '': on none. */
export function placeWords(book: IndexedBook, lines: readonly AgreementLine[]): string {
  const [first] = lines;
  if (!first) return '';
  const only = lines.every(({ agreementId }) => agreementId === first.agreementId);
  if (lines.length === 1) return ` on ${agreementName(book, first)}`;
  const where = only
    ? agreementName(book, first)
    : `${new Set(lines.map(({ agreementId }) => agreementId)).size} agreements`;
  return ` in ${lines.length} rows of ${where}`;
}

export const agreementName = (book: IndexedBook, { agreementId }: AgreementLine): string =>
  book.agreementById.get(agreementId)?.name || 'an agreement';

const BILLABLE = {
  Billable: 'billed',
  DoNotBill: 'set to Do Not Bill',
  NoCharge: 'set to No Charge',
} as const;
export const billableWords = ({ billable }: AgreementLine): string => BILLABLE[billable];

/** "42 used, 50 provisioned"; of what is not reported nothing is said. */
export function usageWords(used: Decimal | null, provisioned: Decimal | null): string {
  const parts = [
    ...(used === null ? [] : [`${figure(used)} used`]),
    ...(provisioned === null ? [] : [`${figure(provisioned)} provisioned`]),
  ];
  return parts.join(', ') || 'not reported';
}

/** Where a step was read and when: "Managed Services, read 23 Nov 2026". */
export const readWords = (name: string, readAt: number | undefined): string =>
  readAt === undefined ? name : `${name}, read ${dayOfTime(readAt)}`;

export const dayOfTime = (at: number): string => dayLabel(today(new Date(at)));

/** "31 Oct 2026": a finding is read long after, so that the year always stands. */
export const dayWords = (day: Day): string => dayLabel(day);
