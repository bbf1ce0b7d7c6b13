import { accountNotMapped } from './account-not-mapped';
import { companyGone } from './company-gone';
import { type Found, sorted } from './found';
import { mappingDrift } from './mapping-drift';
import { overuse } from './overuse';
import { reportBroken } from './report-broken';
import { serviceNotMapped } from './service-not-mapped';
import { shelfware } from './shelfware';
import { trialExcluded } from './trial-excluded';
import { indexedWorld, type VendorWorld } from './world';

/** All findings that are about no single company's bill, in the order of their ids. */
export function vendorFindings(given: VendorWorld): Found[] {
  const world = indexedWorld(given);
  return sorted([
    ...accountNotMapped(world),
    ...serviceNotMapped(world),
    ...trialExcluded(world),
    ...companyGone(world),
    ...overuse(world),
    ...shelfware(world),
    ...mappingDrift(world),
    ...reportBroken(world),
  ]);
}
