import type { Http, HttpReply } from '@/lib/http/contract';
import { HTTP_DEFAULTS } from '@/lib/http/http';
import { throwIfCancelled } from '@/lib/http/waiting';
import { FailureError } from '@/lib/model/failure';
import type { ConnectWiseCredentials } from '../credentials';
import { type ApiBase, aliasOf, baseOf, companyInfoUrl } from './codebase';
import { failureOfReply } from './errors';
import { failures } from './failures';
import { isCloud, type Site, siteOf } from './site';

/** What a write sends; `body` goes as JSON. */
export interface OneRequest {
  method: 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
}

/** Speaks to `apis/3.0`: `get` reads, and `sendOnce` alone may change something. */
export interface Connection {
  readonly site: Site;
  readonly company: string;
  /**
   * Sends one GET. A 404 is first taken for a moved code base: it is asked anew, then the alias is tried. Resolves
   * with whatever status is left; throws `psa.company-unknown`, `psa.client-id`, `network.*` or `cancelled`.
   */
  get(path: string, query: Record<string, string>, signal: AbortSignal): Promise<HttpReply>;
  base(signal: AbortSignal): Promise<ApiBase>;
  /**
   * Sends one request, once: no retry, and a 404 is not taken for a moved code base (connectwise.md 4, "never blind-retry").
   * The code base is the one that the reading just before found. Throws `cancelled` while nothing was sent, afterwards
   * `network.*`.
   */
  sendOnce(request: OneRequest, signal: AbortSignal): Promise<HttpReply>;
  /** The failure of a reply that `get` left. */
  failure(reply: HttpReply, path: string): FailureError;
}

/** Keys are trimmed: they are pasted. Throws `psa.site`. */
export function connect(credentials: ConnectWiseCredentials, http: Http): Connection {
  const site = siteOf(credentials.site);
  const company = credentials.company.trim();
  const headers = authHeaders(credentials);
  let known: ApiBase | null = null;

  async function send(url: string, extra: Record<string, string>, signal: AbortSignal): Promise<HttpReply> {
    try {
      return await http.send(async () => ({ url, method: 'GET', headers: extra }), {
        ...HTTP_DEFAULTS,
        signal,
      });
    } catch (thrown) {
      if (thrown instanceof FailureError && thrown.failure.code === 'network.unreachable')
        throw failures.unreachable(new URL(url).host, !isCloud(site));
      throw thrown;
    }
  }

  async function discover(signal: AbortSignal): Promise<ApiBase> {
    const path = companyInfoUrl(site, company);
    const reply = await send(path, { Accept: 'application/json' }, signal);
    if (reply.status === 429 || reply.status >= 500) throw failureOfReply(reply, path);
    known = baseOf(reply, site, company);
    return known;
  }

  const base = async (signal: AbortSignal): Promise<ApiBase> => known ?? discover(signal);

  return {
    site,
    company,
    base,
    async get(path, query, signal) {
      if (company === '') throw failures.companyUnknown('', site.uiHost);
      if (!credentials.publicKey.trim() || !credentials.privateKey.trim()) throw failures.keysMissing();
      if (!headers.clientId) throw failures.clientIdMissing();
      const first = await base(signal);
      const tail = `${path}${queryText(query)}`;
      let reply = await send(first.url + tail, headers, signal);
      if (reply.status !== 404) return reply;
      const fresh = await discover(signal);
      const tried = new Set([first.url]);
      for (const next of [fresh, aliasOf(fresh)]) {
        if (tried.has(next.url)) continue;
        tried.add(next.url);
        reply = await send(next.url + tail, headers, signal);
        if (reply.status !== 404) {
          known = next;
          return reply;
        }
      }
      return reply;
    },
    async sendOnce({ method, path, body }, signal) {
      const { url } = await base(signal);
      throwIfCancelled(signal);
      const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
      const bytes = body === undefined ? {} : { body: new TextEncoder().encode(JSON.stringify(body)) };
      // Once it is on its way nobody takes it back: giving up would only leave open what became of it.
      const { signal: noEnd } = new AbortController();
      return http.send(
        async () => ({ url: url + path, method, headers: { ...headers, ...json }, ...bytes }),
        { ...HTTP_DEFAULTS, retries: 0, signal: noEnd },
      );
    },
    failure(reply, path) {
      if (reply.status === 404 && known && !known.companyKnown) return failures.notConnectWise(site.uiHost);
      return failureOfReply(reply, path, redactor(credentials, headers));
    },
  };
}

/** Basic auth over "company+publicKey:privateKey" as UTF-8 (connectwise.md 4). */
function authHeaders(credentials: ConnectWiseCredentials): Record<string, string> {
  const { company, publicKey, privateKey, clientId } = credentials;
  const bytes = new TextEncoder().encode(`${company.trim()}+${publicKey.trim()}:${privateKey.trim()}`);
  return {
    Authorization: `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`,
    clientId: clientId.trim(),
    Accept: 'application/vnd.connectwise.com+json, application/json',
    // "id > pageId" instead of page numbers: records that come or go while reading move no page boundary.
    'pagination-type': 'forward-only',
  };
}

/** A service may quote what it was sent. */
function redactor(credentials: ConnectWiseCredentials, headers: Record<string, string>) {
  const { publicKey, privateKey, clientId } = credentials;
  const secrets = [publicKey, privateKey, clientId, headers.Authorization?.slice('Basic '.length) ?? ''];
  return (text: string): string =>
    secrets
      .map((secret) => secret.trim())
      .filter(Boolean)
      .reduce((clean, secret) => clean.replaceAll(secret, '(hidden)'), text);
}

/** Spaces as %20: a plus is a plus in conditions. */
function queryText(query: Record<string, string>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}
