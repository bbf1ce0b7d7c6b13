import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PushEntry } from '@/lib/model/push-record';
import { canonical, checkChain, type EntryDraft, hashOf, sealed } from './chain';
import type { RecordHead } from './contract';

const draft = (change: Partial<EntryDraft> = {}): EntryDraft => ({
  kind: 'sending',
  batchId: 'b',
  itemId: 'b:0000',
  by: { name: 'Ada', told: 'typed' },
  psa: 'connectwise',
  system: 'PSA',
  company: 'Acme',
  product: 'Worry-Free',
  agreement: 'Managed',
  sentence: 'Sent.',
  from: null,
  to: null,
  detail: '{}',
  source: '',
  ...change,
});

async function record(count: number): Promise<PushEntry[]> {
  const drafts = Array.from({ length: count }, (_, at) => draft({ sentence: `Sent ${at}.` }));
  return sealed(drafts, null, 5);
}
const headOf = (entries: readonly PushEntry[]): RecordHead | null => entries.at(-1) ?? null;
const check = async (entries: readonly PushEntry[], head: RecordHead | null) =>
  (await checkChain(entries, [head, head])).broken;

/** As somebody would who knows how hashes are made. */
async function forged(entries: readonly PushEntry[]): Promise<PushEntry[]> {
  return sealed(entries, null, 5);
}

describe('the chain of the record', () => {
  it('is SHA-256 over the canonical text, as anybody can work out', async () => {
    const [first, second] = await record(2);
    if (!first || !second) throw new Error('no entries');
    expect(first.hash).toBe(createHash('sha256').update(canonical(first)).digest('hex'));
    expect([first.seq, first.id, first.previous]).toEqual([1, '000000000001', '0'.repeat(64)]);
    expect([second.seq, second.previous]).toEqual([2, first.hash]);
  });

  it('is whole', async () => {
    expect(await check([], null)).toBeNull();
    const entries = await record(1200);
    expect(await checkChain(entries, [headOf(entries), headOf(entries)])).toEqual({
      entries: 1200,
      broken: null,
    });
  });

  it('may be ahead of its head by one transaction, in which a worker died', async () => {
    const entries = await record(8);
    for (const behind of [1, 2, 3])
      expect(await check(entries, headOf(entries.slice(0, -behind)))).toBeNull();
    expect(await check(entries, headOf(entries.slice(0, 4)))).toContain('Entries 5 to 8');
    expect(await check(entries.slice(0, 3), null)).toBeNull();
    expect(await check(entries, null)).toContain('is missing, so');
    // A push that goes on while the record is read.
    expect((await checkChain(entries, [headOf(entries.slice(0, 2)), headOf(entries)])).broken).toBeNull();
  });

  it('shows any altered field of any entry', async () => {
    const entries = await record(5);
    const change = fc.constantFrom<Partial<PushEntry>>(
      { sentence: 'Other.' },
      { at: 6 },
      { by: { name: 'Eve', told: 'typed' } },
      { by: { name: 'Ada', told: 'page' } },
      { batchId: 'c' },
      { itemId: null },
      { kind: 'answered' },
      { company: '' },
      { product: '' },
      { agreement: '' },
      { system: '' },
      { detail: '' },
      { source: 'x' },
      { previous: '1'.repeat(64) },
      { hash: '1'.repeat(64) },
      { id: '9' },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(4), change, async (at, altered) => {
        const others = entries.map((entry, n) => (n === at ? { ...entry, ...altered } : entry));
        expect(await check(others, headOf(entries))).toContain(`Entry ${at + 1}`);
      }),
    );
    const rehashed = await Promise.all(
      entries.map(async (entry, at) => {
        const other = { ...entry, sentence: 'Other.' };
        return at === 2 ? { ...other, hash: await hashOf(other) } : entry;
      }),
    );
    expect(await check(rehashed, headOf(entries))).toContain('Entry 4 does not follow from entry 3');
  });

  it('shows what is missing, wherever', async () => {
    const entries = await record(6);
    const head = headOf(entries);
    expect(await check(entries.slice(2), head)).toBe('Entries 1 to 2 are missing.');
    expect(await check([...entries.slice(0, 2), ...entries.slice(3)], head)).toBe('Entry 3 is missing.');
    expect(await check(entries.slice(0, 4), head)).toBe('Entries 5 to 6 are missing.');
    expect(await check([], head)).toBe('Entries 1 to 6 are missing.');
    const doubled = [...entries.slice(0, 2), ...entries.slice(1)];
    expect(await check(doubled as PushEntry[], head)).toContain('Entry 2');
  });

  it('shows a record that was made anew, whole as it is', async () => {
    const entries = await record(6);
    const replaced = await forged(entries.map((entry) => ({ ...entry, company: 'Other' })));
    expect(await check(replaced, headOf(replaced))).toBeNull();
    expect(await check(replaced, headOf(entries))).toContain('was replaced');
    const begun = await sealed([draft()], { seq: 0, hash: '5'.repeat(64) }, 5);
    expect(await check(begun, headOf(begun))).toContain('start of the record was replaced');
  });
});
