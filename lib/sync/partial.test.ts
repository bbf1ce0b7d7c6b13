import { beforeEach, describe, expect, it } from 'vitest';
import type { Month } from '@/lib/model/calendar';
import type { Store } from '@/lib/store/contract';
import { keepOldMonths, makeSync, newStore } from './setup.testing';
import { contract, failure, makeWorld, type World } from './world.testing';

let world: World;
let store: Store;

beforeEach(async () => {
  world = makeWorld();
  store = await newStore();
});

const run = (change = {}) => makeSync(world, store, change).sync.start('user');
const summaries = (): string[] => world.calls.filter((call) => call.startsWith('lmpi.summary'));

describe('a run in which something fails', () => {
  beforeEach(() => keepOldMonths(store));

  it('reads the PSA although the vendor refuses the keys, and asks the vendor no more', async () => {
    world.failing['lmpi.servicePlans'] = failure('lmpi.secret-key');
    const end = await run();
    expect(end).toMatchObject({ state: 'partial', failure: { code: 'lmpi.secret-key' } });
    expect(end?.missing).toEqual([
      'The list of service plans could not be read: It failed with lmpi.secret-key.',
      'After that nothing more was read from Trend Micro.',
    ]);
    expect(world.calls.filter((call) => call.startsWith('lmpi'))).toHaveLength(1);
    expect(await store.agreementLines.count()).toBe(4);
  });

  it('reads the vendor although the PSA refuses the keys in the middle', async () => {
    world.failing['psa.lines 100'] = failure('psa.keys');
    const end = await run();
    expect(end).toMatchObject({ state: 'partial', failure: { code: 'psa.keys' } });
    expect(await store.agreements.count()).toBe(3);
    expect(summaries()).toEqual(['lmpi.summary 2026-10', 'lmpi.summary 2026-09']);
  });

  it('skips the PSA silently when it is not connected', async () => {
    const end = await run({ psa: async () => null });
    expect(end).toMatchObject({ state: 'done', missing: [] });
    expect(world.calls.filter((call) => call.startsWith('psa'))).toEqual([]);
  });

  it('fails when nothing is connected', async () => {
    const end = await run({ psa: async () => null, lmpi: async () => null });
    expect(end).toMatchObject({ state: 'failed', failure: { code: 'sync.not-connected' } });
  });

  it('fails when nothing could be read', async () => {
    world.failing['lmpi.servicePlans'] = failure('lmpi.token');
    world.failing['psa.companies'] = failure('psa.keys');
    const end = await run();
    expect(end).toMatchObject({ state: 'failed', stage: 'end', failure: { code: 'lmpi.token' } });
    expect(end?.missing).toHaveLength(4);
  });

  it('goes on after a list that may not be read', async () => {
    world.failing['psa.products'] = failure('psa.right');
    const end = await run();
    expect(end?.state).toBe('partial');
    expect(end?.missing).toEqual(['The list of products could not be read: It failed with psa.right.']);
    expect(await store.agreementLines.count()).toBe(4);
  });

  it('says which lines are missing and reads them next time', async () => {
    world.failing['psa.lines 101'] = failure('psa.refused');
    const end = await run();
    expect(end?.missing).toEqual([
      'The lines of "Managed services" of Stay Green could not be read: It failed with psa.refused.',
    ]);
    expect(await store.agreementLines.count()).toBe(3);
    world.failing = {};
    world.now += 1000;
    expect(await run()).toMatchObject({ state: 'done' });
    expect(await store.agreementLines.count()).toBe(4);
  });

  it('asks a service that is down three times and no more', async () => {
    for (const name of ['lmpi.servicePlans', 'lmpi.products', 'lmpi.customers', 'lmpi.summary 2026-10'])
      world.failing[name] = failure('network.timeout');
    await run();
    expect(world.calls.filter((call) => call.startsWith('lmpi'))).toEqual([
      'lmpi.servicePlans',
      'lmpi.products',
      'lmpi.customers',
    ]);
  });

  it('tells what hung on a stage and failed', async () => {
    const end = await run({
      afterStage: async (stage: string) => {
        if (stage === 'older months') throw new Error('defect');
      },
    });
    expect(end?.state).toBe('partial');
    expect(end?.missing[0]).toContain('older months');
  });

  it('gives up on the lines when none of a batch comes', async () => {
    world.agreements = Array.from({ length: 30 }, (_, at) => contract(200 + at));
    for (const { recordId } of world.agreements)
      world.failing[`psa.lines ${recordId}`] = failure('psa.refused');
    const end = await run();
    expect(end?.missing).toEqual([
      'The lines of the agreements could not be read: It failed with psa.refused.',
    ]);
    expect(world.calls.filter((call) => call.startsWith('psa.lines'))).toHaveLength(12);
  });
});

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
