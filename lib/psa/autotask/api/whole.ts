import type { Connection } from './connection';
import { failures } from './failures';
import { FIELDS } from './fields';
import { type Filter, IN_LIST, inLists, PAGE_SIZE } from './query';
import { idOf } from './reading';
import type { Entity } from './rights';

/** All records of a query, page after page; each id once, as it came last. */
export async function readWhole(
  connection: Connection,
  entity: Entity,
  filter: readonly Filter[],
  signal: AbortSignal,
): Promise<unknown[]> {
  const query = { maxRecords: PAGE_SIZE, includeFields: FIELDS[entity], filter };
  const records = new Map<number | symbol, unknown>();
  const asked = new Set<string>();
  let next: string | null = null;
  do {
    const page = await connection.query(entity, query, next, signal);
    for (const record of page.records) records.set(idOf(record) ?? Symbol('no id'), record);
    next = page.next;
    // Going round in a circle would never end.
    if (next !== null && asked.has(next)) throw failures.unreadable();
    if (next !== null) asked.add(next);
  } while (next !== null);
  return [...records.values()];
}

/** All records whose `field` has one of the values, in as few queries as `in` lists allow. */
export async function readWhere(
  connection: Connection,
  entity: Entity,
  field: string,
  values: Iterable<number>,
  signal: AbortSignal,
  more: readonly Filter[] = [],
): Promise<unknown[]> {
  const parts = await Promise.all(
    inLists(values, IN_LIST).map((value) =>
      readWhole(connection, entity, [{ op: 'in', field, value }, ...more], signal),
    ),
  );
  return parts.flat();
}
