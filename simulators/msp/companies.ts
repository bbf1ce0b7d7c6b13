import type { Company } from './internal';
import { type Business, otherSpelling } from './names';
import type { Place } from './places';
import type { Prng } from './prng';
import type { CwRecord } from './types';

const COUNTRIES: Record<string, [number, string]> = {
  US: [1, 'United States'],
  GB: [2, 'United Kingdom'],
  DE: [3, 'Germany'],
  FR: [4, 'France'],
  NL: [5, 'Netherlands'],
  CA: [6, 'Canada'],
  AU: [7, 'Australia'],
  ES: [8, 'Spain'],
  DK: [9, 'Denmark'],
  CH: [10, 'Switzerland'],
};
const MEMBERS = ['jhollis', 'mreyes', 'tnaylor', 'API-Seatcheck'];

/** `_info` of a REST record: changed at some time in the year before `today`. */
export function info(random: Prng, today: string): CwRecord['_info'] {
  const changed = Date.parse(`${today}T00:00:00Z`) - random.int(3_600, 31_000_000) * 1000;
  return {
    lastUpdated: `${new Date(changed).toISOString().slice(0, 19)}Z`,
    updatedBy: random.pick(MEMBERS),
  };
}

/** Makes PSA companies with ids and identifiers of their own. */
export class CompanyMaker {
  #nextId = 19_301;
  readonly #identifiers = new Set<string>();
  readonly made: Company[] = [];

  constructor(
    readonly random: Prng,
    readonly today: string,
  ) {}

  make(name: string, place: Place, status: 'Active' | 'Inactive' = 'Active'): Company {
    const id = this.#nextId;
    this.#nextId += this.random.int(1, 9);
    const [countryId, countryName] = COUNTRIES[place.country] ?? [1, 'United States'];
    const record: CwRecord = {
      id,
      identifier: this.#identifier(name),
      name,
      status: { id: status === 'Active' ? 1 : 2, name: status },
      addressLine1: `${this.random.int(1, 999)} ${this.random.pick(['High Street', 'Mill Lane', 'Station Road', 'Market Square'])}`,
      city: place.city,
      state: place.state,
      zip: place.postal,
      country: { id: countryId, name: countryName },
      phoneNumber: `555${this.random.int(1_000_000, 9_999_999)}`,
      website: `www.${slug(name)}.example`,
      deletedFlag: false,
      isVendorFlag: false,
      types: [{ id: 1, name: 'Client' }],
      _info: info(this.random, this.today),
    };
    const company: Company = { record, name, accounts: [] };
    this.made.push(company);
    return company;
  }

  /** The company of a vendor account: equal to the letter for about 70 %, else as another clerk typed it. */
  makeFor(business: Business, equal = this.random.chance(0.7)): Company {
    const name = equal ? business.name : otherSpelling(this.random, business.name, business.place);
    return this.make(name, business.place);
  }

  /** Company IDs are 25 characters at most and unique. */
  #identifier(name: string): string {
    const base = slug(name).slice(0, 20) || 'company';
    let identifier = base;
    for (let count = 2; this.#identifiers.has(identifier); count += 1) identifier = `${base}${count}`;
    this.#identifiers.add(identifier);
    return identifier;
  }
}

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '')
    .toLowerCase();
