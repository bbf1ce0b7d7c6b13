import type { FindingIndex } from '../model/finding-index';
import type { Group, Lines } from '../model/lines';
import { groupAt } from '../model/lines';

type Listed = Lines & { index: Pick<FindingIndex, 'items' | 'placeOf'> };

const GROUP = 'group ';
export const groupKey = ({ key }: Group): string => GROUP + key;

/** What a line is called while it is listed: a finding's id, or its group's key. */
export function keyAt({ lines, groups, index }: Listed, line: number): string | null {
  const at = lines[line];
  if (at === undefined) return null;
  if (at >= 0) return index.items[at]?.id ?? null;
  const group = groups[groupAt(at)];
  return group ? groupKey(group) : null;
}

/** -1: it is not listed. */
export function lineOfKey({ lines, groups, lineOf, index }: Listed, key: string | null): number {
  if (key === null) return -1;
  const at = index.placeOf.get(key);
  if (at !== undefined) return lineOf[at] ?? -1;
  const group = groups.findIndex((one) => groupKey(one) === key);
  return group < 0 ? -1 : lines.indexOf(groupAt(group));
}

/** Ids of what a line stands for: a finding, or all of its group. */
export function idsAt({ lines, groups, index }: Listed, line: number): string[] {
  const at = lines[line];
  if (at === undefined) return [];
  const places = at >= 0 ? [at] : [...(groups[groupAt(at)]?.places ?? [])];
  return places.flatMap((place) => index.items[place]?.id ?? []);
}

/** The line that has the focus once the findings of `gone` have been dealt with: the next, else the one before. */
export function nextKey(listed: Listed, from: number, gone: ReadonlySet<string>): string | null {
  const stays = (line: number): boolean => {
    const key = keyAt(listed, line);
    return key !== null && (listed.lines[line] ?? -1) >= 0 && !gone.has(key);
  };
  for (let line = from + 1; line < listed.lines.length; line += 1)
    if (stays(line)) return keyAt(listed, line);
  for (let line = from - 1; line >= 0; line -= 1) if (stays(line)) return keyAt(listed, line);
  return null;
}
