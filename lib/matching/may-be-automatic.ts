import { addsNothing, isDistinctive, tellsSistersApart } from './common-words';
import type { DomainFit } from './domain-fit';
import type { NameFit } from './name-fit';
import { type PlaceFit, placesContradict, placesSupport } from './place-fit';

/** A pair as far as these rules look at it. */
interface Fits {
  name: NameFit;
  place: PlaceFit;
  domain: DomainFit;
}

/** Weight in rare words that equal names need when nothing but the name is told: "First Bank" has too little. */
const ENOUGH_NAME = 0.9;
/** The same where no word is more than one of a trade or a place: three or four of them together. */
const ENOUGH_OF_COMMON = 1.5;

/** Too little in it is rare: its words are of a trade, a place of many companies, or of many names of the book. */
export const isCommonName = ({ shared, account }: NameFit): boolean =>
  shared < (account.words.some(isDistinctive) ? ENOUGH_NAME : ENOUGH_OF_COMMON);

/**
 * What a pair must be besides likely. These rules keep sister companies apart ("Smith Dental Leeds", "Smith Dental
 * York"; "Acme", "Acme Holdings"; "Unit 1", "Unit 2") whatever their score, because no score was measured on them.
 */
export function mayBeAutomatic({ name, place, domain }: Fits): boolean {
  const { onlyAccount, onlyCompany, near } = name.alignment;
  if (name.numbers === 'differ' || name.qualifiers === 'differ' || name.otherTown.length > 0) return false;
  if (placesContradict(place) || name.account.aside || name.company.aside) return false;
  if (domain.domains === 'other' && place.postcode !== 'same') return false;
  const ownDomain = domain.domains === 'same' && domain.sharers === 1;
  const supported = placesSupport(place) || ownDomain;
  if (name.sameWords) {
    if (supported) return true;
    return name.forms !== 'differ' && !name.oneQualified && !isCommonName(name);
  }
  if (name.oneQualified || domain.domains === 'other') return false;
  const lost = [...onlyAccount, ...onlyCompany].filter((word) => !name.ownTown.includes(word));
  if (lost.length === 0) {
    const how = new Set(near.map((pair) => pair.how));
    if (how.has('initial') || how.has('initials') || how.has('shortened')) return place.postcode === 'same';
    return how.has('letters') ? place.postcode === 'same' || ownDomain : supported;
  }
  const oneSided = onlyAccount.length === 0 || onlyCompany.length === 0;
  const harmless = lost.every((word) => addsNothing(word) && !tellsSistersApart(word));
  const here = place.postcode === 'same' || (ownDomain && placesSupport(place));
  return oneSided && harmless && near.length === 0 && here && !isCommonName(name);
}
