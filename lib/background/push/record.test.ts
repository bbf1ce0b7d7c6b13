import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PushEntry } from '@/lib/model/push-record';
import { recordHead } from '@/lib/platform/record-head';
import { sealed } from '@/lib/push/chain';
import { batchEntry, entryOf } from '@/lib/push/entries';
import { batchOf } from '@/lib/push/plan.testing';
import { type TestContext, testContext } from '../context.testing';
import { record, verify } from './record';

let context: TestContext;
beforeEach(async () => {
  fakeBrowser.reset();
  context = await testContext();
});

async function keep(count: number, change: (at: number) => Partial<PushEntry> = () => ({})) {
  const drafts = Array.from({ length: count }, (_, at) => ({
    ...batchEntry(batchOf({ id: `batch-${at % 7}` }), entryOf('paused', `Entry number ${at}.`)),
    ...change(at),
  }));
  const entries = await sealed(drafts, null, 1);
  await context.store.commit({ put: { pushEntries: entries } });
  const last = entries.at(-1);
  if (last) await recordHead.set({ seq: last.seq, hash: last.hash });
  return entries;
}
const seqs = async (query: string, before: number | null = null, most = 5) => {
  const { entries, more } = await record(context, { query, before, most });
  return [entries.map(({ seq }) => seq), more];
};

describe('the record', () => {
  it('is told newest first, in parts', async () => {
    expect(await seqs('')).toEqual([[], false]);
    await keep(8);
    expect(await seqs('')).toEqual([[8, 7, 6, 5, 4], true]);
    expect(await seqs('', 4)).toEqual([[3, 2, 1], false]);
    expect(await seqs('', 1)).toEqual([[], false]);
    expect(await seqs('', null, 8)).toEqual([[8, 7, 6, 5, 4, 3, 2, 1], false]);
  });

  it('finds what holds every word, in whatever field, case and accent', async () => {
    const names = ['Müller', 'Acme'];
    await keep(40, (at) => ({
      company: names[at % 2] ?? '',
      product: at === 20 ? 'Worry-Free' : 'Other',
      agreement: 'Managed',
      by: { name: at < 3 ? 'Eve' : 'Ada', told: 'typed' },
    }));
    expect(await seqs('muller worry-free')).toEqual([[21], false]);
    expect(await seqs('acme WORRY')).toEqual([[], false]);
    expect(await seqs('eve managed')).toEqual([[3, 2, 1], false]);
    expect(await seqs('number 7.')).toEqual([[38, 28, 18, 8], false]);
    expect(await seqs('batch-3', 30, 2)).toEqual([[25, 18], true]);
  });

  it('finds the oldest of 20,000 quickly', { timeout: 60_000 }, async () => {
    await keep(20_000, (at) => (at === 3 ? { company: 'Needle' } : {}));
    const began = performance.now();
    expect(await seqs('needle')).toEqual([[4], false]);
    expect(performance.now() - began).toBeLessThan(5_000);
    const first = performance.now();
    await seqs('');
    expect(performance.now() - first).toBeLessThan(500);
  });

  it('is checked against the head that is kept apart', async () => {
    expect(await verify(context)).toEqual({ entries: 0, broken: null });
    const entries = await keep(12);
    expect(await verify(context)).toEqual({ entries: 12, broken: null });
    await context.store.pushEntries.delete(...entries.slice(9).map(({ id }) => id));
    expect((await verify(context)).broken).toBe('Entries 10 to 12 are missing.');
  });
});
