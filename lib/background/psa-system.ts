import { PSA_KINDS, type PsaKind } from '@/lib/model/records';
import { KIND_BEFORE_KINDS, SERVICES } from '@/lib/psa/services';
import type { PsaCredentials } from '@/lib/psa/system';
import type { Context } from './context';

/** Which installation of a PSA the mappings are about (`PsaService.systemOf`), also after it was disconnected. */
export const SYSTEM = 'connection.psaSystem';
/** Which PSA that is. */
const KIND = 'connection.psaKind';

export interface KnownSystem {
  kind: PsaKind;
  system: string;
}

type Parts = Pick<Context, 'store' | 'vault'>;

/** The PSA that is connected; one at most (connect-psa.ts). Known while the vault is locked too. */
export async function connectedKind({ vault }: Pick<Context, 'vault'>): Promise<PsaKind | null> {
  const kept = await vault.kept();
  return PSA_KINDS.find((kind) => kept.includes(kind)) ?? null;
}

/** The PSA that is connected, or was the last one; null: none since everything was erased. */
export const lastKind = async (parts: Parts): Promise<PsaKind | null> =>
  (await connectedKind(parts)) ?? (await systemOnRecord(parts))?.kind ?? null;

/** What is known and mapped came from it. Throws FailureError `vault.locked` only where nothing was written of it. */
export async function systemBefore(parts: Parts): Promise<KnownSystem | null> {
  const written = await systemOnRecord(parts);
  if (written) return written;
  const kind = await connectedKind(parts);
  const credentials = kind && (await parts.vault.read(kind));
  return credentials ? systemFor(kind, credentials) : null;
}

export const systemFor = (kind: PsaKind, credentials: PsaCredentials): KnownSystem => ({
  kind,
  system: SERVICES[kind].systemOf(credentials),
});

/** As settings of one commit, so that there is no moment with the one and without the other. */
export const systemSettings = ({ kind, system }: KnownSystem) => ({ [SYSTEM]: system, [KIND]: kind });

async function systemOnRecord({ store }: Pick<Context, 'store'>): Promise<KnownSystem | null> {
  const [system, kind] = await Promise.all([
    store.settings.get<string>(SYSTEM),
    store.settings.get<PsaKind>(KIND),
  ]);
  return system ? { system, kind: kind ?? KIND_BEFORE_KINDS } : null;
}
