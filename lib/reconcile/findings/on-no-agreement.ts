import type { Rule } from './difference';
import { expectedWords } from './words';

/** Used but on no agreement: more is used than billed, and no line of the company bills the product, nor ever did. */
export const onNoAgreement: Rule = (difference) => {
  const { lines, variance, absence } = difference;
  if (variance.startsWith('-') || lines.length > 0 || absence !== null) return null;
  return {
    class: 'used on no agreement',
    line: null,
    sentence: `${expectedWords(difference)}, on no agreement.`,
  };
};
