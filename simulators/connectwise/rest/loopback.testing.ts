import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttp } from '@/lib/http/http';
import { type Failure, FailureError } from '@/lib/model/failure';
import type { Agreement } from '@/lib/model/records';
import { createConnectWiseApi } from '@/lib/psa/connectwise/api';
import type { ConnectWiseCredentials } from '@/lib/psa/connectwise/credentials';
import type { AgreementLines, ApiPage, ListRequest, PsaApi } from '@/lib/psa/contract';
import type { Msp } from '../../msp/types';
import { smallMsp, TODAY } from './fixture.testing';
import { createConnectWiseRest } from './index';
import type { ConnectWiseRest, RestOptions } from './types';

export interface Loopback {
  rest: ConnectWiseRest;
  /** Addresses asked for, as the client wrote them. */
  urls: URL[];
  origin: string;
  /** Hands on each request below `apis/3.0` with its body, until what it gives is called. */
  spy(seen: (request: { method: string; path: string; body: unknown }) => void): () => void;
  api(change?: Partial<ConnectWiseCredentials>): PsaApi;
  close(): Promise<void>;
}

/** The simulator behind a real server on 127.0.0.1, and clients whose requests to any host land there. */
export async function startLoopback(
  msp: Msp = smallMsp(),
  options: Partial<RestOptions> = {},
): Promise<Loopback> {
  const rest = createConnectWiseRest(msp, options);
  const server = createServer((request, response) => void rest.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const urls: URL[] = [];
  let seen: Parameters<Loopback['spy']>[0] = () => undefined;
  const http = createHttp({
    sleep: async () => {},
    fetch: (address, init) => {
      const url = new URL(address);
      urls.push(url);
      const body = init.body ? JSON.parse(new TextDecoder().decode(init.body as Uint8Array)) : undefined;
      seen({ method: init.method ?? 'GET', path: url.pathname.replace(/^\/[^/]+\/apis\/3\.0/, ''), body });
      return fetch(`${origin}${url.pathname}${url.search}`, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), host: url.host },
      });
    },
  });
  const { company: name, publicKey, privateKey, clientId } = msp.connectwise;
  const right = {
    site: options.host ?? 'na.myconnectwise.net',
    company: name,
    publicKey,
    privateKey,
    clientId,
  };
  return {
    rest,
    urls,
    origin,
    spy(given) {
      seen = given;
      return () => {
        seen = () => undefined;
      };
    },
    api: (change = {}) =>
      createConnectWiseApi({
        credentials: { ...right, ...change },
        http,
        now: () => Date.parse(`${TODAY}T12:00:00Z`),
      }),
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
  body: unknown;
}

/** Asks the simulator without the client: `path` is below `apis/3.0`. Headers given as null are left out. */
export async function ask(
  { origin, rest: { state } }: Pick<Loopback, 'origin' | 'rest'>,
  method: string,
  path: string,
  body?: unknown,
  change: Record<string, string | null> = {},
): Promise<Asked> {
  const keys = `${state.company}+${state.publicKey}:${state.privateKey}`;
  const headers: Record<string, string | null> = {
    authorization: `Basic ${Buffer.from(keys).toString('base64')}`,
    clientid: state.clientId,
    'content-type': 'application/json',
    ...change,
  };
  const reply = await fetch(`${origin}/v2025_1/apis/3.0${path}`, {
    method,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === null ? [] : [[name, value]],
    ),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await reply.text();
  return { status: reply.status, headers: reply.headers, body: text ? JSON.parse(text) : null };
}

export const signal = new AbortController().signal;
export const everything: ListRequest = { changedSince: null, cursor: null, signal };

/** The failure that a call ends with. */
export async function failing(run: Promise<unknown>): Promise<Failure> {
  const thrown = await run.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(thrown instanceof FailureError)) throw new Error(`expected a failure, got ${String(thrown)}`);
  return thrown.failure;
}

/** All pages of a list. */
export async function whole<T>(
  list: (request: ListRequest) => Promise<ApiPage<T>>,
  request: ListRequest = everything,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: ApiPage<T> = await list({ ...request, cursor });
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

export async function agreementOf(api: PsaApi, recordId: number): Promise<Agreement> {
  const found = (await whole(api.agreements)).find((one) => one.recordId === recordId);
  if (!found) throw new Error('no such agreement');
  return found;
}

export async function linesOf(api: PsaApi, agreement: Agreement): Promise<AgreementLines> {
  const [read] = await api.lines([agreement], signal);
  if (!read) throw new Error('no answer for the agreement asked');
  return read;
}
