import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '@/lib/store/contract';
import { contract, line } from './records.testing';
import { keepOldMonths, makeSync, newStore } from './setup.testing';
import { STAGE_NAMES } from './transitions';
import { failure, lmpiOf, makeWorld, psaOf, type World } from './world.testing';

let world: World;
let store: Store;

beforeEach(async () => {
  world = makeWorld();
  store = await newStore();
});

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

/** Notes how many calls were under way at once. */
function watched<A extends unknown[], R>(work: (...input: A) => Promise<R>) {
  const seen = { underWay: 0, peak: 0 };
  const call = async (...input: A): Promise<R> => {
    seen.underWay += 1;
    seen.peak = Math.max(seen.peak, seen.underWay);
    await moment();
    try {
      return await work(...input);
    } finally {
      seen.underWay -= 1;
    }
  };
  return { seen, call };
}

describe('requests', () => {
  it('for lines go on while a batch is being written, three at once', async () => {
    await keepOldMonths(store);
    world.agreements = Array.from({ length: 150 }, (_, at) => contract(200 + at));
    world.lines = world.agreements.map((_, at) => line(5000 + at, 200 + at));
    const psa = psaOf(world);
    const { seen, call } = watched(psa.lines);
    const whileWriting: number[] = [];
    const commit: Store['commit'] = async (changes) => {
      if (changes.lines) whileWriting.push(seen.underWay);
      await store.commit(changes);
    };
    const deps = { store: { ...store, commit }, psa: async () => ({ ...psa, lines: call }) };
    expect(await makeSync(world, store, deps).sync.start('user')).toMatchObject({ state: 'done' });
    expect(seen.peak).toBe(3);
    expect(whileWriting.length).toBeGreaterThan(2);
    expect(whileWriting[0]).toBeGreaterThan(0);
    expect(await store.agreementLines.count()).toBe(150);
    expect(world.calls.filter((name) => name.startsWith('psa.lines'))).toHaveLength(150);
  });

  it('that came before the keys were refused are kept', async () => {
    await keepOldMonths(store);
    world.agreements = Array.from({ length: 8 }, (_, at) => contract(200 + at));
    world.lines = world.agreements.map((_, at) => line(5000 + at, 200 + at));
    world.failing['psa.lines 206'] = failure('psa.keys');
    const run = await makeSync(world, store).sync.start('user');
    expect(run).toMatchObject({ state: 'partial', failure: { code: 'psa.keys' } });
    expect(await store.agreementLines.count()).toBe(6);
    world.failing = {};
    world.calls = [];
    expect(await makeSync(world, store).sync.start('user')).not.toBeNull();
    expect(await store.agreementLines.count()).toBe(8);
  });

  it('for older months overlap, three at once, each made once', async () => {
    const lmpi = lmpiOf(world);
    const { seen, call } = watched(lmpi.summary);
    const run = await makeSync(world, store, {
      lmpi: async () => ({ ...lmpi, summary: call }),
    }).sync.start('user');
    expect(run).toMatchObject({ state: 'done' });
    expect(seen.peak).toBe(3);
    const asked = world.calls.filter((name) => name.startsWith('lmpi.summary'));
    expect(asked).toHaveLength(24);
    expect(new Set(asked).size).toBe(24);
    expect(await store.usage.reports()).toHaveLength(24);
  });

  it('for older months end soon when the service is down', async () => {
    for (const month of ['2026-07', '2026-06', '2026-05', '2026-04', '2026-03'])
      world.failing[`lmpi.summary ${month}`] = failure('network.timeout');
    const run = await makeSync(world, store).sync.start('user');
    expect(run).toMatchObject({ state: 'partial', failure: { code: 'network.timeout' } });
    expect(run?.missing.slice(0, 3).map((said) => said.slice(0, 22))).toEqual([
      'The report of Jul 2026',
      'The report of Jun 2026',
      'The report of May 2026',
    ]);
    expect(world.calls.filter((name) => name.startsWith('lmpi.summary')).length).toBeLessThanOrEqual(7);
    expect(await store.usage.reports()).toHaveLength(3);
  });
});

describe('the status', () => {
  it('is told without reading while a run is under way', async () => {
    await keepOldMonths(store);
    let reads = 0;
    const all: Store['syncRuns']['all'] = () => {
      reads += 1;
      return store.syncRuns.all();
    };
    const asked: { running: boolean; reads: number }[] = [];
    const bench = makeSync(world, store, {
      store: { ...store, syncRuns: { ...store.syncRuns, all } },
      afterStage: async () => {
        const before = reads;
        const { running } = await bench.sync.status();
        asked.push({ running, reads: reads - before });
      },
    });
    await bench.sync.start('user');
    expect(asked).toHaveLength(STAGE_NAMES.length);
    expect(asked.every(({ running, reads: made }) => running && made === 0)).toBe(true);
    expect(await bench.sync.status()).toMatchObject({ running: false, failure: null });
  });
});
