import type { Party } from './contract';
import { ownDomains } from './domain';
import { readPlace } from './place';

/**
 * Whether two parties of one name are likely two firms: both tell a city and a postcode, both differ, and no domain is
 * the same. Then a person decides ("Station Road Surgery" is in every second town).
 */
export function isElsewhere(mine: Party, theirs: Party): boolean {
  const [here, there] = [readPlace(mine), readPlace(theirs)];
  if (!differ(here.city, there.city) || !differ(here.postcode, there.postcode)) return false;
  const domains = ownDomains(theirs.domains);
  return !ownDomains(mine.domains).some((domain) => domains.includes(domain));
}

const differ = (a: string, b: string): boolean => a !== '' && b !== '' && a !== b;
