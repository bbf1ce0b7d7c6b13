import type { z } from 'zod';
import type { ApiPage, ListRequest } from '../../contract';
import { changedSinceCondition } from './conditions';
import type { Connection } from './connection';
import { cursorOf, nextPosition, PAGE_SIZE, type Position, positionOf } from './paging';
import { type RecordName, readRecords } from './reading';

/** One of the lists that sync reads. */
export interface ListSource<B, T> {
  path: string;
  name: RecordName;
  fields: string;
  schema: z.ZodType<B>;
  map: (body: B) => T;
}

/** One page of a list, at most 1000 records, in the order of their ids. */
export async function readPage<B, T>(
  connection: Connection,
  source: ListSource<B, T>,
  request: ListRequest,
): Promise<ApiPage<T>> {
  const position = positionOf(request.cursor);
  let whole = position?.whole ?? false;
  const condition =
    request.changedSince === null || whole ? null : changedSinceCondition(request.changedSince);
  const ask = (conditions: string | null) =>
    connection.get(source.path, pageQuery(source.fields, position, conditions), request.signal);

  let reply = await ask(condition);
  // The condition is inferred (conditions.ts): where it is refused, everything is read, which is right and slower.
  if (reply.status === 400 && condition !== null) {
    reply = await ask(null);
    whole = true;
  }
  if (reply.status !== 200) throw connection.failure(reply, source.path);
  const { items, problems } = readRecords(reply, source.name, source.schema, source.map);
  const next = nextPosition(reply.headers.get('link'), position, whole);
  return { items, problems, next: next === null ? null : cursorOf(next) };
}

/** Query of a page: the OpenAPI document's parameters of every list (connectwise.md 4). */
export function pageQuery(
  fields: string,
  position: Position | null,
  conditions: string | null,
): Record<string, string> {
  return {
    ...(conditions === null ? {} : { conditions }),
    fields,
    pageSize: String(PAGE_SIZE),
    ...(position === null ? {} : { [position.by]: String(position.value) }),
  };
}
