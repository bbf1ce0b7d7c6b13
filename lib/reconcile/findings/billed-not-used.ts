import { compare, ZERO } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import type { Rule } from './difference';
import { expectedWords, placeWords } from './words';

/**
 * Billed but not used: lines in effect bill the product, and nothing is expected of it: nothing is used, or all of it is
 * free. The report has to be complete for that: where the account is not in it, nobody knows.
 */
export const billedNotUsed: Rule = (difference) => {
  const { expected, billed, variance, book, lines, group } = difference;
  if (!variance.startsWith('-') || compare(expected, ZERO) > 0 || compare(billed, ZERO) <= 0) return null;
  const none =
    expected === ZERO && !group.expected.ruled ? `none ${group.expected.basis}` : expectedWords(difference);
  return {
    class: 'billed but not used',
    line: null,
    sentence: `${figure(billed)} billed${placeWords(book, lines)}, ${none}.`,
  };
};
