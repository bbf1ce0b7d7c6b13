/** How long what was looked up is taken for true, ms. */
const KEPT = 300_000;

/** Records by id, asked for once in a few minutes. */
export interface Lookup<V> {
  /** Those that there are. */
  of(ids: Iterable<number>, signal: AbortSignal): Promise<Map<number, V>>;
}

/** `read` gives what there is of the ids; what it leaves out is remembered too. `now` is ms since the epoch. */
export function createLookup<V>(
  read: (ids: number[], signal: AbortSignal) => Promise<Map<number, V>>,
  now: () => number,
): Lookup<V> {
  const kept = new Map<number, { value: V | undefined; at: number }>();
  return {
    async of(ids, signal) {
      const wanted = [...new Set(ids)];
      const isKept = (id: number): boolean => Math.abs(now() - (kept.get(id)?.at ?? -Infinity)) < KEPT;
      const missing = wanted.filter((id) => !isKept(id));
      const found = missing.length > 0 ? await read(missing, signal) : new Map<number, V>();
      const at = now();
      for (const id of missing) kept.set(id, { value: found.get(id), at });
      return new Map(
        wanted.flatMap((id): [number, V][] => {
          const value = kept.get(id)?.value;
          return value === undefined ? [] : [[id, value]];
        }),
      );
    },
  };
}
