import type { PsaApi } from '@/lib/psa/contract';
import type { LmpiReader, SyncDeps } from './contract';
import type { Side } from './progress';

/** The services of one run, made when first needed. */
export interface Clients {
  isConnected(side: Side): Promise<boolean>;
  /** Throw when not connected: the engine asks `isConnected` first. */
  lmpi: LmpiReader;
  psa: PsaApi;
}

export function createClients(deps: Pick<SyncDeps, 'lmpi' | 'psa'>): Clients {
  let lmpi: LmpiReader | null | undefined;
  let psa: PsaApi | null | undefined;
  return {
    async isConnected(side) {
      if (side === 'vendor') {
        if (lmpi === undefined) lmpi = await deps.lmpi();
        return lmpi !== null;
      }
      if (psa === undefined) psa = await deps.psa();
      return psa !== null;
    },
    get lmpi() {
      return connected(lmpi);
    },
    get psa() {
      return connected(psa);
    },
  };
}

function connected<T>(client: T | null | undefined): T {
  if (!client) throw new Error('A stage ran for a service that is not connected.');
  return client;
}
