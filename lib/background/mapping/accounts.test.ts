import { beforeEach, describe, expect, it } from 'vitest';
import type { Share } from '@/lib/model/records';
import type { TestContext } from '../context.testing';
import * as mapping from './index';
import { mappingOverview } from './overview';
import { ALL, fixed, percent, REST, smallWorld } from './records.testing';

let context: TestContext;
beforeEach(async () => {
  context = await smallWorld();
});
const link = (accountId = 'v1', companyId = 'connectwise:1') =>
  mapping.linkAccount(context, { accountId, companyId });
const split = (...shares: Share[]) =>
  mapping.splitAccount(context, {
    accountId: 'v1',
    companies: shares.map((share, at) => ({ companyId: `connectwise:${at + 1}`, share })),
  });
const kept = (id = 'v1') => context.store.accountMappings.get(id);
const item = async () => (await mappingOverview(context)).accounts[0];

describe('a split', () => {
  it.each<[string, Share[]]>([
    ['Each company would be expected to pay for all of it.', [ALL, ALL]],
    ['One takes the full count, so that the others would be counted twice.', [ALL, REST]],
    ['Nothing takes the remainder, so that seats would be lost.', [fixed(1), fixed(2)]],
    ['Nothing takes the remainder, so that seats would be lost.', [percent(50), percent(50)]],
    ['Only one can take the remainder.', [REST, REST]],
    ['Use either numbers or percentages, not both.', [fixed(1), percent(2), REST]],
    ['A share cannot be below 0.', [fixed(-1), REST]],
    ['The percentages add up to 110, so that seats would be invented.', [percent(60), percent(50), REST]],
  ])('is refused: %s', async (sentence, shares) => {
    await link('v1', 'connectwise:2');
    const before = await kept();
    await expect(split(...shares)).rejects.toMatchObject({ failure: { code: 'mapping.split', sentence } });
    expect(await kept()).toEqual(before);
    expect(await context.store.mappingChanges.count()).toBe(1);
  });

  it('is refused with the same company twice, and with one that is gone', async () => {
    const companies = (...ids: string[]) =>
      ids.map((companyId, at) => ({ companyId, share: at ? REST : fixed(1) }));
    const make = (...ids: string[]) =>
      mapping.splitAccount(context, { accountId: 'v1', companies: companies(...ids) });
    await expect(make('connectwise:1', 'connectwise:1')).rejects.toThrow('mapping.split');
    await expect(make('connectwise:1', 'connectwise:77')).rejects.toThrow('mapping.gone');
    expect(await kept()).toBeUndefined();
  });

  it('is kept with its shares, and of one company alone it is a link', async () => {
    await split(fixed(3), REST);
    expect((await kept())?.companies).toEqual([
      { companyId: 'connectwise:1', name: 'Acme Ltd', share: fixed(3) },
      { companyId: 'connectwise:2', name: 'Beta Ltd', share: REST },
    ]);
    await split(REST);
    expect((await kept())?.companies).toEqual([{ companyId: 'connectwise:1', name: 'Acme Ltd', share: ALL }]);
    expect((await mappingOverview(context)).history.undo).toBe('Linked Acme to Acme Ltd');
  });
});

describe('accepted suggestions', () => {
  const accept = (...pairs: [string, string][]) =>
    mapping.acceptSuggestions(context, {
      pairs: pairs.map(([accountId, company]) => ({ accountId, companyId: `connectwise:${company}` })),
    });

  it('are linked in one step and marked as suggestions', async () => {
    expect(await accept(['v1', '1'], ['v2', '2'])).toEqual({ accepted: 2 });
    expect(await item()).toMatchObject({ matchedBy: 'suggestion', companies: [{ id: 'connectwise:1' }] });
    expect(await context.store.mappingChanges.count()).toBe(1);
  });

  it('leave alone what was decided meanwhile, and what is gone', async () => {
    await mapping.excludeAccount(context, { accountId: 'v1', reason: '' });
    await link('v2', 'connectwise:3');
    expect(await accept(['v1', '1'], ['v2', '2'], ['v7', '1'])).toEqual({ accepted: 0 });
    expect((await kept())?.excluded).toBe('');
    expect((await kept('v2'))?.companies[0]?.companyId).toBe('connectwise:3');
    expect(await context.store.mappingChanges.count()).toBe(2);
    await mapping.unlinkAccount(context, { accountId: 'v2' });
    expect(await accept(['v2', '77'])).toEqual({ accepted: 0 });
    expect(await accept(['v2', '2'])).toEqual({ accepted: 1 });
    expect((await mappingOverview(context)).history.undo).toBe('Linked Beta to Beta Ltd');
  });

  it('leave alone an account whose company is not active any more', async () => {
    expect(await accept(['v1', '3'], ['v2', '2'])).toEqual({ accepted: 1 });
    expect(await kept()).toBeUndefined();
  });

  it('take of two for one account the first', async () => {
    expect(await accept(['v1', '1'], ['v1', '2'])).toEqual({ accepted: 1 });
    expect((await kept())?.companies).toMatchObject([{ companyId: 'connectwise:1' }]);
  });
});

describe('a page that has not heard of the newest decision', () => {
  it('unlinks nothing that was excluded meanwhile', async () => {
    await mapping.excludeAccount(context, { accountId: 'v1', reason: 'own' });
    await mapping.unlinkAccount(context, { accountId: 'v1' });
    expect(await item()).toMatchObject({ mapping: 'excluded', excludedReason: 'own' });
  });

  it('brings back nothing that was linked meanwhile', async () => {
    await link();
    await mapping.excludeAccount(context, { accountId: 'v1', reason: null });
    expect(await item()).toMatchObject({ mapping: 'mapped' });
  });
});
