import type { ServerResponse } from 'node:http';
import { type Outcome, refuse } from './outcome';
import type { LmpiFault, LmpiLogEntry } from './state';

/**
 * Sends an outcome, with the fault if there is one, and corrects the log entry accordingly. Errors are labelled
 * text/html, and so is some of the rest, as LMPI does (lmpi.md 3.10).
 */
export async function deliver(
  response: ServerResponse,
  outcome: Outcome,
  fault: LmpiFault | null,
  { entry, date, asHtml }: { entry: LmpiLogEntry; date: string; asHtml: boolean },
): Promise<void> {
  const note = (status: number, what: string): void => {
    entry.status = status;
    entry.note = what;
  };
  response.setHeader('date', date);
  if (fault === 'hang') return note(0, 'hang');
  if (fault === 'reset') {
    note(0, 'reset');
    response.socket?.destroy();
    return;
  }
  const sent = replaced(outcome, fault);
  if (sent !== outcome) note(sent.status, 'fault');
  if (typeof fault === 'object' && fault !== null && 'slowMilliseconds' in fault)
    await new Promise((resolve) => setTimeout(resolve, fault.slowMilliseconds));
  const bytes = Buffer.from(typeof sent.body === 'string' ? sent.body : JSON.stringify(sent.body), 'utf8');
  const html = sent.status >= 400 || asHtml || typeof sent.body === 'string';
  response.writeHead(sent.status, {
    'content-type': html ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
    'content-length': String(bytes.length),
    ...sent.headers,
  });
  if (fault === 'truncate') {
    note(sent.status, 'truncate');
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy());
    return;
  }
  response.end(bytes);
}

function replaced(outcome: Outcome, fault: LmpiFault | null): Outcome {
  if (fault === 'html')
    return { status: 200, body: '<html><body><h1>Sign in to the network</h1></body></html>' };
  if (typeof fault !== 'object' || fault === null) return outcome;
  if ('retryAfterSeconds' in fault)
    return {
      ...refuse(429, 'TooManyRequests', 'Slow down.'),
      headers: { 'retry-after': String(fault.retryAfterSeconds) },
    };
  if ('status' in fault)
    return refuse(fault.status, fault.status >= 500 ? 'InternalError' : 'Refused', 'A made-up failure.');
  return outcome;
}
