import type { HttpAttempt } from '@/lib/http/contract';
import type { LmpiCredentials } from '@/lib/vault/contract';
import { assertReadOnly } from './guard';
import type { Sign } from './sign';

export interface LmpiRequest {
  method: 'GET' | 'POST';
  /** Path and query, as signed and as sent. */
  uri: string;
  /** Serialised once: the bytes signed are the bytes sent. */
  body: Uint8Array<ArrayBuffer> | null;
}

export const getRequest = (uri: string): LmpiRequest => ({ method: 'GET', uri, body: null });

export const reportRequest = (uri: string, body: Record<string, string>): LmpiRequest => ({
  method: 'POST',
  uri,
  body: new TextEncoder().encode(JSON.stringify(body)),
});

/** A signed attempt (lmpi.md 1.1). Throws FailureError `lmpi.read-only` before signing what might write. */
export async function signedAttempt(
  request: LmpiRequest,
  credentials: LmpiCredentials,
  proof: { sign: Sign; now: number; traceId: string },
): Promise<HttpAttempt> {
  const { method, uri, body } = request;
  assertReadOnly(method, uri);
  const posixTime = Math.floor(proof.now / 1000);
  return {
    url: `${credentials.apiUrl}${uri}`,
    method,
    headers: {
      'x-access-token': credentials.accessToken,
      'x-posix-time': String(posixTime),
      'x-signature': await proof.sign({ method, uri, posixTime, body }),
      'x-traceid': proof.traceId,
      'content-type': 'application/json; charset=utf-8',
    },
    ...(body ? { body } : {}),
  };
}
