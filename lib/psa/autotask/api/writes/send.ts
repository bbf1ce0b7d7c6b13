import { z } from 'zod';
import type { HttpReply } from '@/lib/http/contract';
import { type Failure, FailureError, failureOf } from '@/lib/model/failure';
import type { ProductSight, PushWrite } from '@/lib/model/push';
import { parsed } from '../../../api/body';
import type { WriteAnswer } from '../../../write-contract';
import type { Connection } from '../connection';
import { errorText, retryAfter } from '../errors';
import { failures } from '../failures';
import type { WriteEntity } from '../rights';
import type { Sent } from '../send-once';
import { refusals } from './refusals';
import { requestOf } from './request';

/** One adjustment, one request. `before` decides whether it may go: the API adds what it does not find (autotask.md 4). */
export async function send(
  connection: Connection,
  write: PushWrite,
  before: ProductSight,
  signal: AbortSignal,
): Promise<WriteAnswer> {
  const { entity, body } = requestOf(write);
  const held = heldBack(write, before);
  if (held) return { kind: 'refused', failure: held };
  let sent: Sent;
  try {
    sent = await connection.add(entity, body, signal);
  } catch (thrown) {
    const failure = failureOf(thrown);
    // Nothing was sent: the limit of requests, or what kept it from being read, is told before the next reading too.
    if (failure.code === 'cancelled' || !(thrown instanceof FailureError)) throw thrown;
    return { kind: 'busy', failure, retryAfter: null };
  }
  return 'reply' in sent
    ? answerOf(connection, sent.reply, entity)
    : { kind: 'unknown', failure: sent.failure };
}

function heldBack(write: PushWrite, before: ProductSight): Failure | null {
  if (write.kind === 'add line') return before.length > 0 ? refusals.lineThere() : null;
  const isThere = 'lineId' in write && before.some(({ lineId }) => lineId === write.lineId);
  return isThere ? null : refusals.lineGone();
}

const Created = z.object({ itemId: z.number().positive() });

/** autotask.md 4, "Answers" and "Errors": 200 `{itemId}`; what is refused has `errors`, usually with 500. */
function answerOf(connection: Connection, reply: HttpReply, entity: WriteEntity): WriteAnswer {
  const { status } = reply;
  const body = parsed(reply.text);
  const said = errorText(body);
  const isCreated = Created.safeParse(body).success;
  if (status >= 200 && status < 300) {
    if (isCreated && said === null) return { kind: 'accepted' };
    // With both, or neither, reading back decides.
    if (isCreated || said === null) return { kind: 'unknown', failure: failures.unreadable().failure };
  }
  const { failure } = connection.failure(reply, entity);
  // Of 5xx the 500 with errors alone is an answer (errors.ts); 408 is a proxy's that gave up waiting.
  const isAnswer = status < 500 ? status !== 408 : status === 500 && said !== null;
  if (!isAnswer)
    return { kind: 'unknown', failure: status === 408 ? failures.serviceDown(status).failure : failure };
  if (failure.code === 'psa.rate-limit') {
    const seconds = retryAfter(reply);
    return { kind: 'busy', failure, retryAfter: seconds === null ? null : seconds * 1000 };
  }
  if (failure.code !== 'psa.refused') return { kind: 'refused', failure };
  return {
    kind: 'refused',
    failure: failures.writeRefused(connection.clean(said ?? `status ${status}`)).failure,
  };
}
