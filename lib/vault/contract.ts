import type { PsaKind } from '@/lib/model/records';
import type { VaultState } from '@/lib/model/status';
import type { PsaCredentials } from '@/lib/psa/system';

export interface LmpiCredentials {
  accessToken: string;
  secretKey: string;
  apiUrl: string;
}

/** What is kept: the keys of LMPI, and those of each PSA, as texts by field name. */
export type Secrets = { lmpi: LmpiCredentials } & Record<PsaKind, PsaCredentials>;

/** Keeps secrets encrypted. Used by the background only. */
export interface Vault {
  /** `empty`: nothing kept. Without a passphrase a vault is never locked. */
  state(): Promise<VaultState>;
  hasPassphrase(): Promise<boolean>;
  /** Which secrets are kept; readable while locked. */
  kept(): Promise<(keyof Secrets)[]>;
  /** Throws FailureError `vault.locked`, or `vault.damaged` when the envelope fails authentication. */
  read<K extends keyof Secrets>(name: K): Promise<Secrets[K] | null>;
  /** Throws FailureError `vault.locked`. */
  write<K extends keyof Secrets>(name: K, secret: Secrets[K]): Promise<void>;
  remove(name: keyof Secrets): Promise<void>;
  /** Sets, changes or (null) removes the passphrase. Must be unlocked. Throws `vault.passphrase-weak`. */
  setPassphrase(passphrase: string | null): Promise<void>;
  /** Throws FailureError `vault.wrong-passphrase`. */
  unlock(passphrase: string): Promise<void>;
  lock(): Promise<void>;
  /** The user did something: moves the idle deadline, never the absolute one. */
  touch(): Promise<void>;
  /** Locks when a deadline has passed, and says whether it did; called at each wake and by alarm. */
  enforceDeadlines(): Promise<boolean>;
  /** Erases every secret and key. */
  forget(): Promise<void>;
}
