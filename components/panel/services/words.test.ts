import { describe, expect, it } from 'vitest';
import { figure } from '@/lib/model/figure';
import { NO_RULE } from '@/lib/model/rule';
import { feed, service } from '../world.testing';
import { number } from './services.testing';
import { basisNote, feedsWords, feedWords, ruleWords, unitWord, usageWords } from './words';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a rule in words', () => {
  it('says shares', () => {
    const percent = feed('A', { share: { kind: 'percent', percent: number('60') } });
    const rest = feed('B', { share: { kind: 'remainder' } });
    expect(spaced(feedsWords([percent, rest], 'Seats'))).toBe('60 % to SKU-A, the rest to SKU-B');
    expect(feedsWords([feed('A')], 'Seats')).toBe('all seats to SKU-A');
    expect(feedsWords([feed('A', { identifier: null })], '')).toBe(
      'all units to a product that is not known at present',
    );
  });
  it('says what each product does with its part', () => {
    const rule = { allowance: number('10'), multiplier: number('2'), minimum: number('5'), roundUp: true };
    expect(spaced(ruleWords(rule))).toBe('first 10 free, × 2, at least 5, rounded up');
    expect(ruleWords(NO_RULE)).toBe('');
    const fixed = { share: { kind: 'fixed' as const, count: number('1200') }, rule };
    expect(spaced(feedWords(fixed, 'GB'))).toBe('1,200 GB, first 10 free, × 2, at least 5, rounded up');
  });
  it('keeps the case of an abbreviation', () =>
    expect(['Seats', 'GB', 'mailboxes', ''].map(unitWord)).toEqual(['seats', 'GB', 'mailboxes', 'units']));
  it('groups figures', () =>
    expect(['1234567.25', '-1234', '999', '0.0001'].map((text) => figure(number(text)))).toEqual([
      '1,234,567.25',
      '-1,234',
      '999',
      '0.0001',
    ]));
});

it('says what is billed where it is not simply what was used', () => {
  expect(basisNote(service('1'))).toBe('');
  expect(basisNote(service('1', { used: null }))).toBe('Used is not reported: provisioned is billed.');
  expect(basisNote(service('1', { basis: 'provisioned' }))).toBe('Provisioned is billed.');
  expect(basisNote(service('1', { basis: 'higher', used: null }))).toContain('higher of');
  expect(spaced(usageWords(service('1')))).toBe('400 used, 450 provisioned · Seats · 12 accounts');
  expect(spaced(usageWords(service('1', { accounts: 0 })))).toBe('Seats · not in the report');
});
