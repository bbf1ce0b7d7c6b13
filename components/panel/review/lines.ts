import type { Entry, Section } from './entries';

/** A line of the drawn list: the heading of a section, or an entry. */
export type Line =
  | { kind: 'heading'; key: string; section: Section; count: number }
  | { kind: 'entry'; key: string; entry: Entry };

/** The entries with a heading before each section. */
export function linesOf(entries: readonly Entry[]): Line[] {
  const counts = new Map<Section, number>();
  for (const { section } of entries) counts.set(section, (counts.get(section) ?? 0) + 1);
  const lines: Line[] = [];
  let current: Section | null = null;
  for (const entry of entries) {
    if (entry.section !== current) {
      current = entry.section;
      lines.push({ kind: 'heading', key: current, section: current, count: counts.get(current) ?? 0 });
    }
    lines.push({ kind: 'entry', key: entry.key, entry });
  }
  return lines;
}
