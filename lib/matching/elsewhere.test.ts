import { expect, it } from 'vitest';
import type { Party } from './contract';
import { isElsewhere } from './elsewhere';

const party = (change: Partial<Party>): Party => ({
  id: '1',
  name: 'Station Road Surgery',
  city: 'Leeds',
  state: '',
  postalCode: 'LS1 4AP',
  country: 'GB',
  domains: [],
  ...change,
});
const york: Partial<Party> = { city: 'York', postalCode: 'YO1 7HH' };

it.each<[Partial<Party>, Partial<Party>, boolean]>([
  [{}, york, true],
  [{}, { ...york, postalCode: '' }, false],
  [{}, { ...york, city: '' }, false],
  [{}, { ...york, postalCode: 'ls14ap' }, false],
  [{}, { city: 'LEEDS', postalCode: 'LS9 1AA' }, false],
  [{ domains: ['srs.example'] }, { ...york, domains: ['www.srs.example'] }, false],
  [{ domains: ['gmail.com'] }, { ...york, domains: ['gmail.com'] }, true],
])('%j and %j: %s', (mine, theirs, elsewhere) => {
  expect(isElsewhere(party(mine), party(theirs))).toBe(elsewhere);
});
