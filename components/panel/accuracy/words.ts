import { formatCount } from '@/components/shared/format';
import type { ShownSet } from './sets';

/** "3 in 1,000": at least the part, for nothing may be promised that was not measured. */
export function inWords(part: number): string {
  const of = part >= 0.1 ? 100 : part * 1000 >= 1 ? 1000 : 10_000;
  // 1e-9 for what binary fractions add.
  return `${formatCount(Math.max(1, Math.ceil(part * of - 1e-9)))} in ${formatCount(of)}`;
}

const wrongWords = (count: number): string => {
  if (count === 0) return 'none was wrong';
  return count === 1 ? '1 was wrong' : `${formatCount(count)} were wrong`;
};

/** "Of 2,000 decisions on names of ..., with three in ten partners taken away, 1,214 were automatic and ..." */
export function sentenceOf({ set, words }: ShownSet): string {
  const { decisions, automatic, wrong, precisionLow, evidence, world } = set;
  const of =
    `Of ${formatCount(decisions)} decisions on names of ${words.of}` +
    (evidence === 'all' ? ', with places and web addresses' : '') +
    (world === 'open' ? ', with three in ten partners taken away' : '');
  if (automatic === 0) return `${of}, none was automatic.`;
  return (
    `${of}, ${formatCount(automatic)} ${automatic === 1 ? 'was' : 'were'} automatic and ${wrongWords(wrong)}; ` +
    `with 95 % certainty at most ${inWords(1 - precisionLow)} are wrong.`
  );
}

/** "71 %", rounded down: what was found is not made more. */
export const percentWords = (part: number): string => `${Math.floor(part * 100 + 1e-9)} %`;
