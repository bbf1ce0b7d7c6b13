import type { LineFigure } from '@/lib/model/figures';
import { quantityAgrees } from './assign';
import { type Fit, isProof, lay } from './content';
import { type Found, withoutRepeats } from './find';
import { type KnownLines, knownLines } from './known-lines';
import { word } from './text';
import type { RowGroup } from './view';

/** A shorter name stands in too many texts. */
const SHORTEST = 3;

/** How well the lines fit what stands where a person once pointed: the best group first. */
export function learnedFits(
  groups: readonly RowGroup[],
  lines: readonly LineFigure[],
): { group: RowGroup; fit: Fit }[] {
  const known = namedIn(lines);
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
  groups: readonly RowGroup[],
  lines: readonly LineFigure[],
  recordKnown: boolean,
): Found[] {
  const proven = learnedFits(groups, lines).filter(({ fit }) => isProof(fit, recordKnown));
  return withoutRepeats(
    proven.map(({ group, fit: { columns, evidence, lineOf } }) => {
      const pairs = [...lineOf].filter(([row, line]) => quantityAgrees(row, line, evidence));
      const count = Map.groupBy(pairs, ([, line]) => line);
      const single = pairs.filter(([, line]) => count.get(line)?.length === 1);
      return { by: 'learned', group, columns, marks: evidence.marks, lineOf: new Map(single) };
    }),
  );
}

/**
 * Finds the lines whose identifier or description stands in a cell as whole words. Of names within each other the
 * longest counts: "M365 Annual" is not "M365". Names of different lines beside each other are nobody's.
 */
function namedIn(lines: readonly LineFigure[]): KnownLines {
  const exact = knownLines(lines);
  const byName = new Map<string, LineFigure[]>();
  for (const line of lines)
    for (const name of new Set([word(line.productIdentifier), word(line.description)]))
      if (name.length >= SHORTEST) byName.set(name, [...(byName.get(name) ?? []), line]);
  return {
    ...exact,
    byProduct(text) {
      const there = exact.byProduct(text);
      if (there.length > 0) return there;
      const said = ` ${word(text)} `;
      const names = [...byName.keys()].filter((name) => said.includes(` ${name} `));
      const longest = names.reduce((best, name) => (name.length > best.length ? name : best), '');
      const found = byName.get(longest) ?? [];
      const agrees = (name: string): boolean =>
        ` ${longest} `.includes(` ${name} `) || !!byName.get(name)?.every((line) => found.includes(line));
      return names.every(agrees) ? found : [];
    },
  };
}
