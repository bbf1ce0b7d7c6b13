import type { CwRecord, Msp } from '../../msp/types';
import { created, objectOf, patched } from './additions';
import { errorReply, invalid, json, notFound, RestError } from './errors';
import { FIELDS } from './fields';
import { answerCount, answerList, project } from './list';
import { additionsOf, one, recordsOf, touch } from './state';
import type { Area, Collection, LoggedNote, LoggedWrite, RestOptions, SimReply, SimRequest } from './types';

export interface RouteContext {
  state: Msp['connectwise'];
  options: RestOptions;
  withdrawn: ReadonlySet<Area>;
  wrote(write: Omit<LoggedWrite, 'at'>): void;
  noted(note: Omit<LoggedNote, 'at'>): void;
}

const COLLECTIONS: Record<string, { collection: Collection; name: string }> = {
  'company/companies': { collection: 'companies', name: 'Company' },
  'procurement/catalog': { collection: 'catalog', name: 'CatalogItem' },
  'finance/agreements': { collection: 'agreements', name: 'Agreement' },
};

/** Answers a request below `apis/3.0` whose keys are right. `path` has no slash in front. */
export function answer(request: SimRequest, path: string, context: RouteContext): SimReply {
  if (path === 'system/info') return systemInfo(request, context.options);
  const additions = /^finance\/agreements\/(\d+)\/additions(?:\/(\d+|count))?$/.exec(path);
  if (additions) return answerAdditions(request, Number(additions[1]), additions[2], context);
  const notes = /^company\/companies\/(\d+)\/notes$/.exec(path);
  if (notes) return answerNotes(request, Number(notes[1]), context);
  const parts = /^(\w+\/\w+)(?:\/(\d+|count))?$/.exec(path);
  const known = COLLECTIONS[parts?.[1] ?? ''];
  if (!known) throw notFound(`/${path}`);
  need(known.collection, context);
  only(request, 'GET');
  const records = recordsOf(context.state, known.collection);
  const fields = FIELDS[known.collection];
  const tail = parts?.[2];
  if (tail === undefined) return answerList(request, records, fields, context.options);
  if (tail === 'count') return answerCount(request, records, fields, context.options);
  const record = one(records, Number(tail), known.name);
  return json(200, project(request.url.searchParams.get('fields'), fields)(record));
}

function answerAdditions(
  request: SimRequest,
  agreementId: number,
  tail: string | undefined,
  context: RouteContext,
): SimReply {
  const { state, options } = context;
  need('agreements', context);
  const records = additionsOf(state, agreementId);
  if (tail === undefined) {
    only(request, 'GET', 'POST');
    if (request.method === 'GET') return answerList(request, records, FIELDS.additions, options);
    need('agreements-edit', context);
    const id =
      1 + Math.max(0, ...Object.values(state.additions).flatMap((list) => list.map((one) => one.id)));
    const after = created(id, agreementId, bodyOf(request), state, options.now());
    records.push(after);
    context.wrote({
      method: 'POST',
      agreementId,
      additionId: id,
      before: null,
      after: structuredClone(after),
    });
    return json(201, after);
  }
  if (tail === 'count') {
    only(request, 'GET');
    return answerCount(request, records, FIELDS.additions, options);
  }
  only(request, 'GET', 'PATCH', 'DELETE');
  const record = one(records, Number(tail), 'Addition');
  if (request.method === 'GET') {
    return json(200, project(request.url.searchParams.get('fields'), FIELDS.additions)(record));
  }
  need('agreements-edit', context);
  return write(request, agreementId, record, records, context);
}

/** A note of a company (the published operation list has it; `text` is required). */
function answerNotes(request: SimRequest, companyId: number, context: RouteContext): SimReply {
  only(request, 'POST');
  need('companies', context);
  need('notes-add', context);
  one(recordsOf(context.state, 'companies'), companyId, 'Company');
  const { text } = objectOf(bodyOf(request));
  if (typeof text !== 'string' || text.trim() === '') throw invalid('text', 'text is required.');
  context.noted({ companyId, text });
  return json(201, { id: companyId * 1000 + 1, text, company: { id: companyId } });
}

function write(
  request: SimRequest,
  agreementId: number,
  record: CwRecord,
  records: CwRecord[],
  context: RouteContext,
): SimReply {
  const before = structuredClone(record);
  const common = { agreementId, additionId: record.id, before };
  const place = records.indexOf(record);
  if (request.method === 'DELETE') {
    records.splice(place, 1);
    context.wrote({ ...common, method: 'DELETE', after: null });
    return { status: 204, headers: {}, body: '' };
  }
  const after = patched(record, bodyOf(request), context.state);
  touch(after, context.options.now());
  records[place] = after;
  context.wrote({ ...common, method: 'PATCH', after: structuredClone(after) });
  return json(200, after);
}

function systemInfo(request: SimRequest, options: RestOptions): SimReply {
  only(request, 'GET');
  const version = options.codebase.replace('_', '.').replace(/\/$/, '');
  return json(200, { version: `${version}.1`, isCloud: true, serverTimeZone: 'UTC', cloudRegion: 'NA' });
}

function need(area: Area, { withdrawn }: RouteContext): void {
  if (withdrawn.has(area))
    throw new RestError(
      403,
      'SecurityPermissions',
      'You do not have security permission to perform this action.',
    );
}

function only(request: SimRequest, ...methods: string[]): void {
  if (!methods.includes(request.method))
    throw new RestError(405, 'MethodNotAllowed', `${request.method} is not allowed here.`, {
      allow: methods.join(', '),
    });
}

function bodyOf(request: SimRequest): unknown {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new RestError(415, 'UnsupportedMediaType', 'The body must be application/json.');
  try {
    return JSON.parse(request.body);
  } catch {
    throw new RestError(400, 'InvalidObject', 'The body is not JSON.');
  }
}

/** The reply of `run`, or of the error it throws. A defect of the simulator is told and answered with 500. */
export function replyOf(run: () => SimReply): SimReply {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof RestError) return errorReply(thrown);
    console.error('ConnectWise REST simulator:', thrown);
    return errorReply(new RestError(500, 'SimulatorDefect', 'The simulator failed.'));
  }
}
