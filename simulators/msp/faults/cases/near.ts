import type { Planter } from '../planter';
import type { Host, Sold } from '../types';
import type { Case } from './case';

/** Something in the books of a customer that is as it should be. `sold`: a service that stands on no line yet. */
export const near = (
  how: string,
  plant: (p: Planter, host: Host, sold: Sold) => void,
  psa?: Case['psa'],
): Case => ({
  how,
  ...(psa ? { psa } : {}),
  plant(p) {
    const host = p.host();
    plant(p, host, p.service(host));
    p.nearMiss(how);
  },
});
