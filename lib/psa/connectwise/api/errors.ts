import { z } from 'zod';
import type { HttpReply } from '@/lib/http/contract';
import type { FailureError } from '@/lib/model/failure';
import { parsed } from '../../api/body';
import { failures } from './failures';
import { rightOf } from './rights';

const ErrorBody = z.object({
  code: z.string().nullish(),
  message: z.string().nullish(),
  errors: z
    .array(z.object({ code: z.string().nullish(), message: z.string().nullish() }))
    .nullish()
    .catch(null),
});

/** The error body's code and words, empty when there is none (connectwise.md 4, "Errors"). */
export function errorBody(reply: HttpReply): { code: string; message: string } {
  const body = ErrorBody.safeParse(parsed(reply.text));
  if (!body.success) return { code: '', message: '' };
  const { code, message, errors } = body.data;
  const details = (errors ?? []).map((error) => error.message ?? error.code ?? '').filter(Boolean);
  const words = [message ?? '', ...details].map((text) => text.replace(/[.\s]+$/, '')).filter(Boolean);
  return { code: code ?? '', message: words.join('; ').slice(0, 300) };
}

/**
 * The failure of a reply that is not 2xx, for a path below `apis/3.0`. Sources differ on the status of a missing
 * client id (400, 401, 403), so its words decide; the cloud answers 404 for a wrong company or key, and the
 * caller has ruled out a moved code base and a missing record before it asks here. `redact` cleans the words that
 * are passed on.
 */
export function failureOfReply(
  reply: HttpReply,
  path: string,
  redact: (text: string) => string = (text) => text,
): FailureError {
  const reference = requestId(reply);
  const { code, message } = errorBody(reply);
  const status = reply.status;
  const aboutClientId = /client[\s_-]?id/i.test(`${code} ${message}`);
  if (aboutClientId && (status === 400 || status === 401 || status === 403))
    return failures.clientId(reference);
  if (status === 401 || status === 404) return failures.keys(reference);
  if (status === 403) {
    const right = rightOf(path);
    return failures.right(right ? [right] : [], reference);
  }
  if (status === 429) return failures.rateLimit(retryAfter(reply), reference);
  if (status >= 500) return failures.serviceDown(status, reference);
  return failures.refused(status, redact(message), reference);
}

/** ConnectWise's handle for its support. */
export const requestId = (reply: HttpReply): string | null => reply.headers.get('x-cw-request-id');

/** Only the form in seconds is told to a person. */
function retryAfter(reply: HttpReply): number | null {
  const text = reply.headers.get('retry-after') ?? '';
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}
