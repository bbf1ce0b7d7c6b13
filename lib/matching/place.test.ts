import { describe, expect, it } from 'vitest';
import type { Party } from './contract';
import { readPlace } from './place';
import { fitPlaces, placesContradict, placesSupport } from './place-fit';
import { Shares } from './shares';
import { party } from './testing';

const compared = (account: Partial<Party>, company: Partial<Party>) =>
  fitPlaces(readPlace(party('a', '', account)), readPlace(party('c', '', company)), {
    cities: new Shares(),
    postcodes: new Shares(),
  });

describe('places', () => {
  it.each([
    [{ postalCode: 'ls1 4ap' }, { postalCode: 'LS14AP' }, { postcode: 'same' }],
    [{ postalCode: '90210-1234' }, { postalCode: '90210' }, { postcode: 'same' }],
    [{ postalCode: 'LS1 4AP' }, { postalCode: 'LS1 2AB' }, { postcode: 'near' }],
    [{ postalCode: 'LS1 4AP' }, { postalCode: 'YO1 7HH' }, { postcode: 'other' }],
    [{ postalCode: '00000' }, { postalCode: '90210' }, { postcode: 'untold' }],
    [{ city: 'Saint Albans' }, { city: 'St. Albans' }, { city: 'same' }],
    [{ city: 'Newcastle upon Tyne' }, { city: 'NEWCASTLE' }, { city: 'near' }],
    [{ city: 'Leeds' }, { city: '' }, { city: 'untold' }],
    [{ state: 'Texas' }, { state: 'TX' }, { state: 'same' }],
    [{ state: 'TX' }, { state: 'Ohio' }, { state: 'other' }],
    [{ state: 'West Yorkshire' }, { state: 'Yorkshire' }, { state: 'untold' }],
    [{ country: 'Deutschland' }, { country: 'DE' }, { country: 'same' }],
    [{ country: 'England' }, { country: 'United Kingdom' }, { country: 'same' }],
  ])('compares %o and %o', (account, company, expected) => {
    expect(compared(account, company)).toMatchObject(expected);
  });

  it('contradict by another city or country, unless the postcode is the same', () => {
    expect(placesContradict(compared({ city: 'Leeds' }, { city: 'York' }))).toBe(true);
    expect(placesContradict(compared({ country: 'UK' }, { country: 'Ireland' }))).toBe(true);
    const postalCode = 'LS1 4AP';
    expect(
      placesContradict(compared({ city: 'Leeds', postalCode }, { city: 'Headingley', postalCode })),
    ).toBe(false);
    expect(placesContradict(compared({ city: 'Leeds' }, {}))).toBe(false);
  });

  it('support by city or postcode', () => {
    expect(placesSupport(compared({ city: 'Leeds' }, { city: 'Leeds' }))).toBe(true);
    expect(placesSupport(compared({ country: 'UK' }, { country: 'GB' }))).toBe(false);
    expect(
      placesSupport(
        compared({ city: 'Leeds', postalCode: 'LS1 4AP' }, { city: 'Leeds', postalCode: 'LS17 8AA' }),
      ),
    ).toBe(false);
  });

  it('say less where many are in one city', () => {
    const shares = new Shares();
    for (let at = 0; at < 50; at++) shares.count('leeds');
    shares.count('york');
    expect(shares.surprise('leeds', 3)).toBeLessThan(0.5);
    expect(shares.surprise('york', 3)).toBe(3);
  });
});
