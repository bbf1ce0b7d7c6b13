import { expect, it } from 'vitest';
import { cleaned } from './clean';
import { hasMatchingData, WITHOUT_DATA } from './folder';
import { readNasdaq } from './nasdaq';
import { readSecondString } from './secondstring';

it('cleans case, accents, punctuation and the legal form', () => {
  expect(cleaned('Müller & Söhne  GmbH')).toBe('muller and sohne');
  expect(cleaned("The O'Neill Company, Inc.")).toBe('oneill');
  expect(cleaned('Co.')).toBe('co');
});

it.skipIf(!hasMatchingData())(hasMatchingData() ? 'reads the public names whole' : WITHOUT_DATA, () => {
  const nasdaq = readNasdaq();
  expect([nasdaq.accounts.length, nasdaq.companies.length]).toEqual([2400, 8336]);
  const business = readSecondString('repaired');
  expect([business.accounts.length, business.companies.length]).toEqual([322, 1163]);
  expect(business.repaired).toBe(38);
});
