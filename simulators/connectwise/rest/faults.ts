import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, SimReply } from './types';

const SIGN_IN_PAGE =
  '<!DOCTYPE html><html><head><title>Sign in</title></head><body>Please sign in.</body></html>';

/** Takes the first fault that fits and counts it down. */
export function takeFault(faults: Fault[], method: string, path: string): Fault | null {
  const index = faults.findIndex(
    (fault) =>
      (fault.method ?? method) === method &&
      (typeof fault.path === 'string' ? path.includes(fault.path) : fault.path.test(path)),
  );
  const fault = faults[index];
  if (!fault) return null;
  if (fault.times !== undefined) {
    fault.times -= 1;
    if (fault.times <= 0) faults.splice(index, 1);
  }
  return fault;
}

/** The reply that a fault makes of the right one; null when the right one is not even worked out. */
export function faultReply(fault: Fault): SimReply | null {
  if (fault.kind === 'html')
    return { status: 200, headers: { 'content-type': 'text/html' }, body: SIGN_IN_PAGE };
  if (fault.kind !== 'status') return null;
  return {
    status: fault.status ?? 500,
    headers: { 'content-type': 'application/json; charset=utf-8', ...fault.headers },
    body: fault.body ?? JSON.stringify({ code: 'Fault', message: 'Asked for by the test.' }),
  };
}

/** Sends a reply, marred as the fault says. No CORS header is ever sent: pages are blocked (connectwise.md 4). */
export async function deliver(response: ServerResponse, reply: SimReply, fault: Fault | null): Promise<void> {
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'reset' || fault?.kind === 'lost') {
    response.socket?.destroy();
    return;
  }
  if (fault?.kind === 'slow' && !fault.late) await wait(fault.delay ?? 500);
  const bytes = Buffer.from(reply.body, 'utf8');
  const length = reply.status === 204 ? {} : { 'content-length': String(bytes.length) };
  response.writeHead(reply.status, { ...reply.headers, ...length });
  if (fault?.kind === 'truncate') {
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy());
    return;
  }
  response.end(reply.status === 204 ? undefined : bytes);
}
