import { lettersApart } from './letters';
import type { Place } from './place';
import { isStateCode } from './regions';
import type { Shares } from './shares';

/** `near`: a postcode of the same district, a city written otherwise or with a part added. */
export type Compared = 'same' | 'near' | 'other' | 'untold';

export interface PlaceShares {
  cities: Shares;
  postcodes: Shares;
}

/** What two places have and have not in common; measured, not judged. */
export interface PlaceFit {
  postcode: Compared;
  city: Compared;
  state: Compared;
  country: Compared;
  /** How little the agreement in postcode or city is owed to chance, in log odds; 0 without one. */
  postcodeSurprise: number;
  citySurprise: number;
}

/** More surprise than this proves nothing more: a building has many companies, and a list has few of a small town. */
const MOST_POSTCODE = 5;
const MOST_CITY = 3;

export function fitPlaces(account: Place, company: Place, shares: PlaceShares): PlaceFit {
  const postcode = compare(account.postcode, company.postcode, () => account.area === company.area);
  const city = compare(account.city, company.city, cityAlike);
  return {
    postcode,
    city,
    state: compareStates(account.state, company.state),
    country: compare(account.country, company.country),
    postcodeSurprise: postcode === 'same' ? shares.postcodes.surprise(account.postcode, MOST_POSTCODE) : 0,
    citySurprise: city === 'same' || city === 'near' ? shares.cities.surprise(account.city, MOST_CITY) : 0,
  };
}

/** Another town, district, state or country, and no postcode that says it is one place. */
export function placesContradict({ postcode, city, state, country }: PlaceFit): boolean {
  if (country === 'other') return true;
  if (postcode === 'same') return false;
  if (postcode === 'other') return city !== 'same' || state === 'other';
  return city === 'other' || state === 'other';
}

/** Postcode or city agree, and nothing about the place disagrees. */
export const placesSupport = (fit: PlaceFit): boolean =>
  (fit.postcode === 'same' || fit.city === 'same' || (fit.city === 'near' && fit.postcode === 'near')) &&
  !placesContradict(fit) &&
  (fit.postcode === 'same' || fit.postcode !== 'other');

function compareStates(a: string, b: string): Compared {
  const compared = compare(a, b);
  return compared === 'other' && !(isStateCode(a) && isStateCode(b)) ? 'untold' : compared;
}

function compare(a: string, b: string, near: (a: string, b: string) => boolean = () => false): Compared {
  if (a === '' || b === '') return 'untold';
  if (a === b) return 'same';
  return near(a, b) ? 'near' : 'other';
}

/** One letter wrong, or one with a part added: "Leeds", "Leeds City"; "Newcastle", "Newcastle upon Tyne". */
function cityAlike(a: string, b: string): boolean {
  if (a.startsWith(`${b} `) || b.startsWith(`${a} `)) return true;
  return Math.min(a.length, b.length) >= 6 && lettersApart(a, b, 1) <= 1;
}
