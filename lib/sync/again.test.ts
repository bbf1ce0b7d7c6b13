import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '@/lib/store/contract';
import { company, contract, line } from './records.testing';
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
const psaCalls = (): string[] => world.calls.filter((call) => call.startsWith('psa'));

describe('a later run', () => {
  it('reads changed PSA records and the lines of agreements in effect', async () => {
    world.companies[1] = company(2, 'Renamed');
    world.changedAt['connectwise:2'] = NOW + 1000;
    await later(2);
    expect(psaCalls()).toEqual([
      'psa.companies changed',
      'psa.products changed',
      'psa.agreements changed',
      'psa.lines 100',
      'psa.lines 101',
    ]);
    expect((await store.companies.get('connectwise:2'))?.name).toBe('Renamed');
    expect((await store.companies.get('connectwise:1'))?.inactive).toBe(false);
  });

  it('looks back a day more than needed', async () => {
    world.companies[1] = company(2, 'Renamed');
    world.changedAt['connectwise:2'] = NOW - DAY / 2;
    await later(2);
    expect((await store.companies.get('connectwise:2'))?.name).toBe('Renamed');
  });

  it('reads lines of an agreement that is not in effect when it changed', async () => {
    world.lines = [...world.lines, line(904, 102)];
    await later(1);
    expect(await store.agreementLines.count()).toBe(4);
    world.changedAt['connectwise:102'] = world.now;
    await later(2);
    expect(psaCalls()).toContain('psa.lines 102');
    expect(await store.agreementLines.count()).toBe(5);
  });

  it('reads everything after a week, and only changes after that', async () => {
    await later(3);
    await later(8);
    expect(psaCalls().slice(0, 2)).toEqual(['psa.companies', 'psa.companies']);
    await later(9);
    expect(psaCalls()[0]).toBe('psa.companies changed');
  });

  it('marks what is gone from a full read, and only then', async () => {
    world.companies = world.companies.slice(1);
    world.agreements = [contract(101), contract(102, { status: 'Expired' })];
    await later(2);
    expect((await store.companies.get('connectwise:1'))?.inactive).toBe(false);
    await later(8);
    expect(await store.companies.get('connectwise:1')).toMatchObject({
      inactive: true,
      updatedAt: world.now,
    });
    expect((await store.companies.get('connectwise:2'))?.inactive).toBe(false);
    expect((await store.agreements.get('connectwise:100'))?.status).toBe('Inactive');
    expect(await store.agreementLines.ofAgreement('connectwise:100')).toHaveLength(2);
    expect(psaCalls()).not.toContain('psa.lines 100');
  });

  it('takes nothing for gone when records of the list could not be read', async () => {
    world.companies = world.companies.slice(1);
    world.psaProblems = ['A company without a name cannot be used.'];
    await later(8);
    expect((await store.companies.get('connectwise:1'))?.inactive).toBe(false);
    expect((await store.problems.all()).filter(({ kind }) => kind === 'unusable psa record')).toHaveLength(3);
    world.psaProblems = [];
    await later(16);
    expect((await store.problems.all()).filter(({ kind }) => kind === 'unusable psa record')).toEqual([]);
    expect((await store.companies.get('connectwise:1'))?.inactive).toBe(true);
  });

  it('leaves companies seen on a page only alone', async () => {
    await store.companies.put({ ...company(9, 'Page'), id: 'connectwise:page:Page', recordId: null });
    await later(8);
    expect((await store.companies.get('connectwise:page:Page'))?.inactive).toBe(false);
  });

  it('replaces the problems of a month that is read again', async () => {
    world.usageProblems = { '2026-10': ['Another row.'] };
    world.usage['2026-10'] = [];
    await later(1);
    const rows = (await store.problems.all()).filter(({ id }) => id.startsWith('row:'));
    expect(rows.map(({ sentence }) => sentence)).toEqual(['Another row.']);
  });

  it('leaves the stamp of what says the same', async () => {
    await later(1);
    expect((await store.vendorAccounts.get('c1'))?.updatedAt).toBe(NOW);
    expect((await store.vendorServices.all()).map(({ updatedAt }) => updatedAt)).toEqual([NOW, NOW]);
  });
});
