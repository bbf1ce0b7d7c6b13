import { failureOf } from '@/lib/model/failure';
import { createAccess } from './access';
import { importKey } from './cipher';
import type { Vault } from './contract';
import { CURRENT_VERSION, contextOf, open, SECRET_NAMES, seal } from './envelope';
import { type Argon2Cost, derivePassphraseKey, FULL_COST, type Kdf, meets } from './kdf';
import { newKdf, reseal, unwrapDataKey } from './keys';
import { createLease, DEFAULT_DEADLINES, type Deadlines } from './lease';
import { assertStrong } from './passphrase';
import { secretFromBytes, secretToBytes } from './secrets';
import type { SessionArea } from './session';
import { createVaultStorage } from './storage';

export interface VaultDependencies {
  /** In memory only: `browserSession` in production. */
  session: SessionArea;
  /** Ms since the epoch. */
  now: () => number;
  databaseName?: string;
  deadlines?: Deadlines;
  /** For new passphrases. */
  cost?: Argon2Cost;
  /** The least that is accepted in an envelope. Tests alone lower it, for their speed. */
  floor?: Argon2Cost;
}

const NO_KDF: Kdf = { id: 'none' };

/**
 * The vault of lib/vault/contract.ts. It holds nothing in variables, so that a killed worker neither locks it,
 * unlocks it nor loses anything. Every method throws FailureError `vault.unavailable` when the database fails.
 */
export function createVault(dependencies: VaultDependencies): Vault {
  const { session, now, cost = FULL_COST, floor = FULL_COST } = dependencies;
  const storage = createVaultStorage(dependencies.databaseName ?? 'seatcheck-vault');
  const lease = createLease(session, now, dependencies.deadlines ?? DEFAULT_DEADLINES);
  const access = createAccess(storage, lease, floor);

  /** For questions that must be answered even when the envelope is damaged; reading and writing then say so. */
  const glance = () =>
    access.closed().catch((thrown: unknown) => {
      if (failureOf(thrown).code !== 'vault.damaged') throw thrown;
      return 'damaged' as const;
    });

  return {
    async state() {
      const closed = await glance();
      if (closed === 'damaged') return 'locked';
      if (!closed) return 'empty';
      const { kdf, dataKey, secrets } = closed.envelope;
      if (kdf.id !== 'none' && !(await lease.dataKey(dataKey.iv))) return 'locked';
      return SECRET_NAMES.some((name) => secrets[name]) ? 'unlocked' : 'empty';
    },

    async hasPassphrase() {
      const closed = await glance();
      return closed === 'damaged' || (closed !== null && closed.envelope.kdf.id !== 'none');
    },

    async kept() {
      const closed = await glance();
      if (closed === 'damaged' || !closed) return [];
      return SECRET_NAMES.filter((name) => closed.envelope.secrets[name]);
    },

    async read(name) {
      const opened = await access.opened();
      const sealed = opened?.envelope.secrets[name];
      if (!opened || !sealed) return null;
      const key = await importKey(opened.raw);
      return secretFromBytes(name, await open(key, sealed, contextOf(opened.envelope, name)));
    },

    write: (name, secret) =>
      access.insist(async () => {
        const opened = (await access.opened()) ?? (await access.created());
        const { envelope, raw } = opened;
        const sealed = await seal(await importKey(raw), secretToBytes(secret), contextOf(envelope, name));
        return access.save(opened, { ...envelope, secrets: { ...envelope.secrets, [name]: sealed } });
      }),

    remove: (name) =>
      access.insist(async () => {
        const closed = await access.closed();
        if (!closed?.envelope.secrets[name]) return true;
        const { [name]: _removed, ...secrets } = closed.envelope.secrets;
        return access.save(closed, { ...closed.envelope, secrets });
      }),

    async setPassphrase(passphrase) {
      if (passphrase !== null) assertStrong(passphrase);
      await access.insist(async () => {
        const opened = (await access.opened()) ?? (await access.created());
        const kdf = passphrase === null ? NO_KDF : newKdf(cost);
        const derived =
          passphrase === null || kdf.id === 'none' ? null : await derivePassphraseKey(passphrase, kdf);
        // A new data key: who had the old one, or the old passphrase and an old copy, has nothing of the new.
        const next = await reseal(opened, { device: opened.device, passphrase: derived }, kdf);
        if (!(await access.save(opened, next.envelope))) return false;
        if (derived) await lease.grant(next.envelope.dataKey.iv, next.raw);
        else await lease.end();
        return true;
      });
    },

    unlock: (passphrase) =>
      access.insist(async () => {
        const closed = await access.closed();
        const kdf = closed?.envelope.kdf;
        if (!closed || !kdf || kdf.id === 'none') return true;
        const { envelope, device } = closed;
        const { raw, keys } = await unwrapDataKey(envelope, device, passphrase);
        const strong = meets(kdf, cost);
        if (strong && envelope.version === CURRENT_VERSION) {
          await lease.grant(envelope.dataKey.iv, raw);
          return true;
        }
        const newer = strong ? kdf : newKdf(cost);
        const derived = strong ? keys.passphrase : await derivePassphraseKey(passphrase, newer);
        const next = await reseal({ envelope, raw }, { device, passphrase: derived }, newer);
        if (!(await access.save(closed, next.envelope))) return false;
        await lease.grant(next.envelope.dataKey.iv, next.raw);
        return true;
      }),

    lock: () => lease.end(),
    touch: () => lease.touch(),
    enforceDeadlines: () => lease.enforce(),

    async forget() {
      await lease.end();
      await storage.erase();
    },
  };
}
