import type { Rule } from './difference';
import { billableWords, expectedWords, placeWords } from './words';

/**
 * Row not billable with usage: more is used than billed, and every line of the product in effect is set to bill nothing
 * (connectwise.md 4, `billCustomer`). Where some are billed and some not, too few are billed: under-billed.
 */
export const notBillable: Rule = (difference) => {
  const { lines, variance, book } = difference;
  const [line] = lines;
  if (!line || variance.startsWith('-') || lines.some(({ billable }) => billable === 'Billable')) return null;
  const set =
    lines.length === 1
      ? `the row${placeWords(book, lines)} is`
      : `all${placeWords(book, lines).replace(' in', '')} are`;
  return {
    class: 'not billable',
    line: null,
    sentence: `${expectedWords(difference)}, and ${set} ${[...new Set(lines.map(billableWords))].join(' or ')}.`,
  };
};
