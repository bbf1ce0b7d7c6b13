import { type Features, featuresOf } from './features';
import { partOf } from './odds';
import type { Pair } from './pair';
import type { Reason } from './reason';

/** What place and domain say for or against a pair. */
export function placeReasons({ account, company, name, place, domain }: Pair): Reason[] {
  const features = featuresOf(name, place, domain);
  const reasons: Reason[] = [];
  const say = (field: Reason['field'], weight: number, text: string) => reasons.push({ field, weight, text });
  const part = (...keys: (keyof Features)[]) => keys.reduce((sum, key) => sum + partOf(features, key), 0);
  const elsewhere = part('elsewhere', 'commonElsewhere') / 2;

  if (place.postcode === 'same') say('postcode', part('samePostcode'), 'same postcode');
  else if (place.postcode === 'near') say('postcode', part('nearPostcode'), 'postcode in the same district');
  else if (place.postcode === 'other') say('postcode', part('otherPostcode') + elsewhere, 'another postcode');

  const cities = `${account.party.city.trim()}, ${company.party.city.trim()}`;
  if (place.city === 'same') say('city', Math.max(0.3, part('sameCity')), 'same city');
  else if (place.city === 'near') say('city', Math.max(0.3, part('sameCity')), `the same city: ${cities}`);
  else if (place.city === 'other') say('city', part('otherCity') + elsewhere, `another city: ${cities}`);

  if (place.state === 'same' && features.sameState > 0) say('state', part('sameState'), 'same state');
  else if (place.state === 'other' && place.city !== 'other')
    say('state', part('otherState'), 'another state');
  if (place.country === 'other') say('country', part('otherCountry') + elsewhere, 'another country');

  if (domain.domains === 'same') {
    const others = domain.sharers > 1 ? `, of ${domain.sharers} in the book` : '';
    say('domain', part('sameDomain'), `same domain ${domain.shared}${others}`);
  } else if (domain.domains === 'other')
    say('domain', part('otherDomain'), `another domain: ${account.domains[0]}, ${company.domains[0]}`);
  return reasons;
}
