import type { HttpReply } from '@/lib/http/contract';
import { type Failure, FailureError, failureOf } from '@/lib/model/failure';
import type { PushWrite } from '@/lib/model/push';
import { parsed } from '../../../api/body';
import type { WriteAnswer } from '../../../write-contract';
import type { Connection, OneRequest } from '../connection';
import { requestId } from '../errors';
import { failures } from '../failures';
import { WRITE_RIGHTS } from '../rights';
import { additionFrom } from './addition-from';
import { jsonNumber } from './number';
import { additionPath, additionsPath } from './record-id';

/** One request (connectwise.md 4, "PATCH body": an array, bare field names). */
export async function send(
  connection: Connection,
  write: PushWrite,
  signal: AbortSignal,
): Promise<WriteAnswer> {
  const made = await requestFor(connection, write, signal);
  return 'answer' in made ? made.answer : answerTo(connection, made.request, signal);
}

/** A write needs a request, or could not be made into one: then nothing was sent. */
type Made = { request: OneRequest } | { answer: WriteAnswer };

async function requestFor(connection: Connection, write: PushWrite, signal: AbortSignal): Promise<Made> {
  const { agreementId } = write;
  if (write.kind === 'add line') {
    try {
      const body = await additionFrom(connection, write, signal);
      return { request: { method: 'POST', path: additionsPath(agreementId), body } };
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (failure.code === 'cancelled' || !(thrown instanceof FailureError)) throw thrown;
      // Nothing was sent. What passes by itself is no refusal: the line is tried again from its reading on.
      return {
        answer: passes(failure) ? { kind: 'busy', failure, retryAfter: null } : { kind: 'refused', failure },
      };
    }
  }
  if (write.kind === 'adjust units') throw new Error('ConnectWise has no adjustments');
  const path = additionPath(agreementId, write.lineId);
  if (write.kind === 'remove line') return { request: { method: 'DELETE', path } };
  if (write.kind === 'end line') {
    const operation =
      write.lastDay === null
        ? { op: 'remove', path: 'cancelledDate' }
        : { op: 'replace', path: 'cancelledDate', value: `${write.lastDay}T00:00:00Z` };
    return { request: { method: 'PATCH', path, body: [operation] } };
  }
  const value = jsonNumber(write.quantity);
  if (value === null) throw new Error('a quantity that was never offered');
  return { request: { method: 'PATCH', path, body: [{ op: 'replace', path: 'quantity', value }] } };
}

const passes = ({ code }: Failure): boolean =>
  code.startsWith('network.') || code === 'psa.rate-limit' || code === 'psa.service-down';

/** What came of a request that was sent once. */
export async function answerTo(
  connection: Connection,
  request: OneRequest,
  signal: AbortSignal,
): Promise<WriteAnswer> {
  let reply: HttpReply;
  try {
    reply = await connection.sendOnce(request, signal);
  } catch (thrown) {
    const failure = failureOf(thrown);
    if (failure.code === 'cancelled' || !(thrown instanceof FailureError)) throw thrown;
    return { kind: 'unknown', failure };
  }
  const { status } = reply;
  // What the body of a write that was taken says is of no matter: reading back decides.
  if (status >= 200 && status < 300 && (status === 204 || parsed(reply.text) !== undefined))
    return { kind: 'accepted' };
  if (status < 300) return { kind: 'unknown', failure: failures.unreadable().failure };
  const { failure } = failureOfWrite(connection, reply, request);
  if (status === 429) return { kind: 'busy', failure, retryAfter: retryAfter(reply) };
  // 4xx says that it was not done, 5xx does not; 408 and 499 are a proxy's that gave up waiting for the service.
  const isAnswer = status >= 400 && status < 500 && status !== 408 && status !== 499;
  return { kind: isAnswer ? 'refused' : 'unknown', failure };
}

function failureOfWrite(
  connection: Connection,
  reply: HttpReply,
  { method, path }: OneRequest,
): FailureError {
  if (reply.status === 403) {
    const needed = WRITE_RIGHTS.filter(
      (right) => right.method === method && path.startsWith(`${right.path}/`),
    );
    const told = connection.failure(reply, path);
    // A missing client id is a 403 too.
    return told.failure.code === 'psa.right' && needed.length > 0
      ? failures.right(needed, requestId(reply))
      : told;
  }
  if (reply.status === 404) return failures.gone(addressed(path), requestId(reply));
  return connection.failure(reply, path);
}

/** What the last number of a path stands for, as people call it. */
function addressed(path: string): 'row' | 'agreement' | 'company' {
  if (path.endsWith('/notes')) return 'company';
  return path.endsWith('/additions') ? 'agreement' : 'row';
}

/** ms; only the form in seconds is read. */
function retryAfter(reply: HttpReply): number | null {
  const text = reply.headers.get('retry-after') ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) * 1000 : null;
}
