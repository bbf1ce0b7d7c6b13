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

/** "Of 2,000 decisions on names of ..., with three in ten of the right companies taken away, 1,214 were proven and ..." */
export function sentenceOf({ set, words }: ShownSet): string {
  const { decisions, automatic, wrong, precisionLow, evidence, world } = set;
  const of =
    `Of ${formatCount(decisions)} decisions on ${words.of}` +
    (evidence === 'all' ? ', with places and web addresses' : ', by name alone') +
    (world === 'open' ? ', with three in ten of the right companies taken away' : '');
  if (evidence === 'names') {
    return `${of}, ${formatCount(automatic)} would be proven if a name were enough, and ${wouldBe(wrong)}.`;
  }
  if (automatic === 0) return `${of}, none was proven.`;
  return (
    `${of}, ${formatCount(automatic)} ${automatic === 1 ? 'was' : 'were'} proven and ${wrongWords(wrong)}; ` +
    `with 95 % certainty at most ${inWords(1 - precisionLow)} are wrong.`
  );
}

const wouldBe = (wrong: number): string =>
  wrong === 0 ? 'none would be wrong' : `${formatCount(wrong)} would be wrong`;

/** "71 %", rounded down: what was found is not made more. */
export const percentWords = (part: number): string => `${Math.floor(part * 100 + 1e-9)} %`;
