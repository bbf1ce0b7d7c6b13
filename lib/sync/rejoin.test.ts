import { beforeEach, describe, expect, it } from 'vitest';
import type { Month } from '@/lib/model/calendar';
import { reportKey } from '@/lib/model/keys';
import type { Store } from '@/lib/store/contract';
import { accountMapping } from '@/lib/store/samples.testing';
import { nameAccountId } from './join';
import { customer } from './records.testing';
import { rejoin } from './rejoin';
import { keepOldMonths, makeSync, newStore } from './setup.testing';
import { DAY, makeWorld, NOW, type World } from './world.testing';

let world: World;
let store: Store;

beforeEach(async () => {
  world = makeWorld();
  store = await newStore();
  await keepOldMonths(store);
  await run();
  world.calls = [];
});

const run = () => makeSync(world, store).sync.start('user');
const later = (days: number) => {
  world.now = NOW + days * DAY;
  world.calls = [];
  return run();
};
const OCTOBER = '2026-10' as Month;

describe('accounts known by name only', () => {
  const nobody = nameAccountId(reportKey('Nobody', 'Bonn', ''));

  it('give rows and mapping to the customer that turns up', async () => {
    await store.usage.publish();
    await store.accountMappings.put(accountMapping({ id: nobody }));
    world.customers.push(customer('c4', 'Nobody', 'Bonn', 'NW'));
    await later(1);
    expect(await store.vendorAccounts.get(nobody)).toBeUndefined();
    expect((await store.accountMappings.get('c4'))?.companies[0]?.companyId).toBe('connectwise:1');
    expect((await store.accountMappings.get(nobody))?.deletedAt).toBe(world.now);
    expect(await store.usage.ofAccounts(OCTOBER, ['c4'])).toHaveLength(1);
  });

  it('wait for a person when two turn up, and follow the answer', async () => {
    await store.usage.publish();
    await store.accountMappings.put(accountMapping({ id: nobody }));
    world.customers.push(customer('c4', 'Nobody', 'Bonn'), customer('c5', 'Nobody', 'Bonn'));
    await later(1);
    expect(await store.usage.ofAccounts(OCTOBER, [nobody, 'c4', 'c5'])).toEqual([]);
    const key = nobody.slice(5);
    expect((await store.problems.get(`ambiguous:${key}`))?.candidateAccountIds).toEqual(['c4', 'c5']);
    expect((await store.accountMappings.get(nobody))?.deletedAt).toBeNull();

    await store.accountJoins.put({ id: key, accountId: 'c5', updatedAt: 1, updatedBy: 'user' });
    await rejoin(store, world.now);
    expect(await store.problems.get(`ambiguous:${key}`)).toBeUndefined();
    expect(await store.usage.ofAccounts(OCTOBER, ['c5'])).toHaveLength(1);
    expect((await store.accountMappings.get('c5'))?.companies[0]?.companyId).toBe('connectwise:1');
  });
});

describe('an answer of a person', () => {
  it('joins the rows of every report, and can be taken back', async () => {
    await store.usage.publish();
    const twin = reportKey('Twin', 'Boston', '');
    await store.accountJoins.put({ id: twin, accountId: 'c3', updatedAt: 1, updatedBy: 'user' });
    await rejoin(store, NOW);
    expect(await store.usage.ofAccounts(OCTOBER, ['c3'])).toHaveLength(1);
    await later(1);
    expect(await store.usage.ofAccounts(OCTOBER, ['c3'])).toHaveLength(1);
    await store.accountJoins.delete(twin);
    await rejoin(store, NOW);
    expect(await store.usage.ofAccounts(OCTOBER, ['c3'])).toEqual([]);
    expect(await store.problems.get(`ambiguous:${twin}`)).toBeDefined();
  });
});
