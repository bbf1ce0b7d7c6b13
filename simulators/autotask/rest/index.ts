import { setTimeout as wait } from 'node:timers/promises';
import { deliver, faultReply, takeFault } from '../../connectwise/rest/faults';
import type { AtRecord, Msp } from '../../msp/types';
import { createControl } from './control';
import { json, replyOf } from './errors';
import type { EntityName } from './fields';
import { ANY_ZONE, admit, isRestHost, isRestPath, pathOf, zoneHostOf, zoneInformation } from './gate';
import { Load } from './load';
import { Pages } from './pages';
import { logged, requestOf } from './requests';
import { answer, endpointOf } from './routes';
import type {
  AutotaskRest,
  Fault,
  Hook,
  LoggedRequest,
  LoggedWrite,
  RestOptions,
  SimReply,
  SimRequest,
} from './types';

const DEFAULTS: RestOptions = {
  unknownUser: 500,
  threshold: { requests: 10_000, timeframe: 60 },
  tooMany: 429,
  atOnce: 3,
  slowDown: () => 0,
  latency: 2,
  zeroUnits: true,
  now: Date.now,
};

const NOTHING: SimReply = { status: 0, headers: {}, body: '' };

/** Autotask's REST API as autotask.md 4 tells it: strict, stateful, and able to fail on demand. */
export function createAutotaskRest(msp: Msp, given: Partial<RestOptions> = {}): AutotaskRest {
  const options: RestOptions = { ...DEFAULTS, ...given };
  const state = structuredClone(msp.autotask);
  const log: LoggedRequest[] = [];
  const writes: LoggedWrite[] = [];
  const faults: Fault[] = [];
  const withdrawn = new Set<EntityName>();
  const load = new Load(options);
  const pages = new Pages();
  const zoneHost = zoneHostOf(state);
  let revoked = false;
  let hook: Hook | null = null;
  let lastId = highestId(Object.values(state).flatMap((value) => (Array.isArray(value) ? value : [])));
  const context = {
    state,
    options,
    withdrawn,
    pages,
    zoneHost,
    nextId: () => {
      lastId += 1;
      return lastId;
    },
    wrote: (write: LoggedWrite) => writes.push(write),
    threshold: () => ({ used: load.used() }),
  };

  /** Everything that comes before the answer itself; null: the request is let in. */
  function turnedAway(request: SimRequest): SimReply | null {
    let reply: SimReply | null = null;
    const refusal = replyOf(() => {
      const path = pathOf(request);
      reply = zoneInformation(request, path, state, options);
      if (reply === null) admit(request, state, revoked);
      return reply ?? NOTHING;
    });
    if (refusal !== NOTHING) return refusal;
    const full = load.refusal();
    if (full === null) load.count(1);
    return full;
  }

  async function respond(request: SimRequest, fault: Fault | null): Promise<SimReply> {
    const away = turnedAway(request);
    if (away) return away;
    const path = pathOf(request);
    const turn = load.enter(endpointOf(path));
    try {
      if (turn.refusal) return turn.refusal;
      const delay = load.delay();
      if (delay > 0) await wait(delay);
      const slow = fault?.kind === 'slow' ? (fault.delay ?? 500) : 0;
      if (slow > 0 && fault?.late) await wait(slow);
      const reply = replyOf(() => answer(request, path, context));
      if (slow > 0 && !fault?.late) await wait(slow);
      return reply;
    } finally {
      // Before the answer is sent: whoever asks again once it arrived is not refused.
      turn.leave();
    }
  }

  const control = createControl({
    ...{ state, options, faults, withdrawn, load, pages },
    revoke: (now) => {
      revoked = now;
    },
    on: (given) => {
      hook = given;
    },
  });

  return {
    hosts: [ANY_ZONE, zoneHost, 'webservices6.autotask.net'],
    control,
    log,
    writes,
    mostAtOnce: load.most,
    state,
    handles(url) {
      if (!URL.canParse(url, `https://${ANY_ZONE}`)) return false;
      const { hostname, pathname } = new URL(url, `https://${ANY_ZONE}`);
      return isRestHost(hostname) && isRestPath(pathname);
    },
    async handle(incoming, response) {
      const request = await requestOf(incoming);
      const fault = takeFault(faults, request.method, request.url.pathname);
      // A hung or broken connection must not change anything, or a test could not tell what was written.
      const silent = fault?.kind === 'hang' || fault?.kind === 'reset';
      const marred = fault && faultOf(fault);
      const told = { method: request.method, path: request.url.pathname };
      await hook?.(told, 'before');
      const reply = marred ?? (silent ? NOTHING : await respond(request, fault));
      await hook?.(told, 'after');
      log.push(logged(request, reply.status, fault, options.now()));
      await deliver(response, reply, fault?.kind === 'slow' ? null : fault);
    },
  };
}

/** A fault's own status comes with a body of Autotask's form, unless the test gives one. */
const faultOf = (fault: Fault): SimReply | null =>
  fault.kind === 'status' && fault.body === undefined
    ? json(fault.status ?? 500, { errors: ['Asked for by the test.'] }, fault.headers)
    : faultReply(fault);

const highestId = (records: AtRecord[]): number => records.reduce((most, { id }) => Math.max(most, id), 0);
