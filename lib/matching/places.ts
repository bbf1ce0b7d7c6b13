import type { Party } from './contract';
import { fold, wordsOf } from './fold';

/** Where a party is, ready to be compared. Empty: not told. */
export interface Place {
  city: string;
  state: string;
  postcode: string;
  country: string;
  /** Words of city and state, as a name may hold them. */
  words: ReadonlySet<string>;
}

export const placeOf = ({ city, state, postalCode, country }: Party): Place => ({
  city: wordsOf(city)
    .map((word) => (word === 'saint' ? 'st' : word))
    .join(' '),
  state: stateCode(wordsOf(state).join(' ')),
  postcode: fold(postalCode).replace(/[^a-z0-9]/gu, ''),
  country: countryCode(wordsOf(country).join(' ')),
  words: new Set(wordsOf(`${city} ${state}`).filter((word) => word.length > 2)),
});

/** States are written as codes or in full; the codes of the United States, Canada and Australia. */
const STATES =
  'al alabama;ak alaska;az arizona;ar arkansas;ca california;co colorado;ct connecticut;de delaware;fl florida;ga georgia;hi hawaii;id idaho;il illinois;in indiana;ia iowa;ks kansas;ky kentucky;la louisiana;me maine;md maryland;ma massachusetts;mi michigan;mn minnesota;ms mississippi;mo missouri;mt montana;ne nebraska;nv nevada;nh new hampshire;nj new jersey;nm new mexico;ny new york;nc north carolina;nd north dakota;oh ohio;ok oklahoma;or oregon;pa pennsylvania;ri rhode island;sc south carolina;sd south dakota;tn tennessee;tx texas;ut utah;vt vermont;va virginia;wa washington;wv west virginia;wi wisconsin;wy wyoming;dc district of columbia;on ontario;qc quebec;bc british columbia;ab alberta;mb manitoba;sk saskatchewan;ns nova scotia;nb new brunswick;nl newfoundland and labrador;pe prince edward island;nsw new south wales;vic victoria;qld queensland;tas tasmania;sa south australia;nt northern territory;act australian capital territory';
const STATE_CODES = new Map(
  STATES.split(';').map((line): [string, string] => {
    const space = line.indexOf(' ');
    return [line.slice(space + 1), line.slice(0, space)];
  }),
);
const stateCode = (state: string): string => STATE_CODES.get(state) ?? state;

/** Spellings of a country, its code first. */
const COUNTRIES = `
us,usa,united states,united states of america,america
gb,uk,united kingdom,great britain,england,scotland,wales,northern ireland
de,germany,deutschland
fr,france
nl,netherlands,the netherlands,holland,nederland
es,spain,espana
it,italy,italia
ie,ireland,republic of ireland,eire
ca,canada
au,australia
nz,new zealand
dk,denmark,danmark
se,sweden,sverige
no,norway,norge
fi,finland,suomi
pl,poland,polska
ch,switzerland,schweiz,suisse,svizzera
at,austria,osterreich
be,belgium,belgie,belgique
pt,portugal
br,brazil,brasil
za,south africa
cz,czech republic,czechia
mx,mexico
jp,japan
in,india
sg,singapore`;
const COUNTRY_CODES = new Map(
  COUNTRIES.trim()
    .split('\n')
    .flatMap((line) => {
      const [code = '', ...spellings] = line.split(',');
      return spellings.map((spelling): [string, string] => [spelling, code]);
    }),
);
const countryCode = (country: string): string => COUNTRY_CODES.get(country) ?? country;
