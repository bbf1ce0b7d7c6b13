import { beforeEach, describe, expect, it } from 'vitest';
import { serviceKey } from '@/lib/model/keys';
import type { Store } from '@/lib/store/contract';
import { DETAILS_AT_MOST } from './in-progress/subscriptions';
import { customer } from './records.testing';
import { keepOldMonths, makeSync, newStore } from './setup.testing';
import { DAY, failure, lmpiOf, makeWorld, type World } from './world.testing';

let world: World;
let store: Store;
const WORRY_FREE = serviceKey('Worry-Free', 'WFBSS-Full', 'Seats');
const CLOUD = serviceKey('Cloud App', 'Cloud', 'Seats');

beforeEach(async () => {
  [world, store] = [makeWorld(), await newStore()];
  await keepOldMonths(store);
  world.subscriptions = [];
  world.transactions = [];
});

const run = () => makeSync(world, store).sync.start('user');
async function kept() {
  const records = await store.inProgress.all();
  return records
    .map(({ accountId, serviceId, provisioned, before, from }) => ({
      accountId,
      serviceId,
      provisioned,
      before,
      from,
    }))
    .sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
}
const changed = (customerId: string, planId: string, units: number | null, is: 'created' | 'modified') => ({
  id: `s${world.subscriptions.length}`,
  customerId,
  planId,
  changed: is,
  units,
});
const worryFree = (provisioned: string, from: string) => ({
  ...{ accountId: 'c1', serviceId: WORRY_FREE, provisioned, before: '10', from },
});

describe('transactions of the month', () => {
  it('follow on last month, in whatever order they come', async () => {
    world.transactions = [
      ['stay  green', 'worry-free', 12, 15],
      ['Stay Green', 'Worry-Free', 10, 12],
    ];
    expect(await run()).toMatchObject({ state: 'done', missing: [] });
    expect(await kept()).toEqual([worryFree('15', 'transaction')]);
    expect((await store.inProgress.all())[0]).toMatchObject({
      month: '2026-11',
      startChargeDate: '2026-11-01',
      fetchedAt: world.now,
    });
  });

  it.each<[string, World['transactions'][number]]>([
    ['a customer that may be several', ['Twin', 'Worry-Free', 10, 12]],
    ['nobody', ['Who', 'Worry-Free', 10, 12]],
    ['a product it did not have', ['Stay Green', 'Cloud App', 0, 12]],
    ['another count than last month', ['Stay Green', 'Worry-Free', 4, 6]],
  ])('of %s give nothing', async (_, transaction) => {
    world.transactions = [transaction];
    expect(await run()).toMatchObject({ state: 'done' });
    expect(await kept()).toEqual([]);
  });

  it('of a product that is two services of the account give nothing', async () => {
    world.usage['2026-10']?.push(['Stay Green', 'Encino', 'Worry-Free', 'Another plan', 2]);
    world.transactions = [['Stay Green', 'Worry-Free', 10, 12]];
    await run();
    expect(await kept()).toEqual([]);
  });
});

describe('subscriptions of the month', () => {
  it('that were changed stand beside last month, and win over a transaction', async () => {
    world.transactions = [['Stay Green', 'Worry-Free', 10, 12]];
    world.subscriptions = [changed('c1', 'p1', 14, 'modified')];
    await run();
    expect(await kept()).toEqual([worryFree('14', 'subscription')]);
  });

  it('that are new have nothing before them', async () => {
    world.subscriptions = [changed('c2', 'p2', 6, 'created')];
    await run();
    expect(await kept()).toEqual([
      { accountId: 'c2', serviceId: CLOUD, provisioned: '6', before: null, from: 'subscription' },
    ]);
  });

  it.each<[string, () => World['subscriptions']]>([
    ['a stranger', () => [changed('c9', 'p1', 6, 'created')]],
    ['a plan nobody knows', () => [changed('c1', 'p9', 6, 'created')]],
    ['a new one beside an old one', () => [changed('c1', 'p1', 6, 'created')]],
    ['a changed one without a row', () => [changed('c2', 'p2', 6, 'modified')]],
    [
      'two to one plan',
      () => [changed('c1', 'p1', 6, 'modified'), { ...changed('c1', 'p1', 7, 'modified'), id: 'x' }],
    ],
  ])('%s is not even asked for', async (_, subscriptions) => {
    world.subscriptions = subscriptions();
    expect(await run()).toMatchObject({ state: 'done' });
    expect(await kept()).toEqual([]);
    expect(world.calls.filter((name) => name.startsWith('lmpi.subscription '))).toEqual([]);
  });

  it('without seats give nothing', async () => {
    world.subscriptions = [changed('c1', 'p1', null, 'modified')];
    await run();
    expect(await kept()).toEqual([]);
  });

  it('are read three at once, up to a cap that is said', async () => {
    const many = DETAILS_AT_MOST + 20;
    world.customers.push(...Array.from({ length: many }, (_, at) => customer(`n${at}`, `New ${at}`)));
    world.subscriptions = Array.from({ length: many }, (_, at) => ({
      ...changed(`n${at}`, 'p2', 3, 'created'),
      id: `s${at}`,
    }));
    const lmpi = lmpiOf(world);
    let [underWay, peak] = [0, 0];
    const watched: typeof lmpi.subscription = async (...asked) => {
      underWay += 1;
      peak = Math.max(peak, underWay);
      await new Promise((done) => setTimeout(done, 0));
      return lmpi.subscription(...asked).finally(() => {
        underWay -= 1;
      });
    };
    // Pages of a hundred, as the service has them.
    const subscriptions: typeof lmpi.subscriptions = async (query, signal) => {
      const pages = await Promise.all(
        Array.from({ length: 50 }, (_, at) =>
          lmpi.subscriptions({ ...query, page: (query.page - 1) * 50 + at + 1 }, signal),
        ),
      );
      const all = pages.flatMap((page) => page.subscriptions);
      const total = query.changed === 'created' ? many : 0;
      return {
        subscriptions: all,
        problems: [],
        records: all.length,
        paging: { total, limit: 100, page: null },
      };
    };
    const end = await makeSync(world, store, {
      lmpi: async () => ({ ...lmpi, subscription: watched, subscriptions }),
    }).sync.start('user');
    expect(end).toMatchObject({
      state: 'partial',
      failure: null,
      missing: [`Of ${many} subscriptions that changed this month only ${DETAILS_AT_MOST} are read.`],
    });
    expect([peak, await store.inProgress.count()]).toEqual([3, DETAILS_AT_MOST]);
  });
});

describe('what was found', () => {
  it('goes when it is found no more, and with its month', async () => {
    world.transactions = [['Stay Green', 'Worry-Free', 10, 12]];
    world.subscriptions = [changed('c2', 'p2', 6, 'created')];
    await run();
    expect(await kept()).toHaveLength(2);
    world.now += DAY;
    world.subscriptions = [];
    await run();
    expect(await kept()).toEqual([worryFree('12', 'transaction')]);
    world.now = new Date(2026, 11, 3, 12).getTime();
    world.transactions = [];
    world.failing['lmpi.subscriptions created'] = failure('lmpi.service');
    await run();
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['lmpi.transactions 2026-11', 'lmpi.right'],
    ['lmpi.subscriptions created', 'lmpi.right'],
    ['lmpi.subscriptions modified', 'network.timeout'],
    ['lmpi.subscription s0', 'lmpi.right'],
    ['lmpi.subscription s0', 'lmpi.token'],
  ])('stays as it was where %s fails with %s: a sentence and nothing else', async (name, code) => {
    world.subscriptions = [changed('c1', 'p1', 14, 'modified')];
    await run();
    world.now += DAY;
    world.failing[name] = failure(code);
    expect(await run()).toMatchObject({
      state: 'partial',
      failure: null,
      missing: [`What changed in Nov 2026 so far could not be read: It failed with ${code}.`],
    });
    expect(await kept()).toEqual([worryFree('14', 'subscription')]);
  });

  it('lacks one subscription that cannot be read, and no other', async () => {
    world.customers.push(customer('c5', 'Five'));
    world.subscriptions = [changed('c1', 'p1', 14, 'modified')];
    world.subscriptions.push(changed('c5', 'p2', 3, 'created'));
    world.failing['lmpi.subscription s0'] = failure('lmpi.not-found');
    expect((await run())?.missing).toEqual([
      'The subscription "Plan p1" could not be read: It failed with lmpi.not-found.',
    ]);
    expect((await kept()).map(({ accountId }) => accountId)).toEqual(['c5']);
  });

  it('is gone on with after the vault was locked', async () => {
    world.subscriptions = [changed('c1', 'p1', 14, 'modified')];
    world.failing['lmpi.subscription s0'] = failure('vault.locked');
    expect(await run()).toMatchObject({ state: 'failed', stage: 'month in progress' });
    world.failing = {};
    world.calls = [];
    expect(await makeSync(world, store).sync.resume()).toMatchObject({ state: 'done' });
    expect(world.calls).toEqual(['lmpi.subscription s0']);
    expect(await kept()).toEqual([worryFree('14', 'subscription')]);
  });
});
