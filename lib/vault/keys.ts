import { type Bytes, fromBase64, joined, randomBytes, toBase64 } from './bytes';
import { decrypt, encrypt, importKey } from './cipher';
import { CURRENT_VERSION, contextOf, type Envelope, open, SECRET_NAMES, seal } from './envelope';
import { damaged, wrongPassphrase } from './failures';
import { type Argon2Cost, derivePassphraseKey, type Kdf } from './kdf';

const KEY_LENGTH = 32;
const SALT_LENGTH = 16;
const IV_LENGTH = 12;

export const newDataKey = (): Bytes => randomBytes(KEY_LENGTH);
export const newKdf = (cost: Argon2Cost): Extract<Kdf, { id: 'argon2id' }> => ({
  id: 'argon2id',
  ...cost,
  salt: toBase64(randomBytes(SALT_LENGTH)),
});

/** The keys a data key is wrapped with: the device's always, the passphrase's when there is one. */
export interface WrappingKeys {
  device: CryptoKey;
  passphrase: CryptoKey | null;
}

const INNER = 'data key under passphrase';
const OUTER = 'data key under device';
type Bound = Pick<Envelope, 'version' | 'kdf'>;

async function wrap(raw: Bytes, keys: WrappingKeys, bound: Bound) {
  let inside = raw;
  if (keys.passphrase) {
    const { iv, data } = await encrypt(keys.passphrase, raw, contextOf(bound, INNER));
    inside = joined(iv, data);
  }
  return seal(keys.device, inside, contextOf(bound, OUTER));
}

/**
 * The raw data key; `passphrase` is needed when the envelope has a key derivation. The device's layer is outside
 * and fails first on any damage, so a failure of the inner one means `vault.wrong-passphrase`.
 */
export async function unwrapDataKey(
  envelope: Envelope,
  device: CryptoKey,
  passphrase: string | null,
): Promise<{ raw: Bytes; keys: WrappingKeys }> {
  const inside = await open(device, envelope.dataKey, contextOf(envelope, OUTER));
  if (envelope.kdf.id === 'none') return { raw: inside, keys: { device, passphrase: null } };
  if (passphrase === null) throw wrongPassphrase();
  const key = await derivePassphraseKey(passphrase, envelope.kdf);
  const layer = { iv: inside.slice(0, IV_LENGTH), data: inside.slice(IV_LENGTH) };
  const raw = await decrypt(key, layer, contextOf(envelope, INNER)).catch(() => {
    throw wrongPassphrase();
  });
  return { raw, keys: { device, passphrase: key } };
}

export async function newEnvelope(raw: Bytes, keys: WrappingKeys, kdf: Kdf): Promise<Envelope> {
  const bound: Bound = { version: CURRENT_VERSION, kdf };
  return { ...bound, dataKey: await wrap(raw, keys, bound), secrets: {} };
}

/** The same secrets in an envelope of the current version under a new data key. Throws `vault.damaged`. */
export async function reseal(
  old: { envelope: Envelope; raw: Bytes },
  keys: WrappingKeys,
  kdf: Kdf,
): Promise<{ envelope: Envelope; raw: Bytes }> {
  const raw = newDataKey();
  const envelope = await newEnvelope(raw, keys, kdf);
  const [from, to] = await Promise.all([importKey(old.raw), importKey(raw)]);
  for (const name of SECRET_NAMES) {
    const sealed = old.envelope.secrets[name];
    if (!sealed) continue;
    const plain = await open(from, sealed, contextOf(old.envelope, name));
    envelope.secrets[name] = await seal(to, plain, contextOf(envelope, name));
  }
  return { envelope, raw };
}

/** Throws `vault.damaged` unless the text is a data key. */
export function dataKeyFromText(text: string): Bytes {
  const raw = fromBase64(text);
  if (raw.length !== KEY_LENGTH) throw damaged();
  return raw;
}
