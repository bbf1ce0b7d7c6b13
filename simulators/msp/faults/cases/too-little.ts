import { worth } from '../money';
import type { Planter } from '../planter';
import type { Host, Sold } from '../types';
import type { Case } from './case';

interface Scene {
  p: Planter;
  host: Host;
  /** A service of the company that stands on no line yet. */
  sold: Sold;
  /** What is used of it beyond what is billed. */
  more: number;
}

/** A case of one company and product: `plant` gives the variance, and the price and cycle where they are others. */
export const tooLittle = (
  how: string,
  plant: (scene: Scene) => { variance?: number; price?: number; cycle?: number | null } | null,
  psa?: Case['psa'],
): Case => ({
  how,
  ...(psa ? { psa } : {}),
  plant(p) {
    const host = p.host();
    const scene = { p, host, sold: p.service(host), more: p.random.int(1, 9) };
    const { variance = scene.more, price = scene.sold.price, cycle = 1 } = plant(scene) ?? {};
    const about = { companyId: host.company.id, productId: scene.sold.productId };
    p.expect({ class: 'under-billed', how, ...about, ...worth(variance, price, cycle) });
  },
});
