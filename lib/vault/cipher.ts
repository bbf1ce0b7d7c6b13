import { type Bytes, randomBytes, utf8 } from './bytes';
import { damaged } from './failures';

export const CIPHER = 'AES-256-GCM';
const ALGORITHM = 'AES-GCM';
const IV_LENGTH = 12;

export interface Ciphertext {
  iv: Bytes;
  data: Bytes;
}

/** A non-extractable key from 32 raw bytes. */
export const importKey = (raw: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, ALGORITHM, false, ['encrypt', 'decrypt']);

/** A non-extractable key that never leaves the browser's key store. */
export const generateKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: ALGORITHM, length: 256 }, false, ['encrypt', 'decrypt']);

/** Encrypts under a fresh IV, bound to `context`. */
export async function encrypt(key: CryptoKey, plain: Bytes, context: string): Promise<Ciphertext> {
  const iv = randomBytes(IV_LENGTH);
  const data = await crypto.subtle.encrypt(
    { name: ALGORITHM, iv, additionalData: utf8(context) },
    key,
    plain,
  );
  return { iv, data: new Uint8Array(data) };
}

/** Throws FailureError `vault.damaged` when key, context, IV or data are not those of the encryption. */
export async function decrypt(key: CryptoKey, { iv, data }: Ciphertext, context: string): Promise<Bytes> {
  if (iv.length !== IV_LENGTH) throw damaged();
  try {
    const plain = await crypto.subtle.decrypt(
      { name: ALGORITHM, iv, additionalData: utf8(context) },
      key,
      data,
    );
    return new Uint8Array(plain);
  } catch {
    throw damaged();
  }
}
