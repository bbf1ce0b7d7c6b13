import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '@/lib/store/contract';
import { contract, line } from './records.testing';
import { retryDelay } from './schedule';
import { keepOldMonths, makeSync, newStore } from './setup.testing';
import { failure, makeWorld, psaOf, type World } from './world.testing';

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

  it.each(['psa.company-unknown', 'psa.client-id', 'psa.site', 'vault.damaged'])(
    'asks a PSA that says %s once, and shows that',
    async (code) => {
      world.failing['psa.companies'] = failure(code);
      expect(await run()).toMatchObject({ state: 'partial', failure: { code } });
      expect(world.calls.filter((call) => call.startsWith('psa'))).toEqual(['psa.companies']);
    },
  );

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

  it('fails when every question got an answer that cannot be used', async () => {
    for (const name of ['lmpi.servicePlans', 'lmpi.products', 'lmpi.customers', 'lmpi.summary 2026-10'])
      world.failing[name] = failure('lmpi.unreadable');
    world.failing['lmpi.summary 2026-09'] = failure('lmpi.unreadable');
    for (const name of ['psa.companies', 'psa.products', 'psa.agreements'])
      world.failing[name] = failure('psa.right');
    const end = await run();
    expect(end).toMatchObject({ state: 'failed', stage: 'end', failure: { code: 'lmpi.unreadable' } });
    expect(retryDelay(end ? [end] : [])).not.toBeNull();
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

  describe('that asks for the lines of several agreements at once', () => {
    const asked = (): string[] => world.calls.filter((call) => call.startsWith('psa.lines'));
    const many = (count: number): void => {
      world.agreements = Array.from({ length: count }, (_, at) => contract(200 + at));
      world.lines = world.agreements.map(({ recordId }) => line(recordId ?? 0, recordId ?? 0));
    };

    it('asks as often as needed and keeps the lines of each', async () => {
      many(7);
      world.linesAtOnce = 3;
      expect(await run()).toMatchObject({ state: 'done' });
      expect(asked()).toEqual(['psa.lines 200,201,202', 'psa.lines 203,204,205', 'psa.lines 206']);
      expect(await store.lineReads.count()).toBe(7);
      for (const { id } of world.agreements)
        expect(await store.agreementLines.ofAgreement(id)).toMatchObject([{ agreementId: id }]);
    });

    it.each([[[200]], [[215]], [[204, 205, 211]]])('finds %j that fail among the others', async (failing) => {
      many(16);
      world.linesAtOnce = 16;
      for (const id of failing) world.failing[`psa.lines ${id}`] = failure('psa.refused');
      expect(await run()).toMatchObject({ state: 'partial' });
      const read = new Set((await store.lineReads.all()).map(({ id }) => id));
      const unread = world.agreements.filter(({ id }) => !read.has(id));
      expect(unread.map(({ recordId }) => recordId)).toEqual(failing);
      // Halves of 16, down to the one: eight requests more for each.
      expect(asked().length).toBeLessThanOrEqual(1 + 8 * failing.length);
    });

    it('does not look for one that fails where the service is down', async () => {
      many(40);
      world.linesAtOnce = 8;
      world.failing['psa.lines 203'] = failure('network.timeout');
      const end = await run();
      expect(asked()).toHaveLength(5);
      expect(end?.missing).toEqual([
        'The lines of "Managed services" of Stay Green could not be read: It failed with network.timeout.',
      ]);
      expect(await store.lineReads.count()).toBe(32);
    });

    it('gives up soon on one that refuses everything', async () => {
      many(200);
      world.linesAtOnce = 10;
      for (const { recordId } of world.agreements)
        world.failing[`psa.lines ${recordId}`] = failure('psa.refused');
      expect((await run())?.missing).toEqual([
        'The lines of the agreements could not be read: It failed with psa.refused.',
      ]);
      expect(asked().length).toBeLessThanOrEqual(48);
      expect(await store.lineReads.count()).toBe(0);
    });

    it('does not take a missing answer for an agreement without lines', async () => {
      many(3);
      world.linesAtOnce = 3;
      const psa = { ...psaOf(world), lines: async () => [] };
      expect((await run({ psa: async () => psa }))?.state).toBe('partial');
      expect(await store.lineReads.count()).toBe(0);
    });
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
