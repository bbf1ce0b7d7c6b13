import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportKey } from '@/lib/model/keys';
import type { Store } from '@/lib/store/contract';
import { accountMapping } from '@/lib/store/samples.testing';
import { nameAccountId } from './join';
import { mortal } from './mortal.testing';
import { company, customer } from './records.testing';
import { dump, keepOldMonths, makeSync, newStore, restore } from './setup.testing';
import { STAGE_NAMES } from './transitions';
import { DAY, lmpiOf, makeWorld, psaOf, type World } from './world.testing';

type Dump = Awaited<ReturnType<typeof dump>>;

/** Runs and dies at the given calls, one worker after the other; the last one lives. How many calls it made. */
async function runDying(
  world: World,
  store: Store,
  deaths: { at: number; when: 'before' | 'after' }[],
): Promise<{ calls: number; told: Set<string> }> {
  const told = new Set<string>();
  const afterStage = async (stage: string): Promise<void> => {
    told.add(stage);
  };
  for (const { at, when } of deaths) {
    const worker = mortal(
      {
        store,
        lmpi: async () => lmpiOf(world),
        psa: async () => psaOf(world),
        afterStage,
      },
      at,
      when,
    );
    const end = await Promise.race([makeSync(world, store, worker.deps).sync.start('user'), worker.death]);
    if (end !== 'dead') return { calls: worker.calls(), told };
  }
  await makeSync(world, store, { afterStage }).sync.start('user');
  return { calls: Number.POSITIVE_INFINITY, told };
}

const mappedName = nameAccountId(reportKey('Nobody', 'Bonn', ''));

/** The first run from nothing, and a later one in which everything that can change has changed. */
const SCENARIOS: Record<string, (world: World, store: Store) => Promise<void>> = {
  'the first run': async (_world, store) => keepOldMonths(store),
  'a run that asks for two agreements at once': async (world) => {
    world.linesAtOnce = 2;
  },
  'a later run': async (world, store) => {
    await keepOldMonths(store);
    await makeSync(world, store).sync.start('user');
    await store.usage.publish();
    await store.accountMappings.put(accountMapping({ id: mappedName }));
    world.now += 8 * DAY;
    world.customers.push(customer('c4', 'Nobody', 'Bonn'));
    world.companies = [...world.companies.slice(1), company(4, 'Newcomer')];
    world.agreements = world.agreements.slice(0, 2);
    world.lines = world.lines.slice(1);
    world.usage['2026-10'] = (world.usage['2026-10'] ?? []).slice(0, 2);
    world.usageProblems = {};
  },
};

describe.each(Object.entries(SCENARIOS))('a worker that dies in %s', (_name, prepare) => {
  const set = async (): Promise<{ world: World; store: Store; start: Dump; whole: Dump; calls: number }> => {
    const [world, store] = [makeWorld(), await newStore()];
    await prepare(world, store);
    const start = await dump(store);
    const { calls } = await runDying(world, store, [{ at: Number.POSITIVE_INFINITY, when: 'before' }]);
    const whole = await dump(store);
    expect((await store.syncRuns.all()).map((run) => run.state)).not.toContain('running');
    expect((await store.syncRuns.get(`run-${world.now}`))?.state).toBe('done');
    return { world, store, start, whole, calls };
  };

  it('leaves what an unbroken run leaves, whichever call was its last', { timeout: 120_000 }, async () => {
    const { world, store, start, whole, calls } = await set();
    expect(calls).toBeGreaterThan(50);
    for (let at = 1; at <= calls; at++) {
      await restore(store, start);
      const { told } = await runDying(world, store, [{ at, when: 'after' }]);
      expect(await dump(store), `died after call ${at}`).toEqual(whole);
      expect([...told], `died after call ${at}`).toEqual([...STAGE_NAMES]);
    }
  });

  it('leaves the same after any number of deaths', { timeout: 120_000 }, async () => {
    const { world, store, start, whole, calls } = await set();
    const death = fc.record({
      at: fc.integer({ min: 1, max: calls }),
      when: fc.constantFrom('before' as const, 'after' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(death, { minLength: 2, maxLength: 6 }), async (deaths) => {
        await restore(store, start);
        await runDying(world, store, deaths);
        expect(await dump(store)).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });
});
