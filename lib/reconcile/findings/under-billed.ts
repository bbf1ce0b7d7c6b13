import type { Rule } from './difference';
import { comparedWords, counted } from './words';

/**
 * Under-billed: more is expected than the lines in effect bill, of which at least one is billable. So it is also where
 * all that is billed is included units, or 0.
 */
export const underBilled: Rule = (difference) => {
  const { lines, variance } = difference;
  if (variance.startsWith('-') || lines.every(({ billable }) => billable !== 'Billable')) return null;
  const free = lines.filter(({ billable }) => billable !== 'Billable').length;
  const but = free === 0 ? '' : `; ${counted(free, 'row is', 'rows are')} not billed`;
  return { class: 'under-billed', line: null, sentence: `${comparedWords(difference)}${but}.` };
};
