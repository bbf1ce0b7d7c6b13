import type { Party } from './contract';
import { domainsOf } from './domains';
import { comparePlaces } from './place-odds';
import { placeOf } from './places';

/**
 * Whether two parties of one name are likely two firms: both tell a city and a postcode, both differ, and no domain is
 * the same. Then a person decides ("Station Road Surgery" is in every second town).
 */
export function isElsewhere(mine: Party, theirs: Party): boolean {
  const { city, postcode } = comparePlaces(placeOf(mine), placeOf(theirs));
  if (city !== 'different' || postcode !== 'different') return false;
  const domains = domainsOf(theirs.domains);
  return !domainsOf(mine.domains).some((domain) => domains.includes(domain));
}
