import { compare, ZERO } from '@/lib/model/decimal';
import { serviceName } from '../service-count';
import { ofSeats } from './account-service';
import type { Found } from './found';
import { usageWords } from './words';
import type { IndexedWorld } from './world';

/**
 * Overuse: an account uses more of a service than it has provisioned, both reported. Not where nothing is provisioned:
 * what is sold by credits has no such number, or 0 (lmpi.md 5).
 */
export const overuse = (world: IndexedWorld): Found[] =>
  ofSeats(world, 'overuse', ({ used, provisioned, service }) =>
    compare(provisioned, ZERO) > 0 && compare(used, provisioned) > 0
      ? `${usageWords(used, provisioned)} of ${serviceName(service)}.`
      : null,
  );
