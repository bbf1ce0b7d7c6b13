import { beforeEach, describe, expect, it } from 'vitest';
import type { Rule, Share } from '@/lib/model/records';
import type { TestContext } from '../context.testing';
import * as mapping from './index';
import { mappingOverview } from './overview';
import {
  ALL,
  aProduct,
  decimal,
  fixed,
  percent,
  REST,
  RULE,
  smallWorld,
  vendorService,
} from './records.testing';

const SERVICE = vendorService('Worry-Free', 'Full').id;
let context: TestContext;
beforeEach(async () => {
  context = await smallWorld();
  await context.store.products.put(aProduct('connectwise:3', 'TM-XDR'));
});
const productOf = (at: number) => `connectwise:${at + 1}`;
const setFeeds = (shares: Share[], rule: Rule = RULE) =>
  mapping.setFeeds(context, {
    serviceId: SERVICE,
    feeds: shares.map((share, at) => ({ productId: productOf(at), share, rule })),
  });
const link = (at: number) => mapping.linkService(context, { serviceId: SERVICE, productId: productOf(at) });
const unlink = (at: number) =>
  mapping.unlinkService(context, { serviceId: SERVICE, productId: productOf(at) });
const kept = () => context.store.serviceMappings.get(SERVICE);
const shares = async () => (await kept())?.feeds.map(({ share }) => share);
const item = async () => (await mappingOverview(context)).services.find(({ id }) => id === SERVICE);

describe('feeds', () => {
  it.each<[string, Share[]]>([
    ['One takes the full count, so that the others would be counted twice.', [ALL, REST]],
    ['Nothing takes the remainder, so that seats would be lost.', [fixed(1), fixed(2)]],
    ['Only one can take the remainder.', [REST, REST]],
    ['Use either numbers or percentages, not both.', [fixed(1), percent(2), REST]],
    [
      'The percentages add up to 100.5, so that seats would be invented.',
      [percent(60), percent('40.5'), REST],
    ],
  ])('are refused: %s', async (sentence, unsound) => {
    await link(0);
    const before = await kept();
    await expect(setFeeds(unsound)).rejects.toMatchObject({ failure: { code: 'mapping.split', sentence } });
    expect(await kept()).toEqual(before);
  });

  it.each<[string, Partial<Rule>]>([
    ['The allowance cannot be below 0.', { allowance: decimal(-1) }],
    ['The multiplier must be above 0.', { multiplier: decimal(0) }],
    ['The minimum cannot be below 0.', { minimum: decimal('-0.5') }],
  ])('are refused: %s', async (sentence, change) => {
    await expect(setFeeds([ALL], { ...RULE, ...change })).rejects.toMatchObject({
      failure: { code: 'mapping.rule', sentence },
    });
    expect(await kept()).toBeUndefined();
  });

  it('are refused with a product twice, or gone', async () => {
    const feeds = (...ids: string[]) =>
      mapping.setFeeds(context, {
        serviceId: SERVICE,
        feeds: ids.map((productId) => ({ productId, share: ALL, rule: RULE })),
      });
    await expect(feeds('connectwise:1', 'connectwise:1')).rejects.toThrow('mapping.split');
    await expect(feeds('connectwise:1', 'connectwise:77')).rejects.toThrow('mapping.gone');
  });

  it('is kept with its basis in one step, which one undo takes back', async () => {
    const feeds = [{ productId: 'connectwise:1', share: ALL, rule: { ...RULE, minimum: decimal(5) } }];
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:1' });
    await mapping.setFeeds(context, { serviceId: SERVICE, feeds, basis: 'higher' });
    expect(await item()).toMatchObject({ basis: 'higher', feeds: [{ rule: { minimum: '5' } }] });
    await mapping.undo(context);
    expect(await item()).toMatchObject({ basis: 'used', feeds: [{ rule: { minimum: '0' } }] });
  });

  it('may be the full count of several products, or a sound split, and bring back what was excluded', async () => {
    await mapping.excludeService(context, { serviceId: SERVICE, reason: 'no' });
    await setFeeds([ALL, ALL], { ...RULE, minimum: decimal(5) });
    expect(await item()).toMatchObject({
      mapping: 'mapped',
      excludedReason: null,
      feeds: [{ share: ALL, rule: { minimum: '5' } }, { share: ALL }],
    });
    await setFeeds([percent(50), percent(50), REST]);
    expect(await shares()).toEqual([percent(50), percent(50), REST]);
    await setFeeds([fixed(4)]);
    expect(await shares()).toEqual([ALL]);
  });
});

describe('a product', () => {
  it('joins a split with no share yet, and replicates otherwise', async () => {
    await link(0);
    await link(1);
    expect(await shares()).toEqual([ALL, ALL]);
    await setFeeds([fixed(4), REST]);
    await link(2);
    expect(await shares()).toEqual([fixed(4), REST, fixed(0)]);
    await setFeeds([percent(40), REST]);
    await link(2);
    expect(await shares()).toEqual([percent(40), REST, percent(0)]);
  });

  it('that is linked already stays as it is', async () => {
    await setFeeds([fixed(4), REST]);
    await link(0);
    expect(await shares()).toEqual([fixed(4), REST]);
    expect(await context.store.mappingChanges.count()).toBe(1);
  });

  it('that took the remainder leaves a split that is sound still', async () => {
    await setFeeds([fixed(4), fixed(2), REST]);
    await unlink(2);
    expect(await shares()).toEqual([fixed(4), REST]);
    await unlink(0);
    expect(await shares()).toEqual([ALL]);
    await unlink(1);
    expect(await item()).toMatchObject({ mapping: 'unmapped', feeds: [] });
  });

  it('with a rule keeps it when another one goes', async () => {
    await setFeeds([fixed(4), REST], { ...RULE, allowance: decimal(2) });
    await unlink(0);
    expect((await kept())?.feeds).toMatchObject([
      { productId: 'connectwise:2', rule: { allowance: '2' }, share: ALL },
    ]);
  });
});

describe('a service', () => {
  it('of which a page has not heard the newest decision keeps it', async () => {
    await mapping.excludeService(context, { serviceId: SERVICE, reason: 'no' });
    await unlink(0);
    expect(await item()).toMatchObject({ mapping: 'excluded', excludedReason: 'no' });
    await link(0);
    await mapping.excludeService(context, { serviceId: SERVICE, reason: null });
    expect(await item()).toMatchObject({ mapping: 'mapped' });
  });

  it('that is unlinked shows the basis with which it would be linked again', async () => {
    await link(0);
    await mapping.setBasis(context, { serviceId: SERVICE, basis: 'provisioned' });
    await unlink(0);
    expect(await item()).toMatchObject({ mapping: 'unmapped', basis: 'provisioned' });
  });

  it('that is gone cannot be changed', async () => {
    await expect(mapping.setBasis(context, { serviceId: 'no', basis: 'used' })).rejects.toThrow(
      'mapping.gone',
    );
  });
});
