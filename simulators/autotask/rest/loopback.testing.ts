import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttp } from '@/lib/http/http';
import type { Msp } from '../../msp/types';
import { smallMsp } from './fixture.testing';
import { createAutotaskRest } from './index';
import type { AutotaskRest, RestOptions } from './types';

export interface Loopback {
  rest: AutotaskRest;
  /** Addresses asked for, as the client wrote them. */
  urls: URL[];
  origin: string;
  /** For clients: requests to any host land at the simulator. Waits take no time. */
  http: ReturnType<typeof createHttp>;
  close(): Promise<void>;
}

/** The simulator behind a real server on 127.0.0.1. */
export async function startLoopback(
  msp: Msp = smallMsp(),
  options: Partial<RestOptions> = {},
): Promise<Loopback> {
  const rest = createAutotaskRest(msp, options);
  // Node's fetch does not let a host be chosen, so it stands in front of the path.
  const server = createServer((request, response) => {
    const [, host = '', url = '/'] = /^\/([^/]+)(\/.*)$/.exec(request.url ?? '') ?? [];
    request.headers.host = host;
    request.url = url;
    void rest.handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const urls: URL[] = [];
  const http = createHttp({
    sleep: async () => {},
    fetch: (address, init) => {
      const url = new URL(address);
      urls.push(url);
      return fetch(`${origin}/${url.host}${url.pathname}${url.search}`, init);
    },
  });
  return {
    rest,
    urls,
    origin,
    http,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface Asked {
  status: number;
  headers: Headers;
  /** Null for an empty body and for `null`. */
  body: unknown;
  text: string;
}

/** Asks the simulator without a client: `path` is below V1.0, or a whole address. Headers given as null are left out. */
export async function ask(
  { origin, rest: { state } }: Pick<Loopback, 'origin' | 'rest'>,
  method: string,
  path: string,
  body?: unknown,
  change: Record<string, string | null> = {},
): Promise<Asked> {
  const { host, ...headers }: Record<string, string | null> = {
    host: `webservices${state.zone}.autotask.net`,
    apiintegrationcode: state.integrationCode,
    username: state.userName,
    secret: state.secret,
    'content-type': 'application/json',
    ...change,
  };
  const below = path.startsWith('https://')
    ? path.replace(/^https:\/\/[^/]+/, '')
    : `/ATServicesRest/V1.0${path}`;
  const reply = await fetch(`${origin}/${host}${below}`, {
    method,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === null ? [] : [[name, value]],
    ),
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, headers: reply.headers, body: readable(text), text };
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const itemsOf = (asked: Asked): Record<string, unknown>[] =>
  (asked.body as { items: Record<string, unknown>[] }).items;
export const errorsOf = (asked: Asked): string[] => (asked.body as { errors: string[] }).errors;
