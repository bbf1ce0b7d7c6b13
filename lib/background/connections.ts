import type { Http } from '@/lib/http/contract';
import { createHttp } from '@/lib/http/http';
import { createLmpiClient } from '@/lib/lmpi/client';
import { PSA_KINDS, type PsaKind } from '@/lib/model/records';
import { mayReach } from '@/lib/platform/permissions';
import { SERVICES } from '@/lib/psa/services';
import type { Vault } from '@/lib/vault/contract';
import type { Context } from './context';
import { connectedKind } from './psa-system';
import { whileConnected } from './while-connected';

type Connections = Pick<
  Context,
  'lmpi' | 'psa' | 'psaSystem' | 'lmpiWith' | 'psaWith' | 'completePsa' | 'dropPsaAnswers'
>;

/** Clients of every service. One `Http` each, so that at most three requests are under way to any service. */
export function createConnections(vault: Vault): Connections {
  const lmpiHttp = createHttp({ mayReach });
  const httpOf = Object.fromEntries(PSA_KINDS.map((kind) => [kind, createHttp({ mayReach })])) as Record<
    PsaKind,
    Http
  >;
  let generation = 0;
  const connections: Connections = {
    lmpiWith: (credentials) => createLmpiClient({ credentials, http: lmpiHttp }),
    psaWith: (kind, credentials) => SERVICES[kind].api({ credentials, http: httpOf[kind], now: Date.now }),
    completePsa: (kind, form, signal) => SERVICES[kind].complete(form, httpOf[kind], signal),
    async lmpi() {
      const credentials = await vault.read('lmpi');
      return credentials && connections.lmpiWith(credentials);
    },
    dropPsaAnswers() {
      generation += 1;
    },
    async psaSystem() {
      const kind = await connectedKind({ vault });
      const credentials = kind && (await vault.read(kind));
      if (!credentials) return null;
      const service = SERVICES[kind];
      const id = service.systemOf(credentials);
      return { kind, id, label: service.siteOf(credentials) };
    },
    async psa() {
      // Before the keys are read: they may be removed meanwhile.
      const asked = generation;
      const kind = await connectedKind({ vault });
      const credentials = kind && (await vault.read(kind));
      return credentials
        ? whileConnected(connections.psaWith(kind, credentials), () => generation === asked)
        : null;
    },
  };
  return connections;
}
