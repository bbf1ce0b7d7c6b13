import type { Agreement } from '@/lib/model/records';
import type { Rule } from './difference';
import { agreementName, dayWords, expectedWords } from './words';

/**
 * Agreement cancelled or expired with live usage: more is used than billed, no line of the product is in effect, and
 * the one that billed it last stands on an agreement that is over by its last day, its mark or its status.
 */
export const agreementEnded: Rule = (difference) => {
  const { absence, book } = difference;
  if (absence?.class !== 'agreement ended') return null;
  const { line, agreement } = absence;
  const sentence = `${expectedWords(difference)}, and ${agreementName(book, line)} ${how(agreement, book.day)}.`;
  return { class: 'agreement ended', line, sentence };
};

function how({ endDate, cancelled, status }: Agreement, day: string): string {
  const isOver = endDate !== null && endDate < day;
  const on = isOver ? ` on ${dayWords(endDate)}` : '';
  if (cancelled || status.toLowerCase() === 'cancelled')
    return isOver ? `was cancelled${on}` : 'is cancelled';
  return isOver ? `ended${on}` : `is ${status.toLowerCase()}`;
}
