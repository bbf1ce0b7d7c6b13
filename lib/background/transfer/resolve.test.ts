import { beforeEach, describe, expect, it } from 'vitest';
import type { TestContext } from '../context.testing';
import { aCompany, smallWorld, vendorAccount } from '../mapping/records.testing';
import { account, all, effectsOf, importing, json } from './samples.testing';

let context: TestContext;
beforeEach(async () => {
  context = await smallWorld();
});
const effects = (text: string) => effectsOf(context, text);
const company = async (id = 'v1') =>
  (await context.store.accountMappings.get(id))?.companies.map(({ companyId }) => companyId);

describe('a company', () => {
  const of = (id: string, name: string, identifier = '', psaSystem: string | undefined = 'na acme') =>
    json({ psaSystem, accounts: [account([{ id, name, identifier, share: all }])] });

  it('is the one with its id when the names agree, also among several of the name', async () => {
    await context.store.companies.put(aCompany('connectwise:4', 'Acme Ltd'));
    expect(await effects(of('connectwise:4', 'Acme  Ltd '))).toEqual(['add: Acme Ltd']);
    await importing(context, of('connectwise:4', 'Acme Ltd'), true);
    expect(await company()).toEqual(['connectwise:4']);
  });

  it('is the one of its name where the id is another one now', async () => {
    await importing(context, of('connectwise:1', 'Beta Ltd'), true);
    expect(await company()).toEqual(['connectwise:2']);
  });

  it('is told by its identifier among several of one name, and not taken where that differs', async () => {
    await context.store.companies.put(aCompany('connectwise:4', 'Acme Ltd', { identifier: 'acme2' }));
    await importing(context, of('', 'Acme Ltd', 'acme2'), true);
    expect(await company()).toEqual(['connectwise:4']);
    expect(await effects(of('', 'Acme Ltd'))).toEqual(['skip: 2 companies are called Acme Ltd.']);
    expect(await effects(of('', 'Beta Ltd', 'other'))).toEqual([
      'skip: The company called Beta Ltd has another identifier.',
    ]);
  });

  it('that was renamed since is known by its id', async () => {
    expect(await effects(of('connectwise:1', 'Acme before'))).toEqual(['add: Acme Ltd']);
    expect(await effects(of('connectwise:77', 'Acme before'))).toEqual([
      'skip: There is no company called Acme before.',
    ]);
  });

  it('of another ConnectWise, or of nobody knows which, is known by its name only', async () => {
    for (const system of ['eu other', undefined]) {
      const text = (id: string, name: string) =>
        json({ psaSystem: system, accounts: [account([{ id, name, share: all }])] });
      expect(await effects(text('connectwise:1', 'Beta Ltd'))).toEqual(['add: Beta Ltd']);
      expect(await effects(text('connectwise:1', 'Acme before'))).toEqual([
        'skip: There is no company called Acme before.',
      ]);
    }
  });

  it('that is gone, but mapped still, stays mapped', async () => {
    await importing(context, of('connectwise:1', 'Acme Ltd'), true);
    await context.store.companies.delete('connectwise:1');
    expect(await effects(of('connectwise:1', 'Acme Ltd'))).toEqual(['same: Acme Ltd']);
  });
});

describe('an account and a service', () => {
  it('are known by id, else by names that lead to exactly one', async () => {
    const companies = [{ name: 'Acme Ltd', share: all }];
    const of = (names: object) => effects(json({ accounts: [{ companies, ...names }] }));
    expect(await of({ id: 'v1', name: 'Whatever' })).toEqual(['add: Acme Ltd']);
    expect(await of({ name: ' Acme', city: 'Encino' })).toEqual(['add: Acme Ltd']);
    expect(await of({ name: 'Acme', city: 'Bonn' })).toEqual([
      'skip: There is no vendor account called Acme in Bonn.',
    ]);
    await context.store.vendorAccounts.put(
      vendorAccount('v9', { name: 'Acme', city: 'Encino', state: 'NY' }),
    );
    expect(await of({ name: 'Acme', city: 'Encino' })).toEqual([
      'skip: 2 vendor accounts are called Acme in Encino.',
    ]);
    const feeds = [{ identifier: 'TM-WFS', share: all }];
    const service = (names: object) => effects(json({ services: [{ feeds, ...names }] }));
    expect(await service({ productName: 'worry-free', servicePlan: 'Full', unit: 'seats' })).toEqual([
      'add: TM-WFS',
    ]);
    expect(await service({ productName: 'Worry-Free', servicePlan: 'Full' })).toEqual([
      'skip: There is no such vendor service.',
    ]);
  });

  it('that stand twice are taken once, the first', async () => {
    const entry = (id: string) => account([{ id, name: '', share: all }]);
    const text = json({ accounts: [entry('connectwise:1'), { ...entry('connectwise:2'), id: '' }] });
    expect(await effects(text)).toEqual([
      'add: Acme Ltd',
      'skip: It stands twice in the file; the first is taken.',
    ]);
  });
});
