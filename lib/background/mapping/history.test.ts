import { beforeEach, describe, expect, it } from 'vitest';
import type { TestContext } from '../context.testing';
import { importMappings } from '../transfer/import';
import * as mapping from './index';
import { mappingOverview } from './overview';
import {
  ALL,
  aCompany,
  accountMapping,
  fixed,
  percent,
  REST,
  RULE,
  smallWorld,
  vendorService,
} from './records.testing';
import { accountState, alive } from './state';

const SERVICE = vendorService('Worry-Free', 'Full').id;
let context: TestContext;
beforeEach(async () => {
  context = await smallWorld();
});
const { undo, redo } = mapping;
const link = (companyId = 'connectwise:1', accountId = 'v1') =>
  mapping.linkAccount(context, { accountId, companyId });
const exclude = (accountId: string) => mapping.excludeAccount(context, { accountId, reason: 'own' });
const accounts = async () =>
  (await mappingOverview(context)).accounts.map(({ mapping: state, companies, excludedReason }) => ({
    state,
    companies,
    excludedReason,
  }));
const services = async () =>
  (await mappingOverview(context)).services.map(({ mapping: state, feeds, basis, excludedReason }) => ({
    state,
    feeds,
    basis,
    excludedReason,
  }));
const all = async () => ({ accounts: await accounts(), services: await services() });

describe('undo and redo', () => {
  const feeds = [
    { productId: 'connectwise:1', share: percent(30), rule: { ...RULE, roundUp: true } },
    { productId: 'connectwise:2', share: REST, rule: RULE },
  ];
  const companies = [
    { companyId: 'connectwise:1', share: fixed(3) },
    { companyId: 'connectwise:2', share: REST },
  ];
  const imported = JSON.stringify({
    format: 'seatcheck-mappings',
    version: 1,
    accounts: [
      { id: 'v1', companies: [{ name: 'Acme Ltd', share: ALL }] },
      { id: 'v2', excluded: 'own' },
    ],
    services: [{ id: SERVICE, basis: 'higher', feeds: [{ identifier: 'TM-WFS', share: ALL }] }],
  });
  const pairs = ['v1', 'v2'].map((accountId) => ({ accountId, companyId: 'connectwise:2' }));

  it.each<[string, () => Promise<unknown>, string]>([
    ['a link', () => link(), 'Linked Acme to Acme Ltd'],
    ['an exclusion', () => exclude('v1'), 'Excluded Acme'],
    [
      'a split',
      () => mapping.splitAccount(context, { accountId: 'v1', companies }),
      'Split Acme between Acme Ltd, Beta Ltd',
    ],
    ['accepted suggestions', () => mapping.acceptSuggestions(context, { pairs }), 'Accepted 2 suggestions'],
    [
      'a service linked',
      () => mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:1' }),
      'Linked Worry-Free · Full to TM-WFS',
    ],
    [
      'a service excluded',
      () => mapping.excludeService(context, { serviceId: SERVICE, reason: '' }),
      'Excluded Worry-Free · Full',
    ],
    [
      'a basis',
      () => mapping.setBasis(context, { serviceId: SERVICE, basis: 'higher' }),
      'Changed what is billed for Worry-Free · Full',
    ],
    [
      'feeds',
      () => mapping.setFeeds(context, { serviceId: SERVICE, feeds }),
      'Changed the rule of Worry-Free · Full',
    ],
    ['an import', () => importMappings(context, { text: imported, apply: true }), 'Imported 3 mappings'],
  ])('of %s', async (_name, decision, label) => {
    const before = await all();
    await decision();
    const after = await all();
    expect(after).not.toEqual(before);
    for (let times = 0; times < 2; times += 1) {
      context.events.length = 0;
      expect(await undo(context)).toEqual({ label });
      expect(context.events).toEqual([{ event: 'changed' }]);
      expect(await all()).toEqual(before);
      expect(await redo(context)).toEqual({ label });
      expect(await all()).toEqual(after);
    }
  });

  it('of an unlinking and of a bringing back', async () => {
    await link();
    await mapping.unlinkAccount(context, { accountId: 'v1' });
    await exclude('v2');
    await mapping.excludeAccount(context, { accountId: 'v2', reason: null });
    await undo(context);
    expect(await accounts()).toMatchObject([{ state: 'unmapped' }, { state: 'excluded' }]);
    await undo(context);
    await undo(context);
    expect(await accounts()).toMatchObject([{ state: 'mapped' }, { state: 'unmapped' }]);
  });

  it('go twice back and twice forth, in order', async () => {
    await link();
    await link('connectwise:2');
    expect((await undo(context)).label).toBe('Linked Acme to Beta Ltd');
    expect((await undo(context)).label).toBe('Linked Acme to Acme Ltd');
    await expect(undo(context)).rejects.toThrow('mapping.nothing');
    expect((await redo(context)).label).toBe('Linked Acme to Acme Ltd');
    expect((await redo(context)).label).toBe('Linked Acme to Beta Ltd');
    await expect(redo(context)).rejects.toThrow('mapping.nothing');
    expect(await accounts()).toMatchObject([{ companies: [{ id: 'connectwise:2' }] }, {}]);
  });

  it('give back who had decided it before', async () => {
    await context.store.companies.put(aCompany('connectwise:9', 'Acme'));
    await mapping.matchByEqualNames(context);
    await exclude('v1');
    await undo(context);
    expect((await mappingOverview(context)).accounts[0]?.matchedBy).toBe('equal name');
  });

  it('leave a link of equal names undone, whatever is matched later', async () => {
    await context.store.companies.put(aCompany('connectwise:9', 'Acme'));
    await link('connectwise:9');
    await undo(context);
    expect(await mapping.matchByEqualNames(context)).toBe(0);
    expect(accountState(await context.store.accountMappings.get('v1'))).toBe('unmapped');
  });

  it('of a basis leave no trace of it for a later link', async () => {
    await mapping.setBasis(context, { serviceId: SERVICE, basis: 'higher' });
    await undo(context);
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:1' });
    expect((await context.store.serviceMappings.get(SERVICE))?.basis).toBe('used');
  });
});

describe('what was changed since', () => {
  const changeElsewhere = () =>
    context.store.accountMappings.put(
      accountMapping('v1', [{ companyId: 'connectwise:3', name: 'Old Ltd', share: ALL }]),
    );
  const accept = () =>
    mapping.acceptSuggestions(context, {
      pairs: ['v1', 'v2'].map((accountId) => ({ accountId, companyId: 'connectwise:2' })),
    });

  it('stays, the rest is undone and redone, and it is said', async () => {
    await accept();
    await changeElsewhere();
    expect(await undo(context)).toEqual({ label: 'Accepted 2 suggestions; 1 changed since and stay' });
    expect(await accounts()).toMatchObject([{ companies: [{ id: 'connectwise:3' }] }, { state: 'unmapped' }]);
    expect((await redo(context)).label).toContain('1 changed since');
    expect(await accounts()).toMatchObject([
      { companies: [{ id: 'connectwise:3' }] },
      { companies: [{ id: 'connectwise:2' }] },
    ]);
  });

  it('altogether is a conflict: the step is dropped, all pages hear of it, and the one before it can be undone', async () => {
    await exclude('v2');
    await link();
    await changeElsewhere();
    context.events.length = 0;
    await expect(undo(context)).rejects.toThrow('mapping.conflict');
    expect(context.events).toEqual([{ event: 'changed' }]);
    expect(await accounts()).toMatchObject([{ companies: [{ id: 'connectwise:3' }] }, {}]);
    expect((await mappingOverview(context)).history).toEqual({ undo: 'Excluded Beta', redo: null });
    expect((await undo(context)).label).toBe('Excluded Beta');
  });

  it('may be a redo’s conflict too', async () => {
    await link();
    await undo(context);
    await changeElsewhere();
    await expect(redo(context)).rejects.toThrow('mapping.conflict');
    await expect(redo(context)).rejects.toThrow('mapping.nothing');
    expect(alive(await context.store.accountMappings.get('v1'))?.companies[0]?.companyId).toBe(
      'connectwise:3',
    );
  });
});
