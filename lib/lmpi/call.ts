import type { Http } from '@/lib/http/contract';
import { HTTP_DEFAULTS } from '@/lib/http/http';
import type { LmpiCredentials } from '@/lib/vault/contract';
import { concealed, readJson } from './answer';
import { clockSkewOf } from './clock';
import { cleanCredentials } from './credentials';
import { isErrorBody, lmpiFailure, refusalOf } from './errors';
import { type LmpiRequest, signedAttempt } from './request';
import { createSigner, type Sign } from './sign';

/** A report is computed before its first byte comes. */
const REPORT_TIMES = { connectTimeout: HTTP_DEFAULTS.totalTimeout };

export interface CallDeps {
  credentials: LmpiCredentials;
  http: Http;
  /** ms since the epoch. */
  now?: () => number;
  newTraceId?: () => string;
  crypto?: Crypto;
}

export interface Answer<T> {
  value: T;
  /** Of the attempt that was answered. */
  traceId: string;
  clockSkew: number | null;
}

export interface CallOptions {
  signal: AbortSignal;
  /** Attempts after the first; the default of lib/http when absent. */
  retries?: number;
}

export interface Call {
  /**
   * Sends, signing each attempt anew, and reads the answer with `read`, which gives null for what it does not
   * recognise. Throws FailureError `lmpi.*`, `network.*` or `cancelled`.
   */
  read<T>(request: LmpiRequest, read: (body: unknown) => T | null, options: CallOptions): Promise<Answer<T>>;
}

export function createCall(deps: CallDeps): Call {
  const { http } = deps;
  const now = deps.now ?? Date.now;
  const newTraceId = deps.newTraceId ?? (() => crypto.randomUUID());
  let sign: Sign | undefined;

  return {
    async read(request, read, options) {
      const report = request.method === 'POST';
      const credentials = cleanCredentials(deps.credentials);
      sign ??= createSigner(credentials.secretKey, deps.crypto);
      const signer = sign;
      let traceId = '';
      let signature = '';
      const reply = await http.send(
        async () => {
          traceId = newTraceId();
          const attempt = await signedAttempt(request, credentials, { sign: signer, now: now(), traceId });
          signature = attempt.headers['x-signature'] ?? '';
          return attempt;
        },
        { ...HTTP_DEFAULTS, ...(report ? REPORT_TIMES : {}), ...options },
      );
      const skew = clockSkewOf(reply);
      const success = reply.status >= 200 && reply.status < 300;
      const body = readJson(reply.text);
      if (!success || isErrorBody(body)) {
        const said = concealed(body, [credentials.secretKey, credentials.accessToken, signature]);
        throw refusalOf({ status: reply.status, body: said, traceId, skew, report });
      }
      const value = read(body);
      if (value === null) throw lmpiFailure('unreadable', traceId);
      return { value, traceId, clockSkew: skew };
    },
  };
}
