import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Fault, LoggedRequest, SimRequest } from './types';

export async function requestOf(incoming: IncomingMessage): Promise<SimRequest> {
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

/** A request as the log keeps it: without its headers. */
export function logged(request: SimRequest, status: number, fault: Fault | null, at: number): LoggedRequest {
  const { method, host, url, body } = request;
  const sent = body || url.searchParams.get('search') || 'null';
  const query = Object.fromEntries(url.searchParams);
  return {
    at,
    method,
    host,
    path: url.pathname,
    query,
    body: readable(sent),
    status,
    fault: fault?.kind ?? null,
  };
}

function readable(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
