import { alive } from '@/lib/model/mapping-state';
import type { Found } from './found';
import { ofUsedServices } from './service-usage';
import type { IndexedWorld } from './world';

/**
 * Trial or not-for-resale excluded: a service that is a trial or not for resale is used or provisioned in the month, is
 * left out for that reason alone, and nobody has decided on it. Not where somebody mapped it, or excluded it.
 */
export const trialExcluded = (world: IndexedWorld): Found[] =>
  ofUsedServices(
    world,
    'trial excluded',
    ({ id, trialOrNotForResale }) => {
      const mapping = alive(world.mappingOfService.get(id));
      const isDecided = mapping !== undefined && (mapping.excluded !== null || mapping.feeds.length > 0);
      return trialOrNotForResale && !isDecided;
    },
    (name) => `${name} is left out as a trial or not for resale`,
  );
