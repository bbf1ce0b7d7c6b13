import type { Page } from 'playwright-core';
import { killWorker } from '@/e2e/support/browser';
import { ask, connectConnectWise, connectLmpi, inWorld, synced, type World } from '../world';
import { type Dump, differingRecords } from './records';

/**
 * An extension that is connected to a small MSP, and then has another one's records in its store: reading 20,000 lines
 * would take most of the bench's time, and what is measured is what happens after that.
 */
export const inFilledWorld = <T>(use: (world: World) => Promise<T>): Promise<T> =>
  inWorld({ customers: 30, months: 2 }, async (world) => {
    await connectLmpi(world);
    await connectConnectWise(world);
    await synced(world.door);
    await ask(world.door, 'data.publish', {});
    await fill(world, await differingRecords());
    return use(world);
  });

/** So many records go to the page in one message. */
const AT_ONCE = 5000;

async function fill({ door, browser }: World, dump: Dump): Promise<void> {
  // The settings say which connections there are, and what was remembered of the small MSP's agreements.
  await door.evaluate(async (stores) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('seatcheck');
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const tx = database.transaction(stores, 'readwrite');
    for (const store of stores) if (store !== 'settings') tx.objectStore(store).clear();
    tx.objectStore('settings').delete('guard.agreements');
    tx.objectStore('settings').delete('guard.doubts');
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    database.close();
  }, Object.keys(dump));
  for (const [store, records] of Object.entries(dump))
    for (let from = 0; from < records.length; from += AT_ONCE)
      await put(door, store, records.slice(from, from + AT_ONCE));
  // What the worker had in memory is the small MSP's.
  await killWorker(browser.context);
}

export const put = (door: Page, name: string, records: unknown[]): Promise<void> =>
  door.evaluate(
    async ([store, values]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open('seatcheck');
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      const tx = database.transaction(store, 'readwrite');
      for (const value of values) tx.objectStore(store).put(value);
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      database.close();
    },
    [name, records] as const,
  );
