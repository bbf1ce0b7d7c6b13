import { tellsSistersApart } from './common-words';
import type { DomainFit } from './domain-fit';
import { mayBeAutomatic } from './may-be-automatic';
import type { NameFit } from './name-fit';
import { type PlaceFit, placesContradict } from './place-fit';

/** More of one kind than this teaches nothing more. */
const MOST = 2;
/** Weight in rare words from which a name is rare enough to stand for one company wherever it is. */
const RARE_ENOUGH = 1.6;

const most = (value: number): number => Math.min(MOST, value);
const yes = (value: boolean): number => (value ? 1 : 0);

/** What `fit` of names, places and domains is worth, as the numbers that are weighed (`odds.ts`). */
export function featuresOf(name: NameFit, place: PlaceFit, domain: DomainFit) {
  const { cosine, lostAccount, lostCompany, alignment } = name;
  const common = Math.max(0, RARE_ENOUGH - name.shared);
  const [rareAccount, rareCompany] = [most(lostAccount.rare), most(lostCompany.rare)];
  const lostHere = lostAccount.rare + lostAccount.common > 0;
  const lostThere = lostCompany.rare + lostCompany.common > 0;
  const lost = [...alignment.onlyAccount, ...alignment.onlyCompany];
  const contradicts = placesContradict(place);
  return {
    base: 1,
    shared: most(name.shared),
    lostRare: rareAccount + rareCompany,
    lostCommon: most(lostAccount.common) + most(lostCompany.common),
    cosine,
    cosineSquared: cosine * cosine,
    sameButEndings: yes(name.sameButEndings && !name.sameWords),
    begins: yes(!name.sameWords && name.begins),
    lostFirst: yes(name.lostFirst),
    oneSided: yes(lostHere !== lostThere),
    commonPart: name.sameWords ? 0 : Math.max(0, 1.2 - name.shared),
    clear: yes(mayBeAutomatic({ name, place, domain })),
    sister: yes(lost.some(tellsSistersApart)),
    initials: yes(alignment.near.some(({ how }) => how === 'initials')),
    ownTown: yes(name.ownTown.length > 0),
    otherTown: yes(name.otherTown.length > 0),
    sameForm: yes(name.forms === 'same'),
    otherForm: yes(name.forms === 'differ'),
    oneQualifier: name.oneQualified ? common : 0,
    sameQualifier: yes(name.qualifiers === 'same'),
    otherQualifier: yes(name.qualifiers === 'differ'),
    otherNumber: yes(name.numbers === 'differ'),
    samePostcode: place.postcodeSurprise,
    nearPostcode: yes(place.postcode === 'near'),
    otherPostcode: yes(place.postcode === 'other'),
    sameCity: place.postcode === 'same' ? 0 : place.citySurprise,
    otherCity: yes(place.city === 'other'),
    sameState: yes(place.state === 'same' && place.city === 'untold' && place.postcode === 'untold'),
    otherState: yes(place.state === 'other'),
    otherCountry: yes(place.country === 'other'),
    elsewhere: contradicts ? 1 : 0,
    commonElsewhere: contradicts ? common : 0,
    sameDomain: domain.domains === 'same' ? 1 / domain.sharers : 0,
    otherDomain: yes(domain.domains === 'other'),
  };
}

export type Features = ReturnType<typeof featuresOf>;
