import type { Place } from './places';

/** What two places say of two parties: log-odds, and what is the same or different of each field. */
export interface PlaceComparison {
  odds: number;
  city: Comparison;
  state: Comparison;
  postcode: Comparison | 'same area';
  country: Comparison;
}
/** `silent`: one of them does not tell it. */
export type Comparison = 'same' | 'different' | 'silent';

/**
 * Weights in the manner of Fellegi and Sunter: how much likelier an agreement or a contradiction is for one company than
 * for two of like names. A company has offices, so that a contradiction is weaker than an agreement of postcodes.
 */
const ODDS = {
  postcode: { same: 3.5, area: 1.5, different: -1.2 },
  city: { same: 1.5, different: -1.6 },
  state: { same: 0.3, different: -1.2 },
  country: { same: 0, different: -2 },
};

export function comparePlaces(mine: Place, theirs: Place): PlaceComparison {
  const city = compared(mine.city, theirs.city, cityLike);
  const state = compared(mine.state, theirs.state);
  const country = compared(mine.country, theirs.country);
  const postcode = comparePostcodes(mine.postcode, theirs.postcode);
  let odds = 0;
  if (postcode === 'same') odds += ODDS.postcode.same;
  if (postcode === 'same area') odds += ODDS.postcode.area;
  // Beside the same city another postcode is another street; beside another city it says nothing more.
  if (postcode === 'different' && city !== 'different') odds += ODDS.postcode.different;
  if (city === 'same') odds += postcode === 'same' ? ODDS.city.same / 3 : ODDS.city.same;
  // A suburb and its city: the postcode says that it is one place.
  if (city === 'different' && postcode !== 'same') odds += ODDS.city.different;
  if (state === 'same' && city === 'silent') odds += ODDS.state.same;
  if (state === 'different' && postcode !== 'same') odds += ODDS.state.different;
  if (country === 'different') odds += ODDS.country.different;
  return { odds, city, state, postcode, country };
}

function compared(
  mine: string,
  theirs: string,
  like: (a: string, b: string) => boolean = () => false,
): Comparison {
  if (mine === '' || theirs === '') return 'silent';
  if (mine === theirs) return 'same';
  // Neither for nor against.
  return like(mine, theirs) ? 'silent' : 'different';
}

/** "Freiburg" and "Freiburg im Breisgau" may be one place, "Newton" and "Newton-by-Frodsham" are two. */
const cityLike = (a: string, b: string): boolean => a.startsWith(`${b} `) || b.startsWith(`${a} `);

/** "LS1 4AP" and "LS1": the area of it. "31520" and "31520-1234" are one. */
function comparePostcodes(mine: string, theirs: string): PlaceComparison['postcode'] {
  if (mine === '' || theirs === '') return 'silent';
  const [short = '', long = ''] = [mine, theirs].sort((a, b) => a.length - b.length);
  if (short === long || (/^\d{5}$/u.test(short) && /^\d{9}$/u.test(long) && long.startsWith(short)))
    return 'same';
  if (short.length >= 3 && long.startsWith(short)) return 'same area';
  const area = (code: string): string => (/^[a-z]/u.test(code) && code.length > 4 ? code.slice(0, -3) : '');
  return area(mine) !== '' && area(mine) === area(theirs) ? 'same area' : 'different';
}
