import { FailureError } from '@/lib/model/failure';
import type { LmpiCredentials } from '@/lib/vault/contract';

const GUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const SENDABLE = /^[\x21-\x7e]+$/;

/**
 * The credentials without surrounding white space (`apiUrl` as it is). Throws FailureError `lmpi.token` or
 * `lmpi.secret-key` for what cannot be right: missing, swapped, or with characters that no header can carry.
 */
export function cleanCredentials(credentials: LmpiCredentials): LmpiCredentials {
  const accessToken = credentials.accessToken.trim();
  const secretKey = credentials.secretKey.trim();
  if (accessToken === '')
    throw failure(
      'token',
      'The access token is missing.',
      'Enter the access token that Trend Micro gave you.',
    );
  if (secretKey === '')
    throw failure(
      'secret-key',
      'The secret key is missing.',
      'Enter the secret key that came with the token.',
    );
  if (GUID.test(secretKey) && !GUID.test(accessToken))
    throw failure(
      'token',
      "The access token and the secret key are in each other's place.",
      'Swap the two fields and try again.',
    );
  if (!SENDABLE.test(accessToken))
    throw failure(
      'token',
      'The access token has a space or another character in it that cannot be part of a token.',
      'Copy the access token again, without anything before or after it.',
    );
  return { accessToken, secretKey, apiUrl: credentials.apiUrl };
}

const failure = (code: string, sentence: string, nextStep: string): FailureError =>
  new FailureError({ code: `lmpi.${code}`, sentence, nextStep });
