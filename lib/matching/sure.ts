import type { Pair } from './compare';
import type { DomainComparison } from './domain-odds';
import type { PlaceComparison } from './place-odds';

/**
 * Whether a pair may be automatic at all, whatever its score. Besides the name something else must agree: the city, the
 * postcode or a domain; in the hand-labelled set one in twelve equal names is another firm's. A contradiction always
 * asks a person.
 */
export function isSure({ alignment, features, place, domain }: Pair): boolean {
  const isBacked = place.postcode === 'same' || domain.same !== null;
  if (contradicts(place, domain) || features.otherNumber > 0 || features.formDiffers > 0) return false;
  if (!isBacked && place.city !== 'same') return false;
  // "First Bank (Ohio)" is not just any First Bank.
  if (alignment.asideDiffers && !isBacked) return false;
  if (features.equal === 1) return true;
  const { onlyMine, onlyTheirs } = alignment;
  if (onlyMine.length === 0 && onlyTheirs.length === 0) return features.misspelt === 0 || isBacked;
  // One says more than the other: the same company only where place and domain both say so, and no sister's word is left.
  const left = onlyMine.length === 0 ? onlyTheirs : onlyTheirs.length === 0 ? onlyMine : null;
  if (left === null || left.some((word) => SISTERS.has(word))) return false;
  return domain.odds > 3 && (place.postcode === 'same' || place.city === 'same');
}

/** Places that cannot be one company's, where no domain says that they are. */
export const contradicts = (
  place: PlaceComparison,
  domain: Pick<DomainComparison, 'same' | 'differ'>,
): boolean =>
  place.country === 'different' ||
  (domain.same === null &&
    place.postcode !== 'same' &&
    (place.city === 'different' ||
      (place.postcode === 'different' && (place.city !== 'same' || domain.differ))));

/** Words by which companies of one owner are told apart. */
const SISTERS: ReadonlySet<string> = new Set(
  (
    'holdings group services service property properties trading international management investments investment estate estates ' +
    'developments development capital finance financial leasing rentals transport transports logistics retail wholesale export ' +
    'consulting training academy foundation charity trust shop store shops online digital media studio lab laboratories warehouse ' +
    'immobilien immobilier immobiliare verwaltung beteiligungs vermogensverwaltung servizi beheer vastgoed ejendomme fastigheter ' +
    'north south east west northern southern eastern western central one two three ii iii'
  ).split(' '),
);
