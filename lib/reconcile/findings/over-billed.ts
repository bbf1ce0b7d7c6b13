import { compare, ZERO } from '@/lib/model/decimal';
import type { Rule } from './difference';
import { comparedWords } from './words';

/**
 * Over-billed: the lines in effect bill more than is expected, and something is expected. A correction below 0 that
 * nobody bills is over-billed as well: the next invoice owes it.
 */
export const overBilled: Rule = (difference) => {
  const { expected, billed, variance } = difference;
  if (!variance.startsWith('-')) return null;
  if (compare(expected, ZERO) <= 0 && compare(billed, ZERO) > 0) return null;
  return { class: 'over-billed', line: null, sentence: `${comparedWords(difference)}.` };
};
