import { answerAdjustment } from './adjust';
import { answerChild } from './children';
import type { RouteContext } from './context';
import { entityNamed, isReadable, recordsOf } from './entities';
import { json, noMethod, noResource, RestError } from './errors';
import type { EntityName } from './fields';
import { entityInformation, fieldInformation } from './information';
import { parseJson } from './json';
import { LINE_KINDS } from './kinds';
import { answerCount, answerPage, answerQuery, whole } from './query';
import { needRight } from './rights';
import type { SimReply, SimRequest } from './types';

/** The endpoint whose requests are counted together [G]: the first part of the path. */
export const endpointOf = (path: string): string => path.split('/')[0]?.toLowerCase() ?? '';

/** Answers a request with the right keys. `path` is below the version, without a slash in front. */
export function answer(request: SimRequest, path: string, context: RouteContext): SimReply {
  if (request.body !== '' && !/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new RestError(415, { Message: 'The media type of the request is not supported.' });
  const [first = '', ...rest] = path.split('/');
  const lower = path.toLowerCase();
  if (lower === 'thresholdinformation') return only(request, 'GET', () => thresholdInformation(context));
  if (lower === 'version') return only(request, 'GET', version);
  const entity = entityNamed(first);
  if (!entity) throw noResource(request.url.pathname);
  const child = /^(\d+)\/([a-z]+)(?:\/(\d+))?$/i.exec(rest.join('/'));
  if (child && entity === 'Contracts') {
    const [, contract = '', name = '', id] = child;
    return answerChild(request, Number(contract), name, id === undefined ? null : Number(id), context);
  }
  // An adjustment has no right to be read: what may be done with it is told to whoever may not add it.
  const isAsked =
    LINE_KINDS.some((kind) => kind.entity === entity) && /^entityinformation$/i.test(rest.join('/'));
  if (!isAsked) needRight(entity, context);
  return answerEntity(request, entity, rest.join('/'), context);
}

function answerEntity(
  request: SimRequest,
  entity: EntityName,
  tail: string,
  context: RouteContext,
): SimReply {
  const lower = tail.toLowerCase();
  if (lower === 'entityinformation')
    return only(request, 'GET', () => entityInformation(entity, context.withdrawn));
  if (lower === 'entityinformation/fields') return only(request, 'GET', () => fieldInformation(entity));
  const kind = LINE_KINDS.find((one) => one.entity === entity);
  if (kind) {
    if (tail !== '') throw noResource(request.url.pathname);
    return only(request, 'POST', () => answerAdjustment(parseJson(request.body), null, kind, context));
  }
  if (lower === 'query') return answerQuery(request, entity, context);
  if (lower === 'query/next') return answerPage(request, entity, context);
  if (lower === 'query/count') return answerCount(request, entity, context);
  // Lines and units are written below their contract only, the rest is not written by this project.
  if (tail === '') throw noMethod(request.method, '');
  if (!/^-?\d+$/.test(tail) || !isReadable(entity)) throw noResource(request.url.pathname);
  return only(request, 'GET', () => {
    const record = recordsOf(context.state, entity).find((one) => one.id === Number(tail));
    return record ? json(200, { item: whole(record, entity) }) : json(404, null);
  });
}

const thresholdInformation = ({ options, threshold }: RouteContext): SimReply =>
  json(200, {
    externalRequestThreshold: options.threshold.requests,
    requestThresholdTimeframe: options.threshold.timeframe,
    currentTimeframeRequestCount: threshold().used,
  });

const version = (): SimReply =>
  json(200, { majorVersion: '2026', minorVersion: '4', build: '1', customerType: 'Production' });

function only(request: SimRequest, method: string, run: () => SimReply): SimReply {
  if (request.method !== method) throw noMethod(request.method, method);
  return run();
}
