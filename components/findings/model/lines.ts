import { CLASS_FACTS, FINDING_CLASSES } from '@/lib/model/finding-classes';
import type { FindingView } from '@/lib/model/saved-view';
import type { Column } from './columns';
import type { FindingIndex } from './finding-index';
import { type Totals, totalsOf } from './tally';

export interface Group {
  key: string;
  label: string;
  /** Added up when it is first read: of thousands of groups a few are in view. */
  readonly totals: Totals;
  /** Places of its findings, in their order. */
  places: Uint32Array;
  isCollapsed: boolean;
}

/** A list as it is drawn: 0 and above is a finding's place, below is group `-1 - line`. */
export interface Lines {
  lines: Int32Array;
  groups: readonly Group[];
  /** Per finding: its line; -1: it is not listed. */
  lineOf: Int32Array;
}

export const groupAt = (line: number): number => -1 - line;

/** `shown` in groups with their headings; findings of a collapsed group are left out. */
export function linesOf(
  index: FindingIndex,
  shown: Uint32Array,
  view: Pick<FindingView, 'group' | 'sort'>,
  collapsed: ReadonlySet<string>,
): Lines {
  const whole = (lines: Int32Array, groups: readonly Group[]): Lines => {
    const lineOf = new Int32Array(index.items.length).fill(-1);
    lines.forEach((at, line) => {
      if (at >= 0) lineOf[at] = line;
    });
    return { lines, groups, lineOf };
  };
  if (view.group === 'none') return whole(Int32Array.from(shown), []);
  const { codes, keyOf, labelOf, size } = groupingOf(index, view.group);
  const { inTurn, membersOf } = gathered(shown, codes, size);
  const weights = new Float64Array(size);
  const isByWorth = view.sort.by === 'worth';
  const groups = inTurn.map((code): Group => {
    const places = membersOf(code);
    if (isByWorth)
      for (const at of places)
        weights[code] = numberAt(weights, code) + Math.abs(Number(index.worth.units[at] ?? 0n));
    const key = keyOf(code);
    let totals: Totals | null = null;
    return {
      key,
      label: labelOf(code),
      get totals() {
        totals ??= totalsOf(index, places);
        return totals;
      },
      places,
      isCollapsed: collapsed.has(key),
    };
  });
  // Sorted by worth, the group worth most comes first; else groups stand as their first findings do.
  if (isByWorth) {
    const way = view.sort.descending ? -1 : 1;
    const weightOf = new Map(groups.map((group, at) => [group, numberAt(weights, inTurn[at] ?? 0)]));
    groups.sort((a, b) => ((weightOf.get(a) ?? 0) - (weightOf.get(b) ?? 0)) * way);
  }
  const length = groups.reduce(
    (sum, { places, isCollapsed }) => sum + 1 + (isCollapsed ? 0 : places.length),
    0,
  );
  const lines = new Int32Array(length);
  let to = 0;
  groups.forEach(({ places, isCollapsed }, at) => {
    lines[to] = groupAt(at);
    to += 1;
    if (isCollapsed) return;
    lines.set(places, to);
    to += places.length;
  });
  return whole(lines, groups);
}

const numberAt = (numbers: Float64Array | Uint32Array, at: number): number => numbers[at] ?? 0;

/** `shown` by their codes, each code's in their order; `inTurn`: the codes as they come first. */
function gathered(shown: Uint32Array, codes: Uint32Array | Uint8Array, size: number) {
  const counts = new Uint32Array(size);
  const inTurn: number[] = [];
  for (const at of shown) {
    const code = codes[at] ?? 0;
    if (counts[code] === 0) inTurn.push(code);
    counts[code] = numberAt(counts, code) + 1;
  }
  const ends = new Uint32Array(size);
  let end = 0;
  for (const code of inTurn) {
    ends[code] = end;
    end += numberAt(counts, code);
  }
  const members = new Uint32Array(shown.length);
  for (const at of shown) {
    const code = codes[at] ?? 0;
    members[numberAt(ends, code)] = at;
    ends[code] = numberAt(ends, code) + 1;
  }
  const membersOf = (code: number): Uint32Array =>
    members.subarray(numberAt(ends, code) - numberAt(counts, code), numberAt(ends, code));
  return { inTurn, membersOf };
}

function groupingOf(index: FindingIndex, by: Exclude<FindingView['group'], 'none'>) {
  const ofColumn = ({ codes, values }: Column) => ({
    codes,
    size: values.length,
    keyOf: (code: number): string => `${by} ${values[code]?.id ?? ''}`,
    labelOf: (code: number): string => values[code]?.label ?? '',
  });
  if (by === 'company') return ofColumn(index.companies);
  if (by === 'product') return ofColumn(index.products);
  if (by === 'agreement type') return ofColumn(index.agreementTypes);
  return {
    codes: index.classes,
    size: FINDING_CLASSES.length,
    keyOf: (code: number): string => `class ${FINDING_CLASSES[code] ?? ''}`,
    labelOf: (code: number): string => {
      const kind = FINDING_CLASSES[code];
      return kind === undefined ? '' : CLASS_FACTS[kind].label;
    },
  };
}
