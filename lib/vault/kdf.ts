import { argon2idAsync } from '@noble/hashes/argon2.js';
import { type Bytes, fromBase64 } from './bytes';
import { importKey } from './cipher';
import { normalisePassphrase } from './passphrase';

/** `memory` in KiB. */
export interface Argon2Cost {
  memory: number;
  passes: number;
  parallelism: number;
}

/** `salt` is base64 of 16 bytes. */
export type Kdf = { id: 'none' } | ({ id: 'argon2id'; salt: string } & Argon2Cost);

/** Used for new passphrases and the least that is accepted in an envelope (design.md, decision 7). */
export const FULL_COST: Argon2Cost = { memory: 64 * 1024, passes: 3, parallelism: 1 };

/** Above this an envelope would only serve to keep the worker busy. */
const CEILING: Argon2Cost = { memory: 1024 * 1024, passes: 10, parallelism: 16 };

export const meets = (cost: Argon2Cost, floor: Argon2Cost): boolean =>
  cost.memory >= floor.memory && cost.passes >= floor.passes && cost.parallelism >= floor.parallelism;

export const acceptable = (cost: Argon2Cost, floor: Argon2Cost): boolean =>
  meets(cost, floor) && meets(CEILING, cost);

/** The key that a passphrase gives. Argon2 in plain JavaScript: WebAssembly would need a wider CSP. */
export async function derivePassphraseKey(
  passphrase: string,
  kdf: Extract<Kdf, { id: 'argon2id' }>,
): Promise<CryptoKey> {
  const raw = await argon2idAsync(normalisePassphrase(passphrase), fromBase64(kdf.salt), {
    m: kdf.memory,
    t: kdf.passes,
    p: kdf.parallelism,
    dkLen: 32,
  });
  return importKey(raw as Bytes);
}
