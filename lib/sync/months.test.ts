import { beforeEach, describe, expect, it } from 'vitest';
import type { Month } from '@/lib/model/calendar';
import type { Store } from '@/lib/store/contract';
import { keepOldMonths, makeSync, newStore } from './setup.testing';
import { failure, makeWorld, type World } from './world.testing';

let world: World;
let store: Store;

beforeEach(async () => {
  world = makeWorld();
  store = await newStore();
});

const run = (change = {}) => makeSync(world, store, change).sync.start('user');
const summaries = (): string[] => world.calls.filter((call) => call.startsWith('lmpi.summary'));

describe('months', () => {
  it('are read backwards, 24 in all, one that fails keeping none of the others', async () => {
    world.failing['lmpi.summary 2026-03'] = failure('lmpi.parameter');
    const end = await run();
    expect(end?.missing).toEqual([
      'The report of Mar 2026 could not be read: It failed with lmpi.parameter.',
    ]);
    expect(summaries()).toHaveLength(24);
    expect(summaries().slice(0, 3)).toEqual(
      ['2026-10', '2026-09', '2026-08'].map((month) => `lmpi.summary ${month}`),
    );
    expect(summaries().at(-1)).toBe('lmpi.summary 2024-11');
    expect(await store.usage.reports()).toHaveLength(23);
  });

  it('that are kept are not read again, but for the last two', async () => {
    await run();
    world.calls = [];
    world.now += 1000;
    await run();
    expect(summaries()).toEqual(['lmpi.summary 2026-10', 'lmpi.summary 2026-09']);
  });

  it('read before they were over are read again', async () => {
    await keepOldMonths(store);
    const [report] = await store.usage.reports();
    if (!report) throw new Error('no report');
    await store.commit({ report: { report: { ...report, provisional: true }, rows: [] } });
    await run();
    expect(summaries().at(-1)).toBe(`lmpi.summary ${report.month}`);
    expect(summaries()).toHaveLength(3);
  });

  it('with the same rows as before are no news', async () => {
    await keepOldMonths(store);
    await run();
    await store.usage.publish();
    world.now += 1000;
    await run();
    expect(await store.usage.publish()).toBe(false);
    expect((await store.usage.report('2026-10' as Month))?.fetchedAt).toBe(world.now);
    world.usage['2026-10'] = (world.usage['2026-10'] ?? []).slice(1);
    world.now += 1000;
    await run();
    expect(await store.usage.publish()).toBe(true);
    expect(await store.usage.ofMonth('2026-10' as Month)).toHaveLength(2);
  });
});
