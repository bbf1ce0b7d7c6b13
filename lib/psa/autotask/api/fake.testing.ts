import type { Fetch } from '@/lib/http/exchange';
import { createHttp } from '@/lib/http/http';
import { type Failure, FailureError } from '@/lib/model/failure';
import type { Agreement } from '@/lib/model/records';
import type { ApiPage, ListRequest, PsaApi } from '../../contract';
import { createAutotaskApi } from './index';
import type { Filter, Query } from './query';
import type { Entity } from './rights';

type Row = { id: number } & Record<string, unknown>;
export type Tables = Partial<Record<Entity, Row[]>>;

/** One request as it reached the fake, and what it answered. */
export interface Exchange {
  method: string;
  url: URL;
  /** "Contracts/query"; below V1.0. */
  path: string;
  headers: Record<string, string>;
  query: Query | null;
  status: number;
  body: unknown;
}

export interface Answered {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

export const credentials = {
  userName: 'api@MSP.example',
  secret: 'S3cret#word',
  integrationCode: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0',
  apiUrl: 'https://webservices5.autotask.net/ATServicesRest/',
  site: 'ww5.autotask.net',
  zone: 'America West',
  ci: '4711',
};
export const ROOT = `${credentials.apiUrl}V1.0/`;
export const NOW = Date.UTC(2026, 10, 20, 12);
export const signal = new AbortController().signal;
export const everything: ListRequest = { changedSince: null, cursor: null, signal };

export interface Fake {
  api: PsaApi;
  http: ReturnType<typeof createHttp>;
  sent: Exchange[];
  tables: Tables;
  /** Asked before the tables; null: the tables answer. */
  before: (exchange: Omit<Exchange, 'status' | 'body'>) => Answered | null;
  threshold: { externalRequestThreshold: number; currentTimeframeRequestCount: number };
  /** Waits before requests, ms. */
  waits: number[];
  paths(): string[];
}

/** A database that answers as autotask.md 4 says, `pageSize` records a page. Every request lands here. */
export function fakeAutotask(tables: Tables = {}, pageSize = 500): Fake {
  const fetch: Fetch = async (address, init) => {
    const url = new URL(address);
    const asked = {
      method: init.method ?? '',
      url,
      path: url.pathname.replace(/^\/ATServicesRest\/V1\.0\//, ''),
      headers: init.headers as Record<string, string>,
      query: init.body
        ? (JSON.parse(new TextDecoder().decode(init.body as Uint8Array<ArrayBuffer>)) as Query)
        : null,
    };
    const answered = fake.before(asked) ?? answer(fake, asked, pageSize);
    fake.sent.push({ ...asked, status: answered.status, body: answered.body });
    const text = typeof answered.body === 'string' ? answered.body : JSON.stringify(answered.body);
    return new Response(text, { status: answered.status, headers: answered.headers ?? {} });
  };
  const waits: number[] = [];
  const http = createHttp({ fetch, sleep: async () => undefined });
  const fake: Fake = {
    http,
    tables,
    waits,
    sent: [],
    before: () => null,
    threshold: { externalRequestThreshold: 10_000, currentTimeframeRequestCount: 100 },
    api: createAutotaskApi({
      credentials,
      http,
      now: () => NOW,
      sleep: async (ms) => void waits.push(ms),
    }),
    paths: () => fake.sent.map(({ path }) => path),
  };
  return fake;
}

export const refuse = (...errors: string[]): Answered => ({ status: 500, body: { errors } });
export const EMPTY_401: Answered = { status: 401, body: '', headers: { 'www-authenticate': 'Basic' } };

function answer(fake: Fake, asked: Omit<Exchange, 'status' | 'body'>, pageSize: number): Answered {
  if (asked.path === 'ThresholdInformation')
    return { status: 200, body: { ...fake.threshold, requestThresholdTimeframe: 60 } };
  const described = /^(Contracts|Services|ServiceBundles)\/entityInformation\/fields$/.exec(asked.path)?.[1];
  if (described)
    return { status: 200, body: { fields: described === 'Contracts' ? FIELD_INFORMATION : PERIODS } };
  const entity = /^(\w+)\/query(\/next)?$/.exec(asked.path)?.[1] as Entity | undefined;
  if (!entity || !asked.query || asked.method !== 'POST') return { status: 404, body: null };
  const { maxRecords, includeFields, filter } = asked.query;
  if (maxRecords > 500) return refuse('maxRecords must be at most 500.');
  if (filter.length === 0) return refuse('A filter is required.');
  if (filter.some(({ value }) => Array.isArray(value) && value.length > 500))
    return refuse('Too many conditions.');
  const rows = (fake.tables[entity] ?? []).filter((row) => filter.every((one) => holds(one, row)));
  const from = Number(asked.url.searchParams.get('paging') ?? 0);
  const size = Math.min(maxRecords, pageSize);
  const items = rows
    .slice(from, from + size)
    .map((row) => Object.fromEntries(includeFields.map((field) => [field, row[field] ?? null])));
  const end = from + size;
  const at = (place: number) => `${ROOT}${entity}/query/next?paging=${place}`;
  return {
    status: 200,
    body: {
      items,
      pageDetails: {
        count: items.length,
        requestCount: maxRecords,
        prevPageUrl: from > 0 ? at(from - size) : null,
        nextPageUrl: end < rows.length ? at(end) : null,
      },
    },
  };
}

function holds({ op, field, value }: Filter, row: Row): boolean {
  const own = row[field];
  if (op === 'in') return (value as readonly unknown[]).includes(own);
  if (op === 'eq') return own === value;
  if (own === null || own === undefined) return false;
  const order = typeof value === 'number' ? Number(own) - value : String(own) < String(value) ? -1 : 1;
  const isEqual = String(own) === String(value);
  if (op === 'gt') return order > 0 && !isEqual;
  return isEqual || (op === 'gte' ? order > 0 : order < 0);
}

const picklist = (name: string, values: Record<string, string>) => ({
  name,
  isPickList: true,
  picklistValues: Object.entries(values).map(([value, label]) => ({ value, label, isActive: true })),
});
const PERIODS = [picklist('periodType', { '2': 'Monthly', '5': 'Yearly' })];
const FIELD_INFORMATION = [
  { name: 'contractName', isPickList: false, picklistValues: null },
  picklist('contractType', { '1': 'Time & Materials', '7': 'Dienstleistung' }),
  picklist('contractPeriodType', { '2': 'Monthly', '5': 'Yearly' }),
  picklist('status', { '0': 'Inaktiv', '1': 'Aktiv', '3': 'Gekündigt' }),
];

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

/** A contract as sync keeps it. */
export const agreement = (recordId: number | null): Agreement => ({
  id: `autotask:${recordId}`,
  psa: 'autotask',
  recordId,
  name: 'Care',
  typeName: 'Recurring Service',
  companyId: 'autotask:5',
  companyName: 'Acme',
  parentAgreementId: null,
  status: 'Active',
  startDate: null,
  endDate: null,
  cancelled: false,
  billingCycle: 'Monthly',
  updatedAt: 0,
  updatedBy: 'sync',
});
