import type { SimSettings } from '@/simulators/connectwise/ui/settings';
import { agreementUrl, screenUrl } from '@/simulators/connectwise/ui/urls';
import { CONNECTWISE_HOST } from '@/simulators/world';
import type { BenchPsa } from './bench-psa';

/** All rows of the list stand in the page at once. */
const ALL_ROWS: SimSettings = { pageSize: 0, virtual: false, classSeed: 1 };

const addressOf = (agreementId: number): string =>
  agreementUrl(CONNECTWISE_HOST, agreementId, 'additions', { sim: ALL_ROWS });

export const CONNECTWISE: BenchPsa = {
  kind: 'connectwise',
  name: 'ConnectWise',
  host: CONNECTWISE_HOST,
  keys: ({ connectwise: { company, publicKey, privateKey, clientId } }) => ({
    site: CONNECTWISE_HOST,
    company,
    publicKey,
    privateKey,
    clientId,
  }),
  sizes: ({ connectwise }) =>
    new Map(Object.entries(connectwise.additions).map(([id, lines]) => [Number(id), lines.length])),
  productId({ connectwise }, productId) {
    const product = connectwise.catalog.find(({ identifier }) => identifier === productId);
    return product && `connectwise:${product.id}`;
  },
  isRepeatable: true,
  addressOf,
  movingAddressOf: addressOf,
  move: (agreementId) => ['additions', agreementId],
  foreign: [{ name: 'tickets', address: screenUrl(CONNECTWISE_HOST, 'tickets') }],
};
