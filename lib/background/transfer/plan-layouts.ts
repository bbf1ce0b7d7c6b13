import type { ImportLine } from '@/lib/messaging/protocol';
import { learnedKey } from '@/lib/model/learned';
import type { LayoutEntry } from './file';
import type { ImportWorld } from './world';

/** What the import of learned layouts would do. Each is proven by the known lines of a page before it is ever used. */
export function planLayouts(
  { layouts }: Pick<ImportWorld, 'layouts'>,
  entries: readonly LayoutEntry[],
  into: { lines: ImportLine[]; layouts: LayoutEntry[] },
): void {
  const seen = new Set<string>();
  for (const entry of entries) {
    const { psa, site, screen, layout } = entry;
    const id = learnedKey(psa, site, screen);
    const line = { what: 'layout' as const, name: `Layout learned for ${site}, ${screen}` };
    if (seen.has(id)) {
      const after = 'It stands twice in the file; the first is taken.';
      into.lines.push({ ...line, effect: 'skip', before: '', after });
      continue;
    }
    seen.add(id);
    const present = layouts.get(id);
    const isSame = present !== undefined && said(present) === said(layout);
    const effect = isSame ? 'same' : present ? 'change' : 'add';
    const before = present ? (isSame ? 'learned' : 'learned otherwise') : 'not learned';
    into.lines.push({ ...line, effect, before, after: 'learned' });
    if (!isSame) into.layouts.push(entry);
  }
}

const said = ({ rows, product, quantity, number }: LayoutEntry['layout']): string =>
  JSON.stringify([rows, product, quantity, number]);
