import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Msp } from '../../msp/types';
import { createControl } from './control';
import { deliver, faultReply, takeFault } from './faults';
import { admitted, companyInfo, createRateLimit, isRest } from './gate';
import { answer, replyOf } from './routes';
import { copyOf } from './state';
import type {
  Area,
  ConnectWiseRest,
  Fault,
  Hook,
  LoggedNote,
  LoggedRequest,
  LoggedWrite,
  RestOptions,
  SimReply,
  SimRequest,
} from './types';

const DEFAULTS: RestOptions = {
  host: 'na.myconnectwise.net',
  codebase: 'v2025_1/',
  wrongKeys: 404,
  wrongClientId: 401,
  alias: true,
  lastUpdatedUnknown: false,
  pagesOnly: false,
  linkOrigin: null,
  rateLimit: null,
  now: Date.now,
};

/** ConnectWise's REST API as connectwise.md 4 tells it: strict, stateful, and able to fail on demand. */
export function createConnectWiseRest(msp: Msp, given: Partial<RestOptions> = {}): ConnectWiseRest {
  const options: RestOptions = { ...DEFAULTS, ...given };
  const state = copyOf(msp.connectwise);
  const log: LoggedRequest[] = [];
  const writes: LoggedWrite[] = [];
  const notes: LoggedNote[] = [];
  let hook: Hook | null = null;
  const faults: Fault[] = [];
  const withdrawn = new Set<Area>();
  const limit = createRateLimit();
  let revoked = false;

  const respond = (request: SimRequest): SimReply =>
    replyOf(() => {
      const info = companyInfo(request, state, options);
      if (info) return info;
      const path = admitted(request, state, options, revoked);
      limit(options);
      return answer(request, path, {
        state,
        options,
        withdrawn,
        wrote: (write) => writes.push({ at: options.now(), ...write }),
        noted: (note) => notes.push({ at: options.now(), ...note }),
      });
    });

  const control = createControl({
    state,
    options,
    faults,
    withdrawn,
    revoke: (now) => {
      revoked = now;
    },
    on: (given) => {
      hook = given;
    },
  });

  return {
    hosts: [options.host, `api-${options.host}`],
    control,
    log,
    writes,
    notes,
    state,
    handles: (url) =>
      URL.canParse(url, 'https://any.invalid') && isRest(new URL(url, 'https://any.invalid').pathname),
    async handle(incoming, response) {
      const request = await requestOf(incoming);
      const fault = takeFault(faults, request.method, request.url.pathname);
      // A hung or broken connection must not change anything, or a test could not tell what was written.
      const silent = fault?.kind === 'hang' || fault?.kind === 'reset';
      const told = { method: request.method, path: request.url.pathname };
      await hook?.(told, 'before');
      if (fault?.kind === 'slow' && fault.late) await wait(fault.delay ?? 500);
      const reply = (fault && faultReply(fault)) ?? (silent ? NOTHING : respond(request));
      await hook?.(told, 'after');
      log.push(logged(request, reply.status, fault, options.now()));
      const headers = { 'api-current-version': options.codebase.slice(1, 7).replace('_', '.') };
      await deliver(
        response,
        { ...reply, headers: { ...headers, 'x-cw-request-id': randomUUID(), ...reply.headers } },
        fault,
      );
    },
  };
}

const NOTHING: SimReply = { status: 0, headers: {}, body: '' };

async function requestOf(incoming: IncomingMessage): Promise<SimRequest> {
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value ?? '')]),
  );
  const host = headers.host ?? '';
  return {
    method: incoming.method ?? 'GET',
    host,
    url: new URL(incoming.url ?? '/', `https://${host || 'any.invalid'}`),
    headers,
    body: await text(incoming),
  };
}

function logged(request: SimRequest, status: number, fault: Fault | null, at: number): LoggedRequest {
  const query = Object.fromEntries([...request.url.searchParams].filter(([name]) => name !== 'clientId'));
  return {
    at,
    method: request.method,
    host: request.host,
    path: request.url.pathname,
    query,
    forwardOnly: request.headers['pagination-type'] === 'forward-only',
    status,
    fault: fault?.kind ?? null,
  };
}
