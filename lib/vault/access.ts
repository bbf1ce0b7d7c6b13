import type { Bytes } from './bytes';
import { generateKey } from './cipher';
import { CURRENT_VERSION, type Envelope, parseEnvelope, serialiseEnvelope } from './envelope';
import { damaged, locked, unavailable } from './failures';
import type { Argon2Cost } from './kdf';
import { newDataKey, newEnvelope, reseal, unwrapDataKey } from './keys';
import type { createLease } from './lease';
import type { Kept, VaultStorage } from './storage';

/** The envelope as it stands, locked or not. `text` null: it is not on disk yet. */
export interface Closed {
  text: string | null;
  envelope: Envelope;
  device: CryptoKey;
}

/** `raw` is the data key. */
export interface Opened extends Closed {
  raw: Bytes;
}

/** Changes lost to a writer in another context; the next attempt starts from what that one wrote. */
const ATTEMPTS = 5;

/** The way from the disk to an open envelope and back, for `createVault`. */
export function createAccess(
  storage: VaultStorage,
  lease: ReturnType<typeof createLease>,
  floor: Argon2Cost,
) {
  const close = ({ text, deviceKey }: Kept): Closed => {
    if (!deviceKey) throw damaged();
    return { text, envelope: parseEnvelope(text, floor), device: deviceKey };
  };

  const save = (before: Closed, envelope: Envelope): Promise<boolean> =>
    storage.replace(before.text, serialiseEnvelope(envelope), before.device);

  /** Null when nothing is kept. Throws FailureError `vault.damaged`. */
  async function closed(): Promise<Closed | null> {
    const kept = await storage.load();
    return kept && close(kept);
  }

  /** Opens without a passphrase, or by the lease. Throws FailureError `vault.locked` or `vault.damaged`. */
  async function unseal(from: Closed): Promise<Opened> {
    const { envelope, device } = from;
    const raw =
      envelope.kdf.id === 'none'
        ? (await unwrapDataKey(envelope, device, null)).raw
        : await lease.dataKey(envelope.dataKey.iv);
    if (!raw) throw locked();
    return { ...from, raw };
  }

  /** An envelope of an older version in today's, when the keys to wrap it anew are at hand. */
  async function upgraded(from: Opened): Promise<Opened> {
    const { envelope, device } = from;
    if (envelope.version === CURRENT_VERSION || envelope.kdf.id !== 'none') return from;
    const newer = await reseal(from, { device, passphrase: null }, envelope.kdf);
    // Lost to another writer: the old one is as readable as before, and the next reading upgrades again.
    if (!(await save(from, newer.envelope))) return from;
    return { ...newer, device, text: serialiseEnvelope(newer.envelope) };
  }

  async function created(): Promise<Opened> {
    const device = await generateKey();
    const raw = newDataKey();
    const kdf = { id: 'none' } as const;
    return { text: null, envelope: await newEnvelope(raw, { device, passphrase: null }, kdf), device, raw };
  }

  return {
    closed,
    save,
    async opened(): Promise<Opened | null> {
      const from = await closed();
      return from && upgraded(await unseal(from));
    },
    created,
    /** Repeats `attempt` until nobody else wrote between its reading and its writing. */
    async insist(attempt: () => Promise<boolean>): Promise<void> {
      for (let tries = 0; tries < ATTEMPTS; tries += 1) if (await attempt()) return;
      throw unavailable();
    },
  };
}
