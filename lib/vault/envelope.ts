import { z } from 'zod';
import { PSA_KINDS } from '@/lib/model/records';
import { type Bytes, fromBase64, toBase64 } from './bytes';
import { CIPHER, decrypt, encrypt } from './cipher';
import type { Secrets } from './contract';
import { damaged, tooWeak } from './failures';
import { type Argon2Cost, acceptable, type Kdf } from './kdf';

/** In the order in which they are written: a new one only ever comes last, or older envelopes would pass for damaged. */
export const SECRET_NAMES = ['lmpi', ...PSA_KINDS] as const satisfies (keyof Secrets)[];
export const CURRENT_VERSION = 2;

const sealedSchema = z.strictObject({ iv: z.string(), data: z.string() });
/** Base64 of a 96-bit IV and of ciphertext with its tag. */
export type Sealed = z.infer<typeof sealedSchema>;

const costShape = { memory: z.int(), passes: z.int(), parallelism: z.int(), salt: z.string() };
const kdfSchema = z.discriminatedUnion('id', [
  z.strictObject({ id: z.literal('none') }),
  z.strictObject({ id: z.literal('argon2id'), ...costShape }),
]);
const common = {
  cipher: z.literal(CIPHER),
  dataKey: sealedSchema,
  secrets: z.partialRecord(z.enum(SECRET_NAMES), sealedSchema),
};
const version2 = z.strictObject({ version: z.literal(2), kdf: kdfSchema, ...common });
/** Version 1 named no function and did not bind its parameters to the ciphertexts. */
const version1 = z.strictObject({
  version: z.literal(1),
  passphrase: z.strictObject(costShape).nullable(),
  ...common,
});

/** What is kept on disk. Only ciphertexts, and what is needed to open them. */
export interface Envelope {
  version: 1 | 2;
  kdf: Kdf;
  /** The data key, wrapped (keys.ts). */
  dataKey: Sealed;
  secrets: Partial<Record<keyof Secrets, Sealed>>;
}

function parsed(text: string): Envelope {
  const json: unknown = JSON.parse(text);
  const newer = version2.safeParse(json);
  if (newer.success) return newer.data;
  const { passphrase, ...older } = version1.parse(json);
  return { ...older, kdf: passphrase ? { id: 'argon2id', ...passphrase } : { id: 'none' } };
}

/** Throws FailureError `vault.damaged`, also when the parameters are weaker than `floor`. */
export function parseEnvelope(text: string, floor: Argon2Cost): Envelope {
  let envelope: Envelope;
  try {
    envelope = parsed(text);
  } catch {
    throw damaged();
  }
  // One way to write an envelope leaves no byte that could change without being noticed.
  if (serialiseEnvelope(envelope) !== text) throw damaged();
  if (envelope.kdf.id === 'argon2id' && !acceptable(envelope.kdf, floor)) throw tooWeak();
  return envelope;
}

const kdfFields = (kdf: Extract<Kdf, { id: 'argon2id' }>) => ({
  memory: kdf.memory,
  passes: kdf.passes,
  parallelism: kdf.parallelism,
  salt: kdf.salt,
});

const kdfOf = ({ kdf }: Pick<Envelope, 'kdf'>) =>
  kdf.id === 'none' ? { id: kdf.id } : { id: kdf.id, ...kdfFields(kdf) };

const sealedFields = ({ iv, data }: Sealed) => ({ iv, data });

export function serialiseEnvelope(envelope: Envelope): string {
  const { version, kdf } = envelope;
  const secrets = SECRET_NAMES.flatMap((name) => {
    const sealed = envelope.secrets[name];
    return sealed ? [[name, sealedFields(sealed)] as const] : [];
  });
  return JSON.stringify({
    version,
    cipher: CIPHER,
    ...(version === 1 ? { passphrase: kdf.id === 'none' ? null : kdfFields(kdf) } : { kdf: kdfOf(envelope) }),
    dataKey: sealedFields(envelope.dataKey),
    secrets: Object.fromEntries(secrets),
  });
}

/** What a ciphertext is bound to: it opens in no other place, version or strength than it was made for. */
export function contextOf(envelope: Pick<Envelope, 'version' | 'kdf'>, place: string): string {
  const parts = ['seatcheck vault', envelope.version, CIPHER, place];
  return JSON.stringify(envelope.version === 1 ? parts : [...parts, kdfOf(envelope)]);
}

export async function seal(key: CryptoKey, plain: Bytes, context: string): Promise<Sealed> {
  const { iv, data } = await encrypt(key, plain, context);
  return { iv: toBase64(iv), data: toBase64(data) };
}

/** Throws FailureError `vault.damaged`. */
export const open = async (key: CryptoKey, sealed: Sealed, context: string): Promise<Bytes> =>
  decrypt(key, { iv: fromBase64(sealed.iv), data: fromBase64(sealed.data) }, context);
