import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '@/lib/model/failure';
import type { PushEntry } from '@/lib/model/push-record';
import type { Store } from './contract';
import { localLocks } from './locks';
import { openStore } from './open';
import { entryId } from './push-entries';
import { vendorAccount } from './samples.testing';

const entry = (seq: number, change: Partial<PushEntry> = {}): PushEntry => ({
  id: entryId(seq),
  seq,
  at: seq,
  kind: 'sending',
  batchId: 'b',
  itemId: null,
  by: { name: 'Ada', told: 'typed' },
  psa: 'connectwise',
  system: '',
  company: '',
  product: '',
  agreement: '',
  sentence: '',
  from: null,
  to: null,
  detail: '',
  source: '',
  previous: '',
  hash: '',
  ...change,
});

let count = 0;
let store: Store;
beforeEach(async () => {
  store = await openStore({ name: `entries-${count++}`, locks: localLocks() });
});
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing thrown',
    (thrown) => failureOf(thrown).code,
  );

describe('the entries of the record', () => {
  it('are added and never written over, and what was to be written with them is not', async () => {
    await store.commit({ put: { pushEntries: [entry(1)] }, lastEntry: null });
    const again = store.commit({
      put: { vendorAccounts: [vendorAccount()], pushEntries: [entry(1, { sentence: 'forged' })] },
    });
    await expect(again).rejects.toMatchObject({ name: 'ConstraintError' });
    await expect(store.pushEntries.put(entry(1, { sentence: 'forged' }))).rejects.toBeDefined();
    expect(await store.pushEntries.all()).toEqual([entry(1)]);
    expect(await store.vendorAccounts.count()).toBe(0);
  });

  it('are written by whoever knows the newest', async () => {
    await store.commit({ put: { pushEntries: [entry(1), entry(2)] }, lastEntry: null });
    for (const lastEntry of [null, entryId(1), entryId(3)])
      expect(await codeOf(store.commit({ put: { pushEntries: [entry(3)] }, lastEntry }))).toBe(
        'store.overtaken',
      );
    await store.commit({ put: { pushEntries: [entry(3)] }, lastEntry: entryId(2) });
    expect((await store.pushEntries.last())?.seq).toBe(3);
  });

  it('are read from the newest on', async () => {
    expect(await store.pushEntries.last()).toBeUndefined();
    expect(await store.pushEntries.below(null, 5)).toEqual([]);
    await store.commit({ put: { pushEntries: Array.from({ length: 12 }, (_, at) => entry(at + 1)) } });
    const seqs = async (seq: number | null, most: number) =>
      (await store.pushEntries.below(seq, most)).map((found) => found.seq);
    expect(await seqs(null, 3)).toEqual([12, 11, 10]);
    expect(await seqs(10, 3)).toEqual([9, 8, 7]);
    expect(await seqs(3, 5)).toEqual([2, 1]);
    expect(await seqs(1, 5)).toEqual([]);
  });
});
