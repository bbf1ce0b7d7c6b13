import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportKey } from '@/lib/model/keys';
import type { AccountJoin, VendorAccount } from '@/lib/model/records';
import { vendorAccount } from '@/lib/store/samples.testing';
import { createJoiner, nameAccountId } from './join';

const account = (id: string, name: string, city = '', state = ''): VendorAccount =>
  vendorAccount({ id, customerId: id, name, city, state });
const answer = (key: string, accountId: string): AccountJoin => ({
  id: key,
  accountId,
  updatedAt: 1,
  updatedBy: 'user',
});
const joined = (accounts: VendorAccount[], key: string, answers: AccountJoin[] = []): string => {
  const result = createJoiner(accounts, answers)(key);
  return result.kind === 'ambiguous' ? `? ${result.candidates.join(' ')}` : result.accountId;
};
const encino = reportKey('Stay Green', 'Encino', 'CA');
const unknown = nameAccountId(encino);

describe('joining report names to customers', () => {
  it('takes the customer of the same name, city and state', () => {
    const accounts = [account('a', 'Stay Green', 'Encino', 'CA'), account('b', 'Stay Green', 'Boston', 'MA')];
    expect(joined(accounts, encino)).toBe('a');
  });

  it('does not mind case, spacing and composed letters', () => {
    const accounts = [account('a', 'Cafe\u0301 Munich', 'Encino')];
    expect(joined(accounts, reportKey(' CAFÉ   munich', 'ENCINO ', ''))).toBe('a');
  });

  it.each([
    [
      'the report has no place',
      reportKey('Stay Green', '', ''),
      [account('a', 'Stay Green', 'Encino', 'CA')],
    ],
    ['the customer has no place', encino, [account('a', 'Stay Green')]],
    ['one field is missing', encino, [account('a', 'Stay Green', 'Encino')]],
    [
      'a namesake is elsewhere',
      encino,
      [account('a', 'Stay Green', 'Encino'), account('b', 'Stay Green', 'Bonn')],
    ],
  ])('takes the name alone when %s', (_why, key, accounts) => {
    expect(joined(accounts, key)).toBe('a');
  });

  it('asks when two fit equally, exactly or by name', () => {
    const twins = [account('a', 'Stay Green', 'Encino', 'CA'), account('b', 'Stay Green', 'Encino', 'CA')];
    expect(joined(twins, encino)).toBe('? a b');
    const places = [account('a', 'Stay Green', 'Encino', 'CA'), account('b', 'Stay Green', 'Boston', 'MA')];
    expect(joined(places, reportKey('Stay Green', '', ''))).toBe('? a b');
  });

  it('asks rather than taking the namesake that says nothing of its place', () => {
    expect(joined([account('a', 'Stay Green'), account('b', 'Stay Green', 'Bonn', 'NW')], encino)).toBe(
      '? a b',
    );
  });

  it('does not take the namesake of another town', () => {
    expect(joined([account('b', 'Stay Green', 'Bonn', 'NW')], encino)).toBe(unknown);
    expect(joined([account('b', 'Stay Greener', 'Encino', 'CA')], encino)).toBe(unknown);
  });

  it('follows a person, as long as the customer is there', () => {
    const accounts = [account('a', 'Stay Green', 'Encino', 'CA'), account('b', 'Other')];
    expect(joined(accounts, encino, [answer(encino, 'b')])).toBe('b');
    expect(joined(accounts, encino, [answer(encino, 'gone')])).toBe('a');
  });

  it('never takes an account known by name only for a customer', () => {
    const named = vendorAccount({ id: unknown, customerId: null });
    expect(joined([named], encino)).toBe(unknown);
    expect(joined([named, account('a', 'Stay Green', 'Encino', 'CA')], encino)).toBe('a');
  });

  it('gives a customer only when no other of that name fits as well', () => {
    const word = fc.constantFrom('', 'x', 'y');
    const customers = fc.array(fc.tuple(fc.constantFrom('N', 'M'), word, word), { maxLength: 5 });
    fc.assert(
      fc.property(customers, word, word, (list, city, state) => {
        const accounts = list.map(([name, c, s], at) => account(String(at), name, c, s));
        const result = createJoiner(accounts, [])(reportKey('N', city, state));
        const fits = (one: VendorAccount): boolean =>
          one.name === 'N' &&
          [one.city, city].filter(Boolean).every((part, _at, all) => part === all[0]) &&
          [one.state, state].filter(Boolean).every((part, _at, all) => part === all[0]);
        const exact = accounts.filter((one) => one.name === 'N' && one.city === city && one.state === state);
        if (result.kind === 'customer')
          expect(accounts.filter(fits).length === 1 || exact.length === 1).toBe(true);
        if (result.kind === 'name') expect(accounts.filter(fits)).toEqual([]);
        if (result.kind === 'ambiguous') expect(result.candidates.length).toBeGreaterThan(1);
      }),
    );
  });
});
