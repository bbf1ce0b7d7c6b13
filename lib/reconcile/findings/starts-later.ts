import type { Rule } from './difference';
import { agreementName, dayWords, expectedWords } from './words';

/**
 * Row or agreement starting in the future: more is used than billed, no line of the product is in effect, and one
 * stands on an agreement and has its first day, or that of its agreement, after the day compared. A line that was
 * cancelled before it starts never bills, and is none.
 */
export const startsLater: Rule = (difference) => {
  const { absence, book } = difference;
  if (absence?.class !== 'starts later') return null;
  const { line, agreement, day } = absence;
  const name = agreementName(book, line);
  const isAgreement = agreement.startDate !== null && agreement.startDate === day;
  const what = isAgreement ? name : `the row on ${name}`;
  const when = day === null ? 'starts later' : `starts on ${dayWords(day)}`;
  return { class: 'starts later', line, sentence: `${expectedWords(difference)}, and ${what} ${when}.` };
};
