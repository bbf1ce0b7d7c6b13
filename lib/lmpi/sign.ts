import { md5 } from './md5';

export interface Signable {
  method: string;
  /** Path and query exactly as sent: starts "/LMPI/", no host (lmpi.md 1.2). */
  uri: string;
  /** Whole seconds since the epoch. */
  posixTime: number;
  /** The very bytes sent; null or empty: no body. */
  body: Uint8Array | null;
}

/** Time, method, URI and Base64(MD5(body)) one after the other, nothing between (lmpi.md 1.2). */
export function stringToSign({ method, uri, posixTime, body }: Signable): string {
  const hash = body && body.length > 0 ? base64(md5(body)) : '';
  return `${posixTime}${method.toUpperCase()}${uri}${hash}`;
}

export type Sign = (request: Signable) => Promise<string>;

/** Gives `x-signature` values. The secret looks like Base64 but is used as text (lmpi.md 1.2). */
export function createSigner(secretKey: string, crypto: Crypto = globalThis.crypto): Sign {
  const utf8 = new TextEncoder();
  let key: Promise<CryptoKey> | undefined;
  return async (request) => {
    key ??= crypto.subtle.importKey('raw', utf8.encode(secretKey), { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign',
    ]);
    const signature = await crypto.subtle.sign('HMAC', await key, utf8.encode(stringToSign(request)));
    return base64(new Uint8Array(signature));
  };
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
