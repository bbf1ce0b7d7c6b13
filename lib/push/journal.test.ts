import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { failureOf } from '@/lib/model/failure';
import { localLocks } from '@/lib/store/locks';
import { openStore } from '@/lib/store/open';
import { checkChain } from './chain';
import type { RecordHead } from './contract';
import { batchEntry, entryOf } from './entries';
import { createJournal } from './journal';
import { batchOf } from './plan.testing';

let databases = 0;
async function set() {
  const store = await openStore({ name: `journal-${databases++}`, locks: localLocks() });
  const kept: { head: RecordHead | null } = { head: null };
  const head = {
    get: async () => kept.head,
    async set(value: RecordHead) {
      kept.head = value;
    },
  };
  const journal = (locks = localLocks()) => createJournal({ store, head, locks, now: () => 1 });
  const whole = async () => checkChain(await store.pushEntries.all(), [kept.head, kept.head]);
  return { store, kept, head, journal, whole };
}
const said = (sentence: string) => ({
  entries: [batchEntry(batchOf(), entryOf('paused', sentence))],
  result: sentence,
});

describe('the journal', () => {
  it('writes state and entry together, or neither', async () => {
    const { store, journal, kept } = await set();
    const one = journal();
    await one.write(async () => ({ ...said('One.'), put: { pushBatches: [batchOf()] } }));
    const unclonable = { ...batchOf(), id: 'other', kind: (() => undefined) as never };
    await expect(
      one.write(async () => ({ ...said('Two.'), put: { pushBatches: [unclonable] } })),
    ).rejects.toBeDefined();
    await one.idle();
    expect((await store.pushEntries.all()).map(({ sentence }) => sentence)).toEqual(['One.']);
    expect(kept.head?.seq).toBe(1);
    await one.write(async () => said('Three.'));
    expect((await store.pushEntries.all()).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('keeps the order in which it was asked, in one context and in two', async () => {
    const { journal, store, whole } = await set();
    const locks = localLocks();
    const [one, two] = [journal(locks), journal(locks)];
    await Promise.all(
      Array.from({ length: 20 }, (_, at) => (at % 2 ? one : two).write(async () => said(`${at}`))),
    );
    await Promise.all([one.idle(), two.idle()]);
    expect(await whole()).toEqual({ entries: 20, broken: null });
    const sentences = (await store.pushEntries.all()).map(({ sentence }) => Number(sentence));
    expect(sentences.filter((at) => at % 2)).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
  });

  it('asks again what a step rests on when another context wrote meanwhile', async () => {
    const { journal } = await set();
    const [one, two] = [journal(), journal()];
    await one.write(async () => said('One.'));
    const build = vi.fn(async () => said('Three.'));
    build.mockImplementationOnce(async () => {
      await two.write(async () => said('Two.'));
      return said('Too early.');
    });
    expect(await one.write(build)).toBe('Three.');
    expect(build).toHaveBeenCalledTimes(2);
  });

  it('gives up where another context is always quicker', async () => {
    const { journal, store } = await set();
    const [one, two] = [journal(), journal()];
    const write = one.write(async () => {
      await two.write(async () => said('Quicker.'));
      return said('Slower.');
    });
    expect(failureOf(await write.catch((thrown: unknown) => thrown)).code).toBe('store.overtaken');
    expect((await store.pushEntries.all()).map(({ sentence }) => sentence)).not.toContain('Slower.');
  });

  it('leaves a cut-off end to be seen for good', async () => {
    const { journal, store, whole } = await set();
    const one = journal();
    for (const sentence of ['1', '2', '3', '4']) await one.write(async () => said(sentence));
    await one.idle();
    await store.pushEntries.delete('000000000003', '000000000004');
    expect((await whole()).broken).toBe('Entries 3 to 4 are missing.');
    const next = journal();
    await next.write(async () => said('5'));
    await next.idle();
    expect((await store.pushEntries.all()).map(({ seq }) => seq)).toEqual([1, 2, 5]);
    expect((await whole()).broken).toBe('Entries 3 to 4 are missing.');
  });

  it('begins anew after everything was erased, in the same context', async () => {
    const { journal, store, kept, whole } = await set();
    const one = journal();
    await one.write(async () => said('1'));
    await one.idle();
    await store.erase();
    kept.head = null;
    await one.write(async () => said('1 again'));
    await one.idle();
    expect(await whole()).toEqual({ entries: 1, broken: null });
  });

  it('goes on where the head cannot be kept', async () => {
    const { store, head } = await set();
    const full = { ...head, set: () => Promise.reject(new Error('full')) };
    const one = createJournal({ store, head: full, locks: localLocks(), now: () => 1 });
    await one.write(async () => said('1'));
    await one.write(async () => said('2'));
    await one.idle();
    expect(await store.pushEntries.count()).toBe(2);
  });
});
