import { z } from 'zod';
import { type Bytes, utf8 } from './bytes';
import type { Secrets } from './contract';
import { damaged } from './failures';

const schemas: { [K in keyof Secrets]: z.ZodType<Secrets[K]> } = {
  lmpi: z.object({ accessToken: z.string(), secretKey: z.string(), apiUrl: z.string() }),
  connectwise: z.object({
    site: z.string(),
    company: z.string(),
    publicKey: z.string(),
    privateKey: z.string(),
    clientId: z.string(),
  }),
};

export const secretToBytes = (secret: Secrets[keyof Secrets]): Bytes => utf8(JSON.stringify(secret));

/** Throws FailureError `vault.damaged`. The text never enters an error. */
export function secretFromBytes<K extends keyof Secrets>(name: K, bytes: Bytes): Secrets[K] {
  try {
    return schemas[name].parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw damaged();
  }
}
