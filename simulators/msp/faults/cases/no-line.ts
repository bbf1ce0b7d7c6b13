import type { FindingClass } from '@/lib/model/finding-classes';
import { firstDay } from '../../dates';
import { worth } from '../money';
import type { Planter } from '../planter';
import type { Host, Sold } from '../types';
import type { Case } from './case';

/** Used, and no line in effect bills it. `plant` gives the price where it is not the catalogue's. */
export const none = (
  kind: FindingClass,
  how: string,
  plant: (p: Planter, host: Host, sold: Sold, used: number) => number | undefined,
  psa?: Case['psa'],
): Case => ({
  how,
  ...(psa ? { psa } : {}),
  plant(p) {
    const host = p.host();
    const [sold, used] = [p.service(host), p.random.int(2, 60)];
    p.row(host.account, sold, { used });
    const price = plant(p, host, sold, used) ?? sold.price;
    const about = { companyId: host.company.id, productId: sold.productId };
    p.expect({ class: kind, how, ...about, ...worth(used, price, 1) });
  },
});

export const before = (p: Planter): string => firstDay(p.today, -8);
export const PRICE = 6.66;
