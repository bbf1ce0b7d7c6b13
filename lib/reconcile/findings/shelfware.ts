import { compare, type Decimal, multiply, subtract } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import { serviceName } from '../service-count';
import { ofSeats } from './account-service';
import type { Found } from './found';
import { usageWords } from './words';
import type { IndexedWorld } from './world';

/** Our own reading of "far above" (product.md, "Findings"): at least so many are not used, and less than this part is. */
export const FAR_ABOVE = { unused: '5' as Decimal, part: '0.7' as Decimal };

/**
 * Shelfware: an account has far more of a service provisioned than it uses, both reported. Not of a service that is
 * billed by what is provisioned: the customer pays for all of it, and agreed to.
 */
export const shelfware = (world: IndexedWorld): Found[] =>
  ofSeats(world, 'shelfware', ({ used, provisioned, service, mapping }) => {
    const unused = subtract(provisioned, used);
    if (mapping.basis === 'provisioned' || compare(unused, FAR_ABOVE.unused) < 0) return null;
    if (compare(used, multiply(provisioned, FAR_ABOVE.part)) >= 0) return null;
    return `${usageWords(used, provisioned)} of ${serviceName(service)}: ${figure(unused)} not used.`;
  });
