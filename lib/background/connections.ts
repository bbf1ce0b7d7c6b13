import { createHttp } from '@/lib/http/http';
import { createLmpiClient } from '@/lib/lmpi/client';
import { mayReach } from '@/lib/platform/permissions';
import { createConnectWiseApi } from '@/lib/psa/connectwise/api';
import type { Vault } from '@/lib/vault/contract';
import type { Context } from './context';

type Connections = Pick<Context, 'lmpi' | 'psa' | 'lmpiWith' | 'connectwiseWith'>;

/** Clients of both services. One `Http` each, so that at most three requests are under way to any service. */
export function createConnections(vault: Vault): Connections {
  const http = { lmpi: createHttp({ mayReach }), connectwise: createHttp({ mayReach }) };
  const connections: Connections = {
    lmpiWith: (credentials) => createLmpiClient({ credentials, http: http.lmpi }),
    connectwiseWith: (credentials) =>
      createConnectWiseApi({ credentials, http: http.connectwise, now: Date.now }),
    async lmpi() {
      const credentials = await vault.read('lmpi');
      return credentials && connections.lmpiWith(credentials);
    },
    async psa() {
      const credentials = await vault.read('connectwise');
      return credentials && connections.connectwiseWith(credentials);
    },
  };
  return connections;
}
