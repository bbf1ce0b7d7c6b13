import type { Found } from './found';
import { ofUsedServices } from './service-usage';
import { type IndexedWorld, stateOfService } from './world';

/**
 * Service not mapped: a vendor service is used or provisioned in the month, and nobody has mapped it to a product or
 * excluded it. Trials and not-for-resale services are excluded until somebody includes them. Not where all of it is of
 * excluded accounts.
 */
export const serviceNotMapped = (world: IndexedWorld): Found[] =>
  ofUsedServices(
    world,
    'service not mapped',
    (service) => stateOfService(world, service) === 'unmapped',
    (name) => `${name} is mapped to no product`,
  );
