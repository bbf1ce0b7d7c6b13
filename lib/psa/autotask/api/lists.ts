import type { z } from 'zod';
import { FailureError } from '@/lib/model/failure';
import type { ApiPage, ListRequest } from '../../contract';
import type { Answer, Connection } from './connection';
import { FIELDS } from './fields';
import { cursorOf, following, type Position, positionOf, restarted, START } from './paging';
import { EVERYTHING, type Filter, PAGE_SIZE } from './query';
import { idOf, readRecords } from './reading';
import type { Entity } from './rights';

/** One of the entities that make up a list. */
export interface ListSource<B, T> {
  entity: Entity;
  schema: z.ZodType<B>;
  /** What of the entity belongs to the list. */
  filter: readonly Filter[];
  /** The field that tells when a record was changed; null where none does, and everything is read. */
  changed: string | null;
  map(bodies: B[], signal: AbortSignal): T[] | Promise<T[]>;
}

const DAY = 86_400_000;
/** What a next page, or the condition on changes, may be refused with. */
const REFUSED = new Set(['psa.refused', 'psa.site']);

/** One page of a list, at most 500 records. */
export async function readPage<B, T>(
  connection: Connection,
  sources: readonly ListSource<B, T>[],
  { changedSince, cursor, signal }: ListRequest,
): Promise<ApiPage<T>> {
  const kept = positionOf(cursor);
  let position = sources[kept.at] ? kept : START;
  const source = sources[position.at];
  if (!source) throw new Error('a list has at least one source');
  const since = source.changed === null ? null : changedSince;
  const filterAt = ({ above, whole }: Position): Filter[] => {
    const filter: Filter[] = [
      ...source.filter,
      ...(above === null ? [] : [{ op: 'gt' as const, field: 'id', value: above }]),
      ...(since === null || whole || source.changed === null ? [] : [changedFilter(source.changed, since)]),
    ];
    return filter.length > 0 ? filter : [EVERYTHING];
  };
  const ask = (): Promise<Answer> =>
    connection.query(
      source.entity,
      { maxRecords: PAGE_SIZE, includeFields: FIELDS[source.entity], filter: filterAt(position) },
      position.next,
      signal,
    );
  let page: Answer | null = null;
  while (page === null) {
    try {
      page = await ask();
    } catch (thrown) {
      const isRefused = thrown instanceof FailureError && REFUSED.has(thrown.failure.code);
      const other = isRefused ? (restarted(position) ?? readAll(position, since)) : null;
      if (other === null) throw thrown;
      position = other;
    }
  }
  const { bodies, unusable } = readRecords(page.records, source.entity, source.schema);
  const ids = page.records.map(idOf).filter((id) => id !== null);
  const after = following(position, ids, page.next, sources.length);
  return {
    items: await source.map(bodies, signal),
    problems: unusable.map(({ problem }) => problem),
    next: after === null ? null : cursorOf(after),
  };
}

/** No source says that the field can be queried: where it is refused, everything is read, which is right and slower. */
const readAll = (position: Position, since: number | null): Position | null =>
  since === null || position.whole || position.next !== null ? null : { ...position, whole: true };

/** A day early, whatever the clocks say: reading a record twice does no harm. All times are UTC (autotask.md 4). */
export const changedFilter = (field: string, since: number): Filter => ({
  op: 'gte',
  field,
  value: new Date(since - DAY).toISOString(),
});
