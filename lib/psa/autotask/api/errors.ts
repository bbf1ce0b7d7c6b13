import { z } from 'zod';
import type { HttpReply } from '@/lib/http/contract';
import type { FailureError } from '@/lib/model/failure';
import { parsed } from '../../api/body';
import { failures } from './failures';
import { type Entity, rightOf, type WriteEntity, writeRightOf } from './rights';

const ErrorBody = z.object({ errors: z.array(z.unknown()).min(1) });

/** What `{errors: [...]}` says, one text; null for a body of another kind. A 200 may carry it too (autotask.md 4). */
export function errorText(body: unknown): string | null {
  const found = ErrorBody.safeParse(body);
  if (!found.success) return null;
  const texts = found.data.errors.map((one) => (typeof one === 'string' ? one.trim() : ''));
  return texts.filter(Boolean).join(' ');
}

/** A 500 with errors is how Autotask says that a request is not valid (autotask.md 4): it is not sent again. */
export const isAnswer = (reply: HttpReply): boolean =>
  reply.status === 500 && errorText(parsed(reply.text)) !== null;

/**
 * Inferred: no source has the words. Where they speak of rights or of the request limit, that is said rather than
 * "refused".
 */
const ABOUT_RIGHTS = /\b(permissions?|access denied|not authori[sz]ed|security level)\b/i;
const ABOUT_LIMITS = /\b(threshold|rate limit|too many requests)\b/i;

/**
 * The failure of a reply that is no answer to use; `entity` is what was asked. `redact` cleans the service's words,
 * which may quote what was sent.
 */
export function failureOfReply(
  reply: HttpReply,
  entity: Entity | WriteEntity | null,
  host: string,
  redact: (text: string) => string,
): FailureError {
  const { status } = reply;
  const text = errorText(parsed(reply.text));
  if (status === 401) return failures.keys();
  if (status === 429 || (text !== null && ABOUT_LIMITS.test(text)))
    return failures.rateLimit(retryAfter(reply));
  if (status === 403 || (text !== null && ABOUT_RIGHTS.test(text))) {
    const toWrite = writeRightOf(entity);
    if (toWrite) return failures.writeRight(toWrite);
    const right = rightOf(entity);
    return failures.right(right ? [right] : []);
  }
  // Cut after it was cleaned: half a key is a part of a key.
  if (text !== null && status <= 500) return failures.refused(status, redact(text).slice(0, 300));
  if (status === 404) return failures.notThere(host);
  if (status >= 500) return failures.serviceDown(status);
  return status === 200 ? failures.unreadable() : failures.refused(status, '');
}

/** Seconds; only that form is read. */
export function retryAfter(reply: HttpReply): number | null {
  const text = reply.headers.get('retry-after') ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}
