import type { Page } from 'playwright-core';
import type { PushBatch, PushItem } from '@/lib/model/push-journal';
import type { PushEntry } from '@/lib/model/push-record';
import { sealed } from '@/lib/push/chain';
import { badgePage } from './badge-page';
import type { BenchPsa } from './psa';
import { fromReadings, type Result } from './result';
import { put } from './triage/world';
import { ask, type World } from './world';

/** A busy day: so many batches, each of the lines of one that was really pushed. */
const BATCHES = 100;
const ENTRIES = 10_000;

/** What a line keeps in the store, and what much of it costs those who ask. */
export async function measurePushStore(world: World, psa: BenchPsa): Promise<Result[]> {
  const { door, simulators } = world;
  const batches = (await all(door, 'pushBatches')) as PushBatch[];
  const items = (await all(door, 'pushItems')) as PushItem[];
  const entries = (await all(door, 'pushEntries')) as PushEntry[];
  const bytes = (JSON.stringify(items).length + JSON.stringify(entries).length) / items.length;
  const [first] = batches;
  const own = items.filter(({ batchId }) => batchId === first?.id);
  const page = await badgePage(world, psa, [...psa.sizes(simulators.msp).keys()]);
  const asked = async (): Promise<(number | null)[]> => {
    const asking = page.askAlways();
    await door.waitForTimeout(2500);
    return asking.end();
  };
  const times = async (name: 'review.findings' | 'status.get' | 'push.verify'): Promise<number[]> => {
    const readings: number[] = [];
    for (let time = 0; time < 6; time += 1) {
      const started = performance.now();
      await ask(door, name, {});
      // The first one warms.
      if (time > 0) readings.push(performance.now() - started);
    }
    return readings;
  };
  const results: Result[] = [];
  const add = (what: string, readings: (number | null)[], budget: number | null = null): void => {
    results.push(fromReadings({ name: `${psa.name}: ${what}`, unit: 'ms', budget }, readings));
  };
  add('badges asked, 2 batches kept', await asked(), 150);
  add('findings asked, 2 batches kept', await times('review.findings'));
  add('status asked, 2 batches kept', await times('status.get'));
  for (let n = 0; first && n < BATCHES; n += 1) {
    const id = `bench-${n}`;
    await put(door, 'pushBatches', [{ ...first, id }]);
    await put(
      door,
      'pushItems',
      own.map((item, at) => ({ ...item, id: `${id} ${at}`, batchId: id })),
    );
  }
  const many = `${BATCHES} batches of ${own.length} kept`;
  add(`badges asked, ${many}`, await asked(), 150);
  add(`findings asked, ${many}`, await times('review.findings'));
  add(`status asked, ${many}`, await times('status.get'));
  const drafts = Array.from({ length: ENTRIES - entries.length }, (_, at) => entries[at % entries.length]);
  const last = entries.at(-1) ?? null;
  await put(
    door,
    'pushEntries',
    await sealed(
      drafts.filter((one) => one !== undefined),
      last,
      Date.now(),
    ),
  );
  add('verify 10,000 entries', await times('push.verify'));
  await page.close();
  return [
    {
      ...fromReadings({ name: `${psa.name}: store, each pushed line`, unit: 'bytes', budget: null }, [bytes]),
      note: `as JSON: item and ${(entries.length / items.length).toFixed(1)} entries`,
    },
    ...results,
  ];
}

const all = (door: Page, store: string): Promise<unknown[]> =>
  door.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opened = indexedDB.open('seatcheck');
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(opened.error);
    });
    const found = await new Promise<unknown[]>((resolve) => {
      const got = database.transaction(name).objectStore(name).getAll();
      got.onsuccess = () => resolve(got.result);
    });
    database.close();
    return found;
  }, store);
