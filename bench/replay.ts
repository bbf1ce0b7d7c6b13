import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request as send } from 'node:https';
import { createSigner } from '@/lib/lmpi/sign';
import type { Month } from '@/lib/model/calendar';
import type { Simulators } from '@/simulators/world';

/** A request as the simulators received it. */
export interface Sent {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
}

/** As many at once as the extension has to each service. */
const AT_ONCE = 3;
const KEPT = ['authorization', 'clientid', 'accept', 'pagination-type', 'content-type'];

/**
 * Sends the same requests again, signed anew where LMPI is meant, and reads the answers to the end. Gives the ms
 * it took; throws when an answer is an error.
 */
export async function replay(
  simulators: Simulators,
  sent: readonly Sent[],
  months: readonly Month[],
): Promise<number> {
  const { port } = simulators.server;
  const { accessToken, secretKey } = simulators.msp.lmpi;
  const sign = createSigner(secretKey);
  const vendor = simulators.lmpi.hosts[0];
  const agent = new Agent({ keepAlive: true, maxSockets: 2 * AT_ONCE, rejectUnauthorized: false });
  let report = 0;

  async function again({ method, url: uri, headers }: Sent): Promise<void> {
    const host = String(headers.host);
    const kept = Object.fromEntries(KEPT.flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])));
    let body: Uint8Array<ArrayBuffer> | null = null;
    if (host === vendor) {
      if (method === 'POST') body = reportBody(months[report++ % months.length] ?? '');
      const posixTime = Math.floor(Date.now() / 1000);
      kept['x-access-token'] = accessToken;
      kept['x-posix-time'] = String(posixTime);
      kept['x-signature'] = await sign({ method, uri, posixTime, body });
      kept['x-traceid'] = crypto.randomUUID();
    }
    const status = await new Promise<number>((resolve, reject) => {
      const options = { port, host: '127.0.0.1', servername: host, method, path: uri, agent };
      const request = send({ ...options, headers: { ...kept, host } }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => {
          if (text.startsWith('[') || text.startsWith('{')) JSON.parse(text);
          resolve(response.statusCode ?? 0);
        });
        response.on('error', reject);
      });
      request.on('error', reject);
      request.end(body ?? undefined);
    });
    if (status >= 400)
      throw new Error(`The bare loop got ${status} for ${method} ${host}${uri.split('?')[0]}`);
  }

  const started = performance.now();
  try {
    const lanes = [
      sent.filter((one) => one.headers.host === vendor),
      sent.filter((one) => one.headers.host !== vendor),
    ];
    await Promise.all(lanes.map((lane) => inLanes(lane, again)));
  } finally {
    agent.destroy();
  }
  return performance.now() - started;
}

/** `AT_ONCE` at a time, in order. */
async function inLanes(requests: readonly Sent[], again: (one: Sent) => Promise<void>): Promise<void> {
  const waiting = requests.values();
  const lane = async () => {
    for (const one of waiting) await again(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

const reportBody = (month: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    JSON.stringify({
      report_cycle_year: month.slice(0, 4),
      report_cycle_month: month.slice(5),
      language_code: 'en-US',
    }),
  );
