/** A condition of a query; those of one list all have to hold (autotask.md 4, "Query"). */
export interface Filter {
  op: 'eq' | 'gt' | 'gte' | 'lte' | 'in';
  field: string;
  value: number | string | readonly number[];
}

/** The body of `POST /{Entity}/query`. */
export interface Query {
  maxRecords: number;
  includeFields: readonly string[];
  filter: readonly Filter[];
}

/** More than that is an error. */
export const PAGE_SIZE = 500;

/** Values of one `in` list: 500 conditions are the limit, clients use 450 (autotask.md 4, "Query"). */
export const IN_LIST = 450;

/** A filter is required: this one holds for every record. Ids begin at 0, which is the own company (inferred). */
export const EVERYTHING: Filter = { op: 'gte', field: 'id', value: 0 };

/** Every value once, in lists that one query may ask for. */
export function inLists(values: Iterable<number>, most: number = IN_LIST): number[][] {
  const all = [...new Set(values)];
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) =>
    all.slice(at * most, (at + 1) * most),
  );
}
