import { PLACES, type Place } from './places';
import type { Prng } from './prng';

interface Tongue {
  countries: string[];
  families: string[];
  words: string[];
  /** F: family name, G: another, W: word, P: place. */
  patterns: string[];
}

const split = (text: string): string[] => text.split(';');

const TONGUES: Tongue[] = [
  {
    countries: ['US', 'US', 'GB', 'AU', 'CA'],
    families: split(
      "Abernathy;Barrowcliff;Castellane;Drummond;Eastwick;Fairweather;Gallowglass;Hathersage;Inglewood;Jessop;Kittering;Longbourne;Mayhew;Norcross;O'Farrell;Pemberley;Quillan;Ravenscroft;Satterley;Thistlewood;Underhay;Vantongeren;Whitlock;Yarborough;McAllan;St. Clair;Okonjo;Nakagawi;Patelwala;Nguyen-Hart",
    ),
    words: split(
      'Bluewater;Cedar Ridge;Copper Kettle;Evergreen;Foxglove;Granite;Harbour Light;Ironbridge;Juniper;Kingfisher;Lantern;Maple Leaf;Northgate;Old Mill;Pinecrest;Quarry Bank;Redwood;Silver Birch;Three Rivers;Willowbrook',
    ),
    patterns: split(
      'W Dental Care;F Family Dentistry;F & G LLP;F, G & Partners;Law Offices of F;F Veterinary Clinic;W Animal Hospital;F & Sons Plumbing;F Bros. Joinery;P Town Council;City of P;P Community Library;W Accounting Ltd;F G Chartered Accountants;W Optometry;W Montessori School;F Haulage;W Roofing Inc.;F Insurance Agency;W Physiotherapy (P);P Chamber of Commerce;W Brewing Co.;F Architects;W Credit Union;St. F Parish Office',
    ),
  },
  {
    countries: ['DE', 'DE', 'CH'],
    families: split(
      'Ackerböck;Brunnhuber;Dörrenberg;Eßlingner;Finkenwörth;Grünwaldt;Haßlacher;Jägerstett;Köhlbrandt;Lüdermann;Mühlgassner;Österlin;Pfäfflin;Rößner;Schönwetter;Thürkauf;Überreiter;Wäschle',
    ),
    words: split('Alpenblick;Bergmann;Drei Linden;Eichenhof;Hafenkante;Nordlicht;Rosengarten;Sonnenschein'),
    patterns: split(
      'Zahnarztpraxis Dr. F;F & Söhne GmbH;Rechtsanwälte F G;Steuerkanzlei F;Tischlerei F;Stadtwerke P;Gemeinde P;W Apotheke;Autohaus F GmbH & Co. KG;F Metallbau GmbH;Bäckerei F;Kita W e.V.;Physiotherapie F',
    ),
  },
  {
    countries: ['FR', 'FR', 'CA', 'CH'],
    families: split(
      "Aubergny;Béchard;Châtelier;D'Ormesson-Lévy;Évrardin;Façonnet;Gaudréault;Hénault;L'Hermitte;Maçonnais;Noëlier;Pélissard;Quéméner;Rhéaume;Thévenot;Vaillancœur",
    ),
    words: split('Belle Rive;Clairefontaine;Grand Chêne;Petit Moulin;Soleil Levant;Trois Épis'),
    patterns: split(
      'Cabinet dentaire F;Étude notariale F;Boulangerie F et Fils;Mairie de P;Pharmacie W;Garage F;F & G Avocats;Menuiserie F SARL;École W;Clinique vétérinaire W;Imprimerie F S.A.S.',
    ),
  },
  {
    countries: ['NL'],
    families: split('Aalbers;Brouwerij;de Graaff;Hoekstraat;Kuijpers;van der Meulen;Nieuwstadt;Zoetemelk'),
    words: split('De Linde;Het Anker;Oranjehof;Waterkant'),
    patterns: split(
      'Tandartspraktijk F;F & Zn. B.V.;Notariskantoor F;Gemeente P;Fysiotherapie W;Bouwbedrijf F B.V.;Basisschool W;F Transport B.V.',
    ),
  },
  {
    countries: ['ES'],
    families: split('Almagreño;Ibáñezcal;Núñoz;Peñarroya'),
    words: split('El Roble;La Ribera'),
    patterns: split('Clínica F;F y G Abogados;Talleres F S.L.;Panadería W'),
  },
  {
    countries: ['DK'],
    families: split('Bjørnsgaard;Kjærulff;Sørlund;Åkermand'),
    words: split('Havblik;Strandvej'),
    patterns: split('F ApS;Tandlæge F;W Revision;P Kommune'),
  },
];

/** Franchises: one brand in many places. */
const BRANDS = split(
  'Smile Junction;Paw & Whisker Vets;Prontoprent Copies;Little Larch Nurseries;Quickdip Lube;Tally & Thrift Books',
);

export interface Business {
  name: string;
  place: Place;
}

/** Gives an invented business whose name was not given before. */
export function businessMaker(random: Prng): () => Business {
  const given = new Set<string>();
  return () => {
    for (let attempt = 0; ; attempt += 1) {
      const business = random.chance(0.1) ? franchise(random) : single(random);
      if (attempt > 4) business.name = `${business.name} ${business.place.city}`;
      if (attempt > 8) business.name = `${business.name} ${random.int(2, 99999)}`;
      const form = business.name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
      if (given.has(form)) continue;
      given.add(form);
      return business;
    }
  };
}

function franchise(random: Prng): Business {
  const place = placeIn(random, random.pick(['US', 'GB', 'AU']));
  const name = random.pick(BRANDS);
  return { name: random.chance(0.5) ? `${name} - ${place.city}` : `${name} of ${place.city}`, place };
}

function single(random: Prng): Business {
  const tongue = random.chance(0.55) ? (TONGUES[0] ?? random.pick(TONGUES)) : random.pick(TONGUES);
  const place = placeIn(random, random.pick(tongue.countries));
  const filled: Record<string, () => string> = {
    F: () => random.pick(tongue.families),
    G: () => random.pick(tongue.families),
    W: () => random.pick(tongue.words),
    P: () => place.city,
  };
  const name = random
    .pick(tongue.patterns)
    .replace(/(?<![\p{L}.])[FGWP](?![\p{L}.])/gu, (mark) => filled[mark]?.() ?? mark);
  return { name, place };
}

function placeIn(random: Prng, country: string): Place {
  const place = random.pick(PLACES[country] ?? []);
  return { ...place, postal: place.postal.replace(/#/g, () => String(random.int(0, 9))) };
}

const PLAIN: [RegExp, string][] = [
  [/ & /g, ' and '],
  [/ and /g, ' & '],
  [/ GmbH( & Co\. KG)?$/, ''],
  [/ (Ltd|Inc\.|B\.V\.|SARL|LLP|ApS)$/, ''],
  [/, /g, ' '],
  [/ \(.*\)$/, ''],
  [/ - /, ', '],
  [/\bSt\. /g, 'Saint '],
];

/** The same business as another clerk would have typed it: never equal to `name`. */
export function otherSpelling(random: Prng, name: string, place: Place): string {
  const variants = PLAIN.map(([from, to]) => name.replace(from, to));
  variants.push(
    name
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/ß/g, 'ss')
      .replace(/ø/g, 'o'),
  );
  const different = variants.filter((variant) => variant !== name);
  const anyway = [name.toUpperCase(), `${name} (${place.city})`, `${name} Group`, `The ${name}`];
  const choice = random.chance(0.7) && different.length > 0 ? random.pick(different) : random.pick(anyway);
  return choice === name ? `${name} (${place.city})` : choice;
}
