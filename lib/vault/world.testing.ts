import type { LmpiCredentials, Vault } from './contract';
import type { Argon2Cost } from './kdf';
import type { SessionArea } from './session';
import { createVaultStorage, type VaultStorage } from './storage';
import { createVault, type VaultDependencies } from './vault';

// For the tests beside this file.

export const CHEAP: Argon2Cost = { memory: 8, passes: 1, parallelism: 1 };
export const PASSPHRASE = 'correct horse battery';
export const LMPI: LmpiCredentials = {
  accessToken: 'TOKEN-5d1f0a',
  secretKey: 'SECRET-90ab77',
  apiUrl: 'https://cspi.trendmicro.com',
};
export const CONNECTWISE = {
  site: 'na.myconnectwise.net',
  company: 'seatcheckmsp',
  publicKey: 'PUBLIC-1177',
  privateKey: 'PRIVATE-4410',
  clientId: 'CLIENT-ef01',
};
export const AUTOTASK = {
  userName: 'USER-7@acme.example',
  secret: 'SECRET-0b1c',
  integrationCode: 'CODE-93d2',
};

export function memorySession(): SessionArea & { values: Map<string, unknown> } {
  const values = new Map<string, unknown>();
  return {
    values,
    get: async (key) => structuredClone(values.get(key)),
    set: async (key, value) => {
      values.set(key, structuredClone(value));
    },
    remove: async (key) => {
      values.delete(key);
    },
  };
}

let databases = 0;

export interface World {
  vault: Vault;
  session: ReturnType<typeof memorySession>;
  storage: VaultStorage;
  clock: { time: number };
  databaseName: string;
  /** The vault of a worker started anew; `session` anew too when the browser was restarted. */
  restarted(what: 'worker' | 'browser', more?: Partial<VaultDependencies>): Vault;
  text(): Promise<string>;
  /** Puts a changed envelope on disk beside the same device key. */
  tamper(change: (text: string) => string): Promise<void>;
}

/** A vault of its own with a cheap key derivation. */
export function world(more: Partial<VaultDependencies> = {}): World {
  databases += 1;
  const databaseName = `vault-${databases}`;
  const clock = { time: 1_000_000 };
  const session = memorySession();
  const dependencies = { now: () => clock.time, databaseName, cost: CHEAP, floor: CHEAP, ...more };
  const storage = createVaultStorage(databaseName);
  const text = async () => (await storage.load())?.text ?? '';
  return {
    vault: createVault({ ...dependencies, session }),
    session,
    storage,
    clock,
    databaseName,
    restarted: (what, changed = {}) =>
      createVault({
        ...dependencies,
        session: what === 'worker' ? session : memorySession(),
        ...changed,
      }),
    text,
    async tamper(change) {
      const kept = await storage.load();
      if (!kept?.deviceKey) throw new Error('nothing kept');
      await storage.replace(kept.text, change(kept.text), kept.deviceKey);
    },
  };
}
