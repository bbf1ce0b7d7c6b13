import type { SimSettings } from '@/simulators/autotask/ui/settings';
import {
  AUTOTASK_HOST,
  inShellUrl,
  lookAlikeUrl,
  PATHS,
  servicesUrl,
  umbrellaUrl,
} from '@/simulators/autotask/ui/urls';
import type { BenchPsa } from './bench-psa';

const ALL_ROWS: SimSettings = { pageSize: 0 };

const TICKET = lookAlikeUrl(AUTOTASK_HOST, 'ticket', 1);

/** A page so many frames below the shell, which has its overlay's frame beside them. */
const framed = (inner: string, depth: number): string =>
  depth > 1
    ? framed(`https://${AUTOTASK_HOST}${PATHS.tabs}?url=${encodeURIComponent(inner)}`, depth - 1)
    : inner;

export const AUTOTASK: BenchPsa = {
  kind: 'autotask',
  name: 'Autotask',
  host: AUTOTASK_HOST,
  keys: ({ autotask: { userName, secret, integrationCode } }) => ({ userName, secret, integrationCode }),
  sizes({ autotask: { contractServices, contractServiceBundles } }) {
    const lines = Map.groupBy([...contractServices, ...contractServiceBundles], (line) =>
      Number(line.contractID),
    );
    return new Map([...lines].map(([id, own]) => [id, own.length]));
  },
  productId({ autotask }, productId) {
    const service = autotask.services.find(({ externalID }) => externalID === productId);
    return service && `autotask:${service.id}`;
  },
  isRepeatable: false,
  addressOf: (contractId) => servicesUrl(AUTOTASK_HOST, contractId, { sim: ALL_ROWS }),
  movingAddressOf: (contractId) => umbrellaUrl(AUTOTASK_HOST, contractId, { sim: ALL_ROWS }),
  move: (contractId) => ['umbrella-contract-details', { contractId }],
  foreign: [
    { name: 'ticket', address: TICKET },
    {
      name: 'ticket 5 frames deep',
      address: inShellUrl(AUTOTASK_HOST, 'ticket-search', framed(TICKET, 5)),
    },
  ],
};
