import { worth } from '../money';
import type { Planter } from '../planter';
import type { Host, Sold } from '../types';
import type { Case } from './case';

type Plant = (
  p: Planter,
  host: Host,
  sold: Sold,
  more: number,
) => { variance?: number; price?: number; cycle?: number } | null;

/** More is billed of a company's product than is used. `plant` gives the variance, price and cycle where they are others. */
export const tooMuch =
  (kind: 'over-billed' | 'billed but not used') =>
  (how: string, plant: Plant, psa?: Case['psa']): Case => ({
    how,
    ...(psa ? { psa } : {}),
    plant(p) {
      const host = p.host();
      const [sold, more] = [p.service(host), p.random.int(1, 9)];
      // Nothing is used of the service that is looked at; the account stands in the report all the same.
      if (kind === 'billed but not used') matched(p, host);
      const { variance = -more, price = sold.price, cycle = 1 } = plant(p, host, sold, more) ?? {};
      const about = { companyId: host.company.id, productId: sold.productId };
      p.expect({ class: kind, how, ...about, ...worth(variance, price, cycle) });
    },
  });

function matched(p: Planter, host: Host): void {
  const sold = p.service(host);
  p.row(host.account, sold, { used: 6 });
  p.line(host.agreement, sold, 6);
}
