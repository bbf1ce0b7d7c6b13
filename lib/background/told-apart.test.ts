import { describe, expect, it } from 'vitest';
import type { VendorAccount } from '@/lib/model/records';
import { stamp } from './context.testing';
import { accountLabel, distinctions } from './told-apart';

const account = (id: string, change: Partial<VendorAccount> = {}): VendorAccount => ({
  ...stamp,
  id,
  customerId: id,
  name: 'City of Geelong',
  city: 'Geelong',
  state: 'VIC',
  postalCode: '3227',
  country: 'AU',
  emailDomains: [],
  firstSeenAt: 1,
  ...change,
});
const told = (...accounts: VendorAccount[]) => Object.fromEntries(distinctions(accounts));

describe('accounts of one name and place', () => {
  it('are told apart by the first thing in which all of them differ', () => {
    expect(told(account('a'), account('b', { postalCode: '3220' }))).toEqual({ a: '3227', b: '3220' });
    expect(
      told(account('a', { emailDomains: ['one.example'] }), account('b', { emailDomains: ['two.example'] })),
    ).toEqual({ a: 'one.example', b: 'two.example' });
    expect(told(account('a'), account('b'))).toEqual({ a: 'customer ID a', b: 'customer ID b' });
    expect(told(account('a'), account('name:b', { customerId: null }))).toEqual({
      a: 'customer ID a',
      'name:b': 'named by the report alone',
    });
  });

  it('show no more of a customer ID than it takes', () => {
    const [one, two, near] = ['0955e0b3-94bc', '23ab91cd-adea', '0955e0b3-ffff'];
    expect(Object.values(told(account(one), account(two)))).toEqual([
      'customer ID 0955e0b3',
      'customer ID 23ab91cd',
    ]);
    expect(Object.values(told(account(one), account(near)))).toEqual([
      `customer ID ${one}`,
      `customer ID ${near}`,
    ]);
  });

  it('need a thing that parts all of them, not only some', () => {
    const three = [account('a'), account('b'), account('c', { postalCode: '3220' })];
    expect(told(...three)).toEqual({ a: 'customer ID a', b: 'customer ID b', c: 'customer ID c' });
  });

  it('are left alone when the name or the place says it', () => {
    expect(told(account('a'), account('b', { city: 'Dubbo' }), account('c', { name: 'Other' }))).toEqual({});
  });
});

describe('the label of an account', () => {
  it('names the place, and never says the same twice', () => {
    const [one, two] = [account('a'), account('b', { postalCode: '3220' })];
    const apart = distinctions([one, two]);
    expect(accountLabel(one, apart)).toBe('City of Geelong (Geelong, VIC, 3227)');
    expect(accountLabel(one, distinctions([one, account('b')]))).toBe(
      'City of Geelong (Geelong, VIC, 3227, customer ID a)',
    );
    expect(accountLabel(account('a', { city: '', state: '', postalCode: '' }), new Map())).toBe(
      'City of Geelong',
    );
  });
});
