import type { AtRecord } from '../../msp/types';
import type { RouteContext } from './context';
import { isReadable, recordsOf, WITH_UDFS } from './entities';
import { json, noMethod, RestError, refused } from './errors';
import { type EntityName, FIELDS, type FieldMap, fieldOf } from './fields';
import { parseFilter } from './filter';
import { parseJson, propertiesOf } from './json';
import type { Answer } from './pages';
import type { SimReply, SimRequest } from './types';

const MOST_RECORDS = 500;
/** What the web server takes (autotask.md 4, "Query"). */
const MOST_URL = 2048;

/** `POST /{Entity}/query` and `GET /{Entity}/query?search=…` (autotask.md 4, "Query", "Answers"). */
export function answerQuery(request: SimRequest, entity: EntityName, context: RouteContext): SimReply {
  const text = textOf(request);
  return pageOf(request, entity, text, queryOf(text, entity, context), 0, context);
}

/** A further page: the address of `nextPageUrl`, asked with the same method and body. */
export function answerPage(request: SimRequest, entity: EntityName, context: RouteContext): SimReply {
  const token = request.url.searchParams.get('paging') ?? '';
  const page = context.pages.find(token);
  if (!page || page.entity !== entity) throw refused('The paging information is not valid or has expired.');
  if (page.method !== request.method) throw refused('A page is asked for with the method of its query.');
  if (request.method === 'POST' && request.body !== page.query)
    throw refused('A page is asked for with the body of its query.');
  return pageOf(request, entity, page.query, page.answer, page.start, context);
}

export function answerCount(request: SimRequest, entity: EntityName, context: RouteContext): SimReply {
  return json(200, { queryCount: queryOf(textOf(request), entity, context).found.length });
}

/** All records below a contract, without a filter. */
export function listed(records: AtRecord[], entity: EntityName): SimReply {
  return json(200, {
    items: records.map((record) => whole(record, entity)),
    pageDetails: { count: records.length, requestCount: MOST_RECORDS, prevPageUrl: null, nextPageUrl: null },
  });
}

function textOf(request: SimRequest): string {
  if (request.method === 'POST') return request.body;
  if (request.method !== 'GET') throw noMethod(request.method, 'GET, POST');
  // The web server answers it, not the service [G].
  if (request.url.href.length > MOST_URL)
    throw new RestError(414, { Message: 'The request URI is too long.' });
  const search = request.url.searchParams.get('search');
  if (search === null) throw refused('The parameter search is required.');
  return search;
}

function pageOf(
  request: SimRequest,
  entity: EntityName,
  query: string,
  answer: Answer,
  start: number,
  context: RouteContext,
): SimReply {
  const { found, size, narrow } = answer;
  const items = found.slice(start, start + size);
  const link = (from: number): string => {
    const token = context.pages.add({ entity, method: request.method, query, answer, start: from });
    return `https://${context.zoneHost}/ATServicesRest/V1.0/${entity}/query/next?paging=${token}`;
  };
  return json(200, {
    items: items.map(narrow),
    pageDetails: {
      count: items.length,
      requestCount: size,
      prevPageUrl: start > 0 ? link(Math.max(0, start - size)) : null,
      nextPageUrl: start + size < found.length ? link(start + size) : null,
    },
  });
}

function queryOf(text: string, entity: EntityName, { state }: RouteContext): Answer {
  if (!isReadable(entity)) throw refused(`${entity} cannot be queried.`);
  const {
    maxRecords = null,
    includeFields = null,
    filter,
    ...rest
  } = propertiesOf(parseJson(text), 'The query');
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw refused(`${unknown} is not known in a query.`);
  const size = maxRecords === null ? MOST_RECORDS : maxRecords;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > MOST_RECORDS)
    throw refused(`maxRecords must be between 1 and ${MOST_RECORDS}.`);
  const fields: FieldMap = FIELDS[entity];
  const test = parseFilter(filter, fields, entity);
  return {
    found: recordsOf(state, entity)
      .filter(test)
      .sort((a, b) => a.id - b.id),
    size,
    narrow: narrowing(includeFields, fields, entity),
  };
}

function narrowing(asked: unknown, fields: FieldMap, entity: EntityName): Answer['narrow'] {
  if (asked === null || (Array.isArray(asked) && asked.length === 0))
    return (record) => whole(record, entity);
  if (!Array.isArray(asked)) throw refused('includeFields must be a list of names.');
  const names = asked.map((name) => {
    const field = typeof name === 'string' ? fieldOf(fields, name) : null;
    if (field === null) throw refused(`Unable to find ${String(name)} in the ${entity} Entity.`);
    return field;
  });
  return (record) => Object.fromEntries(names.map((name) => [name, record[name] ?? null]));
}

/** Every field, empty ones as null. */
export function whole(record: AtRecord, entity: EntityName): Record<string, unknown> {
  const fields = Object.keys(FIELDS[entity]).map((name) => [name, record[name] ?? null]);
  return Object.fromEntries(WITH_UDFS.has(entity) ? [...fields, ['userDefinedFields', []]] : fields);
}
