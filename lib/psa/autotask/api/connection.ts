import { z } from 'zod';
import type { Http, HttpReply } from '@/lib/http/contract';
import { HTTP_DEFAULTS } from '@/lib/http/http';
import { type Sleep, sleep as wait } from '@/lib/http/waiting';
import type { FailureError } from '@/lib/model/failure';
import { parsed } from '../../api/body';
import type { AutotaskCredentials } from './credentials';
import { errorText, failureOfReply, isAnswer } from './errors';
import { failures } from './failures';
import { nextOf } from './next-page';
import type { Threshold } from './pace';
import type { Query } from './query';
import type { Entity, WriteEntity } from './rights';
import { type Sent, sendOnce } from './send-once';
import { type Station, stationOf } from './station';

/** A page of a query: records as they came, and the rest of the next page's address (next-page.ts). */
export interface Answer {
  records: unknown[];
  next: string | null;
}

/**
 * Speaks to `ATServicesRest/V1.0`: `add` alone may change something, all else reads. All keep to Autotask's limits, and
 * throw FailureError `psa.*`, `network.*` or `cancelled`.
 */
export interface Connection {
  readonly credentials: AutotaskCredentials;
  /** What all connections to this database share. */
  readonly station: Station;
  /** One page. `next`: of the page before, asked with the same query. */
  query(entity: Entity, query: Query, next: string | null, signal: AbortSignal): Promise<Answer>;
  /** What `/{Entity}/entityInformation/fields` says. */
  fields(entity: Entity, signal: AbortSignal): Promise<unknown>;
  /** What `/{Entity}/entityInformation` says: what the API user may do with it. */
  information(entity: WriteEntity, signal: AbortSignal): Promise<unknown>;
  /**
   * One POST, sent once: a repeated adjustment counts again (autotask.md 4). What this rejects with came before anything was
   * sent; `Sent` says what came of it. `signal` ends it as long as it waits for its turn, and no more.
   */
  add(entity: WriteEntity, body: unknown, signal: AbortSignal): Promise<Sent>;
  /** The failure of a reply that is not as it should be, without keys. */
  failure(reply: HttpReply, entity: Entity | WriteEntity | null): FailureError;
  /** A text of the service without keys, cut to what a person reads. */
  clean(text: string): string;
}

export interface ConnectionParts {
  credentials: AutotaskCredentials;
  http: Http;
  /** ms since the epoch. */
  now: () => number;
  sleep?: Sleep;
}

const Page = z.object({
  items: z.array(z.unknown()),
  pageDetails: z.object({ nextPageUrl: z.string().nullish() }).nullish(),
});
const ThresholdInformation = z.object({
  externalRequestThreshold: z.number().positive(),
  requestThresholdTimeframe: z.number().positive(),
  currentTimeframeRequestCount: z.number().nonnegative(),
});

export function connect({ credentials, http, now, sleep = wait }: ConnectionParts): Connection {
  const { apiUrl, userName, secret, integrationCode } = credentials;
  const station = stationOf(http, credentials);
  const headers = {
    ApiIntegrationCode: integrationCode,
    UserName: userName,
    Secret: secret,
    Accept: 'application/json',
  };
  const root = `${apiUrl}V1.0/`;

  /** `endpoint`: what the limit of three at once counts by. */
  const send = (
    endpoint: string,
    path: string,
    query: Query | null,
    signal: AbortSignal,
    retries: number = HTTP_DEFAULTS.retries,
  ): Promise<HttpReply> =>
    station.turns.take(endpoint, signal, () =>
      http.send(
        async () => {
          station.pace.sent();
          const url = `${root}${path}`;
          if (query === null) return { url, method: 'GET', headers };
          const body = new TextEncoder().encode(JSON.stringify(query));
          return { url, method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body };
        },
        { ...HTTP_DEFAULTS, retries, signal, isAnswer },
      ),
    );

  /** An answer that says nothing is no reason to stop; wrong keys and a full threshold are. */
  async function threshold(signal: AbortSignal): Promise<Threshold | null> {
    const reply = await send('ThresholdInformation', 'ThresholdInformation', null, signal, 1);
    if (reply.status === 401 || reply.status === 429) throw failure(reply, null);
    const said = ThresholdInformation.safeParse(reply.status === 200 ? parsed(reply.text) : undefined);
    if (!said.success) return null;
    return {
      threshold: said.data.externalRequestThreshold,
      timeframe: said.data.requestThresholdTimeframe,
      used: said.data.currentTimeframeRequestCount,
    };
  }

  const failure: Connection['failure'] = (reply, entity) =>
    failureOfReply(reply, entity, new URL(apiUrl).host, redact);
  const redact = (text: string): string =>
    [secret, integrationCode, userName].reduce((clean, key) => clean.replaceAll(key, '(hidden)'), text);

  async function read(
    entity: Entity | WriteEntity,
    path: string,
    query: Query | null,
    signal: AbortSignal,
  ): Promise<unknown> {
    await station.pace.before({ read: threshold, now, sleep }, signal);
    const reply = await send(entity, path, query, signal);
    const body = parsed(reply.text);
    if (reply.status !== 200 || body === undefined || errorText(body) !== null) throw failure(reply, entity);
    return body;
  }

  return {
    credentials,
    station,
    async query(entity, query, next, signal) {
      const path = `${entity}/query`;
      const page = Page.safeParse(await read(entity, `${path}${next ?? ''}`, query, signal));
      if (!page.success) throw failures.unreadable();
      const following = nextOf(page.data.pageDetails?.nextPageUrl, `${root}${path}`);
      // A next page that does not move on would be read for ever.
      if (following !== null && following === next) throw failures.unreadable();
      return { records: page.data.items, next: following };
    },
    fields: (entity, signal) => read(entity, `${entity}/entityInformation/fields`, null, signal),
    information: (entity, signal) => read(entity, `${entity}/entityInformation`, null, signal),
    async add(entity, body, signal) {
      await station.pace.before({ read: threshold, now, sleep }, signal);
      return station.turns.take(entity, signal, () =>
        sendOnce({ http, url: `${root}${entity}`, headers, sent: station.pace.sent }, body, signal),
      );
    },
    failure,
    clean: (text) => redact(text).slice(0, 300),
  };
}
