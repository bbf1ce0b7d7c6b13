import type { AtRecord } from '../../msp/types';
import { answerAdjustment } from './adjust';
import { checked } from './adjustment';
import type { RouteContext } from './context';
import { CHILDREN, isReadable, recordsOf } from './entities';
import { json, noMethod, noResource, refused } from './errors';
import { type EntityName, FIELDS } from './fields';
import { parseJson } from './json';
import { LINE_KINDS } from './kinds';
import { listed, whole } from './query';
import { needRight } from './rights';
import type { SimReply, SimRequest } from './types';

/** What an update of a contract's service or bundle may change (autotask.md 4, ContractServices). */
const WRITABLE = new Set(['unitPrice', 'adjustedPrice', 'invoiceDescription', 'internalDescription']);

/** `/Contracts/{id}/{child}` and `/Contracts/{id}/{child}/{id}`: the only place where lines can be written. */
export function answerChild(
  request: SimRequest,
  contractId: number,
  child: string,
  id: number | null,
  context: RouteContext,
): SimReply {
  const entity = CHILDREN[child.toLowerCase()];
  if (!entity) throw noResource(request.url.pathname);
  needRight(entity, context);
  const kind = LINE_KINDS.find((one) => one.entity === entity);
  if (kind) {
    if (id !== null) throw noResource(request.url.pathname);
    if (request.method !== 'POST') throw noMethod(request.method, 'POST');
    return answerAdjustment(parseJson(request.body), contractId, kind, context);
  }
  if (!isReadable(entity)) throw noResource(request.url.pathname);
  const records = recordsOf(context.state, entity).filter((one) => one.contractID === contractId);
  if (id !== null) {
    if (request.method !== 'GET') throw noMethod(request.method, 'GET');
    const record = records.find((one) => one.id === id);
    return record ? json(200, { item: whole(record, entity) }) : json(404, null);
  }
  if (request.method === 'GET') return listed(records, entity);
  if (
    request.method === 'PATCH' &&
    entity !== 'ContractServiceUnits' &&
    entity !== 'ContractServiceBundleUnits'
  )
    return patch(parseJson(request.body), contractId, records, entity, context);
  throw noMethod(request.method, 'GET');
}

function patch(
  body: unknown,
  contractId: number,
  records: AtRecord[],
  entity: EntityName,
  context: RouteContext,
): SimReply {
  const { id, contractID = contractId, ...fields } = checked(body, FIELDS[entity]);
  const record = records.find((one) => one.id === id);
  if (!record || contractID !== contractId) throw refused(`The ${entity} ${String(id)} does not exist.`);
  for (const name of Object.keys(fields))
    if (!WRITABLE.has(name)) throw refused(`The field ${name} is read-only.`);
  const before = structuredClone(record);
  Object.assign(record, fields);
  context.wrote({
    kind: 'patch',
    at: context.options.now(),
    contractId,
    lineId: record.id,
    before,
    after: structuredClone(record),
  });
  return json(200, { itemId: record.id });
}
