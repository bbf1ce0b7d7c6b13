import type { CwRecord } from '../../msp/types';
import { parseConditions } from './conditions';
import { badCondition, json, RestError } from './errors';
import { type FieldMap, fieldOf, valueAt } from './fields';
import { linkHeader } from './links';
import type { RestOptions, SimReply, SimRequest } from './types';

const PARAMETERS = new Set([
  'conditions',
  'childConditions',
  'customFieldConditions',
  'orderBy',
  'fields',
  'page',
  'pageSize',
  'pageId',
  'clientId',
]);

/** Answers a list with filter, order, page and Link header (connectwise.md 4, "List params"). */
export function answerList(
  request: SimRequest,
  records: CwRecord[],
  fields: FieldMap,
  options: RestOptions,
): SimReply {
  const query = request.url.searchParams;
  const forward = request.headers['pagination-type'] === 'forward-only' && !options.pagesOnly;
  const found = filtered(records, query, fields, options);
  const size = numberIn(query, 'pageSize', 25, 1, 1000);
  if (forward) {
    if (query.has('orderBy')) throw badRequest('orderBy cannot be used with forward-only paging.');
    const after = numberIn(query, 'pageId', 0, 0, 2 ** 31);
    const rest = found.sort((a, b) => a.id - b.id).filter((record) => record.id > after);
    const page = rest.slice(0, size);
    const last = page.at(-1);
    const next = rest.length > size && last ? { pageId: last.id } : null;
    return reply(page, next ? linkHeader(request, options, [['next', next]]) : null);
  }
  const page = numberIn(query, 'page', 1, 1, 2 ** 31);
  const pages = Math.max(1, Math.ceil(found.length / size));
  const relations: [string, { page: number }][] = [];
  if (page < pages) relations.push(['next', { page: page + 1 }], ['last', { page: pages }]);
  if (page > 1) relations.push(['first', { page: 1 }], ['prev', { page: page - 1 }]);
  const ordered = order(found, query.get('orderBy'), fields);
  return reply(
    ordered.slice((page - 1) * size, page * size),
    relations.length > 0 ? linkHeader(request, options, relations) : null,
  );

  function reply(page: CwRecord[], link: string | null): SimReply {
    const narrow = project(query.get('fields'), fields);
    return json(200, page.map(narrow), link ? { link } : {});
  }
}

export function answerCount(
  request: SimRequest,
  records: CwRecord[],
  fields: FieldMap,
  options: RestOptions,
): SimReply {
  return json(200, { count: filtered(records, request.url.searchParams, fields, options).length });
}

/** Keeps the fields asked for; `_info` is left out unless it is one of them. */
export function project(asked: string | null, fields: FieldMap): (record: CwRecord) => unknown {
  if (!asked) return (record) => record;
  const paths = asked.split(',').map((name) => {
    const field = fieldOf(fields, name.trim());
    if (!field) throw badCondition(`${name} is not a recognized name.`);
    return field.path;
  });
  return (record) => {
    const narrow: Record<string, unknown> = {};
    for (const path of paths) {
      const value = valueAt(record, path);
      if (value === undefined) continue;
      const parts = path.split('/');
      const leaf = parts.pop() ?? path;
      let place = narrow;
      for (const part of parts) {
        const inner = (place[part] ?? {}) as Record<string, unknown>;
        place[part] = inner;
        place = inner;
      }
      place[leaf] = value;
    }
    return narrow;
  };
}

function filtered(
  records: CwRecord[],
  query: URLSearchParams,
  fields: FieldMap,
  options: RestOptions,
): CwRecord[] {
  for (const name of query.keys()) {
    if (!PARAMETERS.has(name)) throw badRequest(`${name} is not a parameter of this request.`);
  }
  for (const name of ['childConditions', 'customFieldConditions']) {
    if (query.get(name)) throw badRequest(`${name} is not simulated.`);
  }
  const conditions = query.get('conditions');
  if (!conditions) return [...records];
  if (options.lastUpdatedUnknown && /lastUpdated/i.test(conditions))
    throw badCondition('lastUpdated is not a recognized name.');
  return records.filter(parseConditions(conditions, fields));
}

function order(records: CwRecord[], orderBy: string | null, fields: FieldMap): CwRecord[] {
  if (!orderBy) return records.sort((a, b) => a.id - b.id);
  const keys = orderBy.split(',').map((text) => {
    const [name = '', direction = 'asc', ...rest] = text.trim().split(/\s+/);
    const field = fieldOf(fields, name);
    if (!field?.type || rest.length > 0 || !/^(asc|desc)$/i.test(direction))
      throw badCondition(`orderBy cannot be read: ${text}.`);
    return { path: field.path, sign: /^desc$/i.test(direction) ? -1 : 1 };
  });
  return records.sort((a, b) => {
    for (const { path, sign } of keys) {
      const [left, right] = [valueAt(a, path), valueAt(b, path)];
      const way =
        typeof left === 'number' && typeof right === 'number'
          ? left - right
          : String(left ?? '').localeCompare(String(right ?? ''), 'en');
      if (way !== 0) return way * sign;
    }
    return a.id - b.id;
  });
}

function numberIn(
  query: URLSearchParams,
  name: string,
  missing: number,
  least: number,
  most: number,
): number {
  const text = query.get(name);
  if (text === null || text === '') return missing;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw badRequest(`${name} must be between ${least} and ${most}.`);
  return value;
}

const badRequest = (message: string): RestError => new RestError(400, 'BadRequest', message);
