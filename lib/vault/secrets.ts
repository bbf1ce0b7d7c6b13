import { z } from 'zod';
import { type Bytes, utf8 } from './bytes';
import type { Secrets } from './contract';
import { damaged } from './failures';

const lmpi = z.object({ accessToken: z.string(), secretKey: z.string(), apiUrl: z.string() });
/** Which texts a PSA needs, its `PsaService` knows: it refuses those that it cannot use. */
const psa = z.record(z.string(), z.string());

const schemaOf = <K extends keyof Secrets>(name: K) =>
  (name === 'lmpi' ? lmpi : psa) as z.ZodType<Secrets[keyof Secrets]> as z.ZodType<Secrets[K]>;

export const secretToBytes = (secret: Secrets[keyof Secrets]): Bytes => utf8(JSON.stringify(secret));

/** Throws FailureError `vault.damaged`. The text never enters an error. */
export function secretFromBytes<K extends keyof Secrets>(name: K, bytes: Bytes): Secrets[K] {
  try {
    return schemaOf(name).parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw damaged();
  }
}
