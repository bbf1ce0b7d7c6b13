import type { Pair, Prepared } from './compare';
import type { Evidence } from './contract';

const same = (field: Evidence['field'], text: string): Evidence => ({ field, favours: 'same', text });
const different = (field: Evidence['field'], text: string): Evidence => ({
  field,
  favours: 'different',
  text,
});

/** What speaks for and against a pair, for a person to check; the weightiest first. */
export function evidenceOf(mine: Prepared, theirs: Prepared, pair: Pair): Evidence[] {
  return [
    ...ofDomain(pair),
    ...ofPostcode(pair),
    ...ofName(pair),
    ...ofPlace(mine, theirs, pair),
    ...ofForm(pair),
  ];
}

/** Others that want the same company: never decided unseen. */
export function rivalEvidence(rivals: readonly string[], claims: readonly string[]): Evidence[] {
  const named = (names: readonly string[]): string =>
    names.length > 2 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(' and ');
  return [
    ...(claims.length > 0 ? [different('rival', `already mapped to it: ${named(claims)}`)] : []),
    ...(rivals.length > 0 ? [different('rival', `fits as well: ${named(rivals)}`)] : []),
  ];
}

function ofDomain({ domain }: Pair): Evidence[] {
  if (domain.same !== null) return [same('domain', `same domain ${domain.same}`)];
  return domain.differ ? [different('domain', 'another domain')] : [];
}

function ofPostcode({ place }: Pair): Evidence[] {
  if (place.postcode === 'same') return [same('postcode', 'same postcode')];
  return place.postcode === 'same area' ? [same('postcode', 'same postcode area')] : [];
}

function ofPlace(mine: Prepared, theirs: Prepared, { place }: Pair): Evidence[] {
  const evidence: Evidence[] = [];
  if (place.city === 'same') evidence.push(same('city', 'same city'));
  if (place.city === 'different')
    evidence.push(different('city', `another city: ${mine.party.city}, ${theirs.party.city}`));
  if (place.postcode === 'different' && place.city !== 'different')
    evidence.push(
      different('postcode', `another postcode: ${mine.party.postalCode}, ${theirs.party.postalCode}`),
    );
  if (place.state === 'same' && place.city !== 'same') evidence.push(same('state', 'same state'));
  if (place.state === 'different')
    evidence.push(different('state', `another state: ${mine.party.state}, ${theirs.party.state}`));
  if (place.country === 'different')
    evidence.push(different('country', `another country: ${mine.party.country}, ${theirs.party.country}`));
  return evidence;
}

const ofForm = ({ mine, theirs, features }: Pair): Evidence[] =>
  features.formDiffers > 0
    ? [different('name', `legal form differs: ${mine.forms.join(' ')}, ${theirs.forms.join(' ')}`)]
    : [];

function ofName({ mine, theirs, alignment, features }: Pair): Evidence[] {
  if (features.equal === 1) {
    const literal = mine.words.join(' ') === theirs.words.join(' ');
    return [
      same('name', literal ? 'names equal, but for spelling and legal form' : 'names equal, but for spaces'),
    ];
  }
  const { pairs, onlyMine, onlyTheirs } = alignment;
  const equal = pairs.filter(({ likeness }) => likeness === 'same' || likeness === 'joined');
  const evidence: Evidence[] = [];
  if (isInitialsOf(mine.words, theirs.words) || isInitialsOf(theirs.words, mine.words))
    evidence.push(same('name', 'one is the initials of the other'));
  if (equal.length > 0) {
    const of = Math.max(mine.words.length, theirs.words.length);
    evidence.push(
      same(
        'name',
        `${equal.length} of ${of} words equal: ${equal
          .map((one) => one.mine)
          .filter(Boolean)
          .join(', ')}`,
      ),
    );
  }
  for (const { mine: a, theirs: b, likeness } of pairs) {
    if (likeness === 'misspelt') evidence.push(same('name', `spelt alike: ${a}, ${b}`));
    if (likeness === 'initial') evidence.push(same('name', `initial: ${a}, ${b}`));
    if (likeness === 'place') evidence.push(same('name', `${a || b} is the place of the other`));
  }
  if (onlyMine.length > 0 && onlyTheirs.length > 0)
    evidence.push(different('name', `${onlyMine.join(' ')} here, ${onlyTheirs.join(' ')} there`));
  else if (onlyMine.length > 0)
    evidence.push(different('name', `only the account says ${onlyMine.join(' ')}`));
  else if (onlyTheirs.length > 0)
    evidence.push(different('name', `only the company says ${onlyTheirs.join(' ')}`));
  return evidence;
}

export const isInitialsOf = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === 1 &&
  long.length > 1 &&
  (short[0]?.length ?? 0) > 1 &&
  short[0] === long.map((word) => word[0]).join('');
