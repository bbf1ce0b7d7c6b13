import type { RuledRow } from './rule';

export interface Figures {
  used: string;
  billed: string;
  variance: string;
  month: string;
  /** The count is what a rule made of it. */
  ruled: boolean;
}

const SENTENCE =
  /^(?:(Matched)|(Under|Over)-billed by ([\d.]+)): ([\d.]+) (used and provisioned|used|provisioned|expected) in (\w+ \d{4}), ([\d.]+) billed\./;

/** The figures in a badge's sentence for screen readers; null when it gives none. */
export function figuresIn(sentence: string): Figures | null {
  const parts = SENTENCE.exec(sentence);
  if (!parts) return null;
  const [, , side, amount = '0', used = '', word, month = '', billed = ''] = parts;
  const variance = side === 'Over' ? `-${amount}` : amount;
  return { used, billed, variance, month, ruled: word === 'expected' };
}

/** Without a quantity a row cannot be told from one that is being filled: saying nothing is right. */
export const mayBeSilent = ({ reason }: RuledRow): boolean => reason === 'no quantity';

/** What is wrong with a badge, in a sentence; null: it says what is true. `month`: "Oct 2026". */
export function wrongWith(truth: RuledRow, sentence: string | null, month: string): string | null {
  const where = `${truth.productId} of ${truth.companyName} (${truth.agreementName})`;
  if (sentence === null) return mayBeSilent(truth) ? null : `${where} has no badge.`;
  const seen = figuresIn(sentence);
  if (truth.reason !== null)
    return seen === null ? null : `${where} shows figures, but has none (${truth.reason}): "${sentence}"`;
  const { used, billed, variance, ruled } = truth;
  const right =
    seen?.used === used &&
    seen.billed === billed &&
    seen.variance === variance &&
    seen.month === month &&
    seen.ruled === ruled;
  if (right) return null;
  return `${where} should say ${used} ${ruled ? 'expected' : 'used'}, ${billed} billed, variance ${variance} in ${month}: "${sentence}"`;
}
