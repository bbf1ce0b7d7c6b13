/** Short and long spellings of words in company names: read as the first of each line. Our own list. */
const LINES = `
brothers bros brother
international intl internat
manufacturing mfg mfr manufacturers
services svcs svc service svce
associates assoc assocs associate
association assn
saint st
center centre ctr cntr
technologies tech technology techs
holdings hldgs hldg holding
group grp groupe
management mgmt mgt
department dept
university univ
engineering eng engg engr
construction constr const
enterprises ent enterprise
industries ind industry
laboratories labs lab laboratory
communications comm comms communication
systems sys system
solutions soln solns solution
financial fin finl
bancorporation bancorp
pharmaceuticals pharma pharmaceutical pharm pharms
therapeutics therapeutic
american amer
national natl nat
general gen
insurance ins
medical med
hospital hosp
veterinary vet vets
school sch
partners ptnrs partner
products prods product
company cie
brothers geb gebr
sons son sohne sohn zonen zn fils
street str strasse
mount mt
fort ft
doctor dr
junior jr
senior sr
northern nth north
southern sth
eastern
western
and und et y e og och en
gemeinde gmd commune mairie
solicitors solrs
electrical elec
pharmacy chemist
first 1st
second 2nd
third 3rd
fourth 4th
fifth 5th
sixth 6th
seventh 7th
eighth 8th
`;

export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.split(' ');
      return others.map((other): [string, string] => [other, first]);
    }),
);

/** Words that tell one company from another no more than a comma does. */
export const FILLERS: ReadonlySet<string> = new Set(
  'the and of de la le les der die das den het van von du des di da do dos el los las a an for at in'.split(
    ' ',
  ),
);
