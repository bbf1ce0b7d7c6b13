/** One property of all findings, each value once: filters count and compare small numbers, not texts. */
export interface Column {
  /** Per finding: which of `values`. */
  codes: Uint32Array;
  values: readonly ColumnValue[];
  codeOf: ReadonlyMap<string, number>;
  /** Per value: its place when they are sorted by label. */
  ranks: Uint32Array;
}

export interface ColumnValue {
  /** '' where a finding has none. */
  id: string;
  label: string;
}

const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

export function columnOf<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  labelOf: (item: T) => string,
): Column {
  const codeOf = new Map<string, number>();
  const values: ColumnValue[] = [];
  const codes = new Uint32Array(items.length);
  items.forEach((item, at) => {
    const id = idOf(item);
    let code = codeOf.get(id);
    if (code === undefined) {
      code = values.length;
      codeOf.set(id, code);
      values.push({ id, label: labelOf(item) });
    }
    codes[at] = code;
  });
  return { codes, values, codeOf, ranks: ranksOf(values) };
}

function ranksOf(values: readonly ColumnValue[]): Uint32Array {
  const ranks = new Uint32Array(values.length);
  values
    .map(({ label }, code) => ({ label, code }))
    .sort((a, b) => COLLATOR.compare(a.label, b.label) || a.code - b.code)
    .forEach(({ code }, rank) => {
      ranks[code] = rank;
    });
  return ranks;
}
