import type { Party } from './contract';
import { fold } from './fold';
import { countryCode, stateCode } from './regions';

/** Where a party is, as it is compared; empty where not told. */
export interface Place {
  city: string;
  state: string;
  postcode: string;
  /** The part of a postcode that stands for a district: "LS1" of "LS1 4AP", "902" of "90210". */
  area: string;
  country: string;
}

export function readPlace(party: Party): Place {
  const country = countryCode(plain(party.country));
  const postcode = plain(party.postalCode).replaceAll(' ', '');
  const zip = /^(\d{5})\d{4}$/.exec(postcode)?.[1] ?? postcode;
  return {
    city: plain(party.city).replace(/^(saint|sankt) /, 'st '),
    state: stateCode(plain(party.state)),
    postcode: /^0+$/.test(zip) ? '' : zip,
    area: areaOf(zip),
    country,
  };
}

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** British and Canadian postcodes end in three characters of their own; numbers end in two. */
function areaOf(postcode: string): string {
  if (postcode === '') return '';
  return /\p{L}/u.test(postcode)
    ? postcode.slice(0, Math.max(2, postcode.length - 3))
    : postcode.slice(0, Math.max(2, postcode.length - 2));
}
