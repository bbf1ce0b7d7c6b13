import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Msp } from '../msp/types';
import type { Simulator } from '../simulator';
import { checkCaller, checkHeaders, type Received, signatureHolds } from './authentication';
import { createControl, type LmpiControl } from './control';
import { deliver } from './deliver';
import { type Outcome, refuse } from './outcome';
import { answer, isWrite } from './routes';
import { freshState, type LmpiFault, type LmpiLogEntry, type LmpiState, takeFault } from './state';

export interface LmpiSimulator extends Simulator {
  /** Plain JSON, without secrets; a copy of it may be given to `createLmpiSimulator` to go on. */
  readonly state: LmpiState;
  readonly log: readonly LmpiLogEntry[];
  /** Requests that would have changed something at a real service. All were refused. */
  readonly writesAttempted: number;
  readonly control: LmpiControl;
}

/** Trend Micro's LMPI as lmpi.md tells it, strict. `now`: ms since the epoch. */
export function createLmpiSimulator(
  msp: Pick<Msp, 'lmpi'>,
  options: { now?: () => number; state?: LmpiState } = {},
): LmpiSimulator {
  const now = options.now ?? Date.now;
  const state = options.state ?? freshState();

  /** `signatureOk` stays null when the request did not come so far. */
  function judge(
    received: Received,
    fault: LmpiFault | null,
  ): { outcome: Outcome; signatureOk: boolean | null } {
    const serverTime = now() + state.clockOffset;
    if (isWrite(received)) {
      state.writesAttempted += 1;
      const outcome = refuse(
        405,
        'WriteRefused',
        'THE SIMULATOR REFUSES WRITES: this client must only read.',
      );
      return { outcome, signatureOk: null };
    }
    const early = checkHeaders(received) ?? checkCaller(received, msp.lmpi, state, serverTime);
    if (early) return { outcome: early, signatureOk: null };
    if (!signatureHolds(received, msp.lmpi.secretKey))
      return {
        outcome: refuse(401, 'AuthenticationFailureSignature', 'The signature does not verify.'),
        signatureOk: false,
      };
    return { outcome: answer(msp.lmpi, received, { state, serverTime, fault }), signatureOk: true };
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = await receive(request);
    const fault = takeFault(state, received.uri);
    const { outcome, signatureOk } = judge(received, fault);
    const traceId = received.headers['x-traceid'];
    const entry: LmpiLogEntry = {
      at: now() + state.clockOffset,
      method: received.method,
      url: received.uri,
      traceId: typeof traceId === 'string' ? traceId : null,
      traceIdSeenBefore: state.log.some((before) => before.traceId !== null && before.traceId === traceId),
      signatureOk,
      status: outcome.status,
      note: subjectOf(outcome),
    };
    state.log.push(entry);
    state.answered += 1;
    const date = new Date(now() + state.clockOffset).toUTCString();
    await deliver(response, outcome, fault, { entry, date, asHtml: state.answered % 3 === 0 });
  }

  return {
    hosts: ['cspi.trendmicro.com'],
    handle,
    state,
    get log() {
      return state.log;
    },
    get writesAttempted() {
      return state.writesAttempted;
    },
    control: createControl(state),
  };
}

async function receive(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return {
    method: request.method ?? '',
    uri: request.url ?? '',
    headers: request.headers,
    body: Buffer.concat(chunks),
  };
}

function subjectOf({ body }: Outcome): string {
  const subject = (body as { error_subject?: unknown } | null)?.error_subject;
  return typeof subject === 'string' ? subject : '';
}
