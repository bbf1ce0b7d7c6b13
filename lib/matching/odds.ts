import type { Features } from './features';

/**
 * What each feature adds to the log odds that account and company are one customer (Fellegi and Sunter's weights, as
 * a logistic regression finds them). Fitted on the tune halves of bench/matching: Nasdaq against SEC, SecondString and
 * the small businesses, names alone and with places and domains, closed and with 30 % of the true companies removed.
 * Set by hand, because a few hundred near misses do not show how often it happens to real customers: lostRare,
 * otherTown, otherNumber, otherQualifier, both forms, nearPostcode, sameCity, otherCity, sameState, otherCountry and
 * commonElsewhere; the others were fitted around these.
 */
const WEIGHT: Readonly<Features> = {
  base: -4.1,
  shared: 1.9,
  lostRare: -0.3,
  lostCommon: -0.3,
  cosine: -2.4,
  cosineSquared: 5.9,
  sameButEndings: 1.1,
  begins: -0.2,
  lostFirst: -1.0,
  oneSided: 0.4,
  commonPart: -0.9,
  clear: 2.4,
  sister: -0.8,
  initials: 3.8,
  ownTown: 0.9,
  otherTown: -1.5,
  sameForm: 0.3,
  otherForm: -0.8,
  oneQualifier: -0.7,
  sameQualifier: 1.5,
  otherQualifier: -2.0,
  otherNumber: -2.0,
  samePostcode: 0.4,
  nearPostcode: -1.0,
  otherPostcode: -1.9,
  sameCity: 0.3,
  otherCity: -1.0,
  sameState: 0.3,
  otherState: -1.3,
  otherCountry: -2.0,
  elsewhere: -1.2,
  commonElsewhere: -1.0,
  sameDomain: 5.3,
  otherDomain: -2.9,
};

const KEYS = Object.keys(WEIGHT) as (keyof Features)[];

export function logOddsOf(features: Features): number {
  let odds = 0;
  for (const key of KEYS) odds += WEIGHT[key] * features[key];
  return odds;
}

/** What one feature adds to the log odds. */
export const partOf = (features: Features, key: keyof Features): number => WEIGHT[key] * features[key];
