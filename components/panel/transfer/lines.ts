import { counted, formatCount } from '@/components/shared/format';
import type { ImportLine } from '@/lib/messaging/protocol';

export type Effect = ImportLine['effect'];

/** What changes something first, then what cannot be done, then what is as it was. */
export const EFFECTS: readonly Effect[] = ['change', 'add', 'skip', 'same'];

export const EFFECT_WORDS: Record<Effect, string> = {
  change: 'Changed',
  add: 'New',
  skip: 'Skipped',
  same: 'As it is',
};

/** A line, or the heading before the first of its effect. */
export type Shown =
  | { kind: 'heading'; key: string; effect: Effect; count: number }
  | { kind: 'line'; key: string; line: ImportLine };

export function countEffects(lines: readonly ImportLine[]): Record<Effect, number> {
  const counts: Record<Effect, number> = { change: 0, add: 0, skip: 0, same: 0 };
  for (const { effect } of lines) counts[effect] += 1;
  return counts;
}

/** The lines by their effect, each effect under its heading. */
export function shownLines(lines: readonly ImportLine[]): Shown[] {
  const counts = countEffects(lines);
  return EFFECTS.filter((effect) => counts[effect] > 0).flatMap((effect) => [
    { kind: 'heading' as const, key: effect, effect, count: counts[effect] },
    ...lines.flatMap((line, index) =>
      line.effect === effect ? { kind: 'line' as const, key: String(index), line } : [],
    ),
  ]);
}

/** How many mappings an import writes. */
export const writes = (lines: readonly ImportLine[]): number =>
  lines.filter(({ effect }) => effect === 'add' || effect === 'change').length;

/** "12 mappings would change, 3 of them new. 2 lines are skipped, 40 are as they are." */
export function summary(lines: readonly ImportLine[]): string {
  const { add, change, skip, same } = countEffects(lines);
  const news = add + change === 0 ? 'Nothing would change.' : '';
  const changes =
    add + change > 0
      ? `${[add && `${formatCount(add)} new`, change && `${formatCount(change)} changed`].filter(Boolean).join(', ')}.`
      : '';
  const rest = [
    skip > 0 && `${counted(skip, 'line')} skipped`,
    same > 0 && `${formatCount(same)} as ${same === 1 ? 'it is' : 'they are'}`,
  ].filter(Boolean);
  return [news, changes, rest.length > 0 && `${rest.join(', ')}.`].filter(Boolean).join(' ');
}
