import type { Party } from './contract';
import type { Pair } from './pair';

/**
 * A rival whose log odds are this much less leaves the pair a likelihood of 0.98, the band of automatic (bands.ts):
 * so where a rival kept a pair from being automatic, it is told.
 */
const NEARLY = 4;
/** Within this it fits as well. */
const AS_WELL = 1.5;
/** A rival less likely than this on its own is none. */
const LEAST = -1;
/** This many are told by name. */
const MOST_NAMED = 2;

/** The other accounts of a company and the other companies of an account that fit nearly as well as a pair. */
export function rivalsOf(
  pair: Pair,
  ofAccount: readonly Pair[],
  ofCompany: readonly Pair[],
  claimants: readonly Party[],
): string[] {
  const fits = (other: Pair) =>
    other !== pair && other.logOdds >= LEAST && other.logOdds >= pair.logOdds - NEARLY;
  return [
    ...claimants
      .slice(0, MOST_NAMED)
      .map(({ name }) => `another account, ${name.trim()}, is mapped to it already`),
    ...told(pair, ofCompany.filter(fits), 'account', (other) => other.account.party),
    ...told(pair, ofAccount.filter(fits), 'company', (other) => other.company.party),
  ];
}

function told(pair: Pair, rivals: readonly Pair[], what: string, party: (pair: Pair) => Party): string[] {
  const best = rivals.toSorted((a, b) => b.logOdds - a.logOdds);
  const texts = best
    .slice(0, MOST_NAMED)
    .map((other) => `another ${what}, ${nameAndPlace(party(other))}, fits ${howWell(other, pair)}`);
  const more = rivals.length - texts.length;
  return more > 0 ? [...texts, `${more} more ${more === 1 ? what : plural(what)} may fit`] : texts;
}

function howWell(other: Pair, pair: Pair): string {
  const better = other.logOdds - pair.logOdds;
  if (better > AS_WELL) return 'better';
  return better < -AS_WELL ? 'nearly as well' : 'as well';
}

const plural = (what: string): string => (what === 'company' ? 'companies' : `${what}s`);

const nameAndPlace = ({ name, city }: Party): string =>
  city.trim() === '' ? name.trim() : `${name.trim()} (${city.trim()})`;
