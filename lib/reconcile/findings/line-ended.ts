import type { Rule } from './difference';
import { agreementName, dayWords, expectedWords } from './words';

/**
 * Row cancelled with live usage: more is used than billed, no line of the product is in effect, and the one that billed
 * it last has ended on an agreement that goes on.
 */
export const lineEnded: Rule = (difference) => {
  const { absence, book } = difference;
  if (absence?.class !== 'line ended') return null;
  const { line, day } = absence;
  const when =
    day === null ? 'is not in effect' : day < book.day ? `ended on ${dayWords(day)}` : 'is cancelled';
  const sentence = `${expectedWords(difference)}, and the row on ${agreementName(book, line)} ${when}.`;
  return { class: 'line ended', line, sentence };
};
