import type { LineFigure } from '@/lib/model/figures';
import { quantityAgrees } from './assign';
import { type Fit, isProof, lay } from './content';
import { type Found, withoutRepeats } from './find';
import type { Learned } from './learned-rows';
import type { RowGroup } from './view';

/** How well the lines fit what stands where a person once pointed: the best group first. */
export function learnedFits(
  learned: Learned,
  groups: readonly RowGroup[],
  lines: readonly LineFigure[],
): { group: RowGroup; fit: Fit }[] {
  const known = learned.named(lines);
  return groups
    .map((group) => ({
      group,
      fit: lay(group, known, { product: 0, quantity: group.rows[0]?.cells[1]?.column ?? 1 }),
    }))
    .sort((a, b) => b.fit.agreeing - a.fit.agreeing);
}

/**
 * The rows where a person once pointed, as far as the known lines bear them out: by the same proof as content, and a
 * line only for a row that shows its quantity. A cell may say more than the product, so a row that shows another
 * quantity may be another line.
 */
export function findLearned(
  learned: Learned,
  fits: ReturnType<typeof learnedFits>,
  recordKnown: boolean,
): Found[] {
  return withoutRepeats(
    fits
      .filter(({ fit }) => isProof(fit, recordKnown) && learned.bears(fit.lineOf))
      .map(({ group, fit: { columns, evidence, lineOf } }) => {
        const pairs = [...lineOf].filter(([row, line]) => quantityAgrees(row, line, evidence));
        const single = pairs.filter(([row, one]) =>
          pairs.every(([other, line]) => row === other || line !== one),
        );
        return { by: 'learned', group, columns, marks: evidence.marks, lineOf: new Map(single) };
      }),
  );
}
