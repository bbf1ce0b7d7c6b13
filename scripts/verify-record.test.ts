// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyEntry, chained } from '@/lib/export/record.testing';
import { recordJson } from '@/lib/export/record-json';
import type { PushEntry } from '@/lib/model/push-record';
import { checkChain, sealed } from '@/lib/push/chain';
import { firstBreak, hashOf } from './verify-record/chain';
import { reportOn } from './verify-record/report';

const fileOf = (entries: readonly PushEntry[]): string => recordJson(entries, 0, '');
/** As they stand, and not put in order. */
const fileInOrder = (entries: readonly PushEntry[]): string =>
  JSON.stringify({ ...JSON.parse(fileOf([])), entries });
const record = fc.array(anyEntry, { minLength: 2, maxLength: 8 }).map(chained);
const place = fc.nat();

const another = (value: unknown): unknown =>
  typeof value === 'number' ? value + 1 : value === null ? 'x' : `${value}x`;

describe('the verifier of a record', () => {
  it('finds every record whole that the extension has written', () => {
    fc.assert(
      fc.property(record, (entries) => {
        const { lines, code } = reportOn(fileOf(entries));
        expect([code, lines[0]]).toEqual([
          0,
          expect.stringMatching(new RegExp(`^Whole: ${entries.length} entries`)),
        ]);
        expect(lines[1]).toContain(entries.at(-1)?.hash);
      }),
    );
  });

  it('works the hashes out as the extension does, and finds a break where it finds one', async () => {
    await fc.assert(
      fc.asyncProperty(record, place, fc.boolean(), async (entries, at, isAltered) => {
        const sealedOnes = await sealed(entries, null, 5);
        expect(firstBreak(sealedOnes)).toBeNull();
        const index = at % entries.length;
        const found = sealedOnes.map((one, each) =>
          isAltered && each === index ? { ...one, detail: `${one.detail} ` } : one,
        );
        const end = found.at(-1) ?? null;
        const { broken } = await checkChain(found, [end, end]);
        expect([broken !== null, firstBreak(found) !== null]).toEqual([isAltered, isAltered]);
      }),
    );
  });

  it('finds which entry was altered, in whatever field', () => {
    const fields = ['at', 'batchId', 'itemId', 'system', 'company', 'product', 'agreement'] as const;
    const more = ['sentence', 'detail', 'source', 'previous', 'hash', 'id'] as const;
    fc.assert(
      fc.property(record, place, fc.constantFrom(...fields, ...more), (entries, at, field) => {
        const index = at % entries.length;
        const altered = entries.map((entry, each) =>
          each === index ? { ...entry, [field]: another(entry[field]) } : entry,
        );
        const { lines, code } = reportOn(fileInOrder(altered));
        expect([code, lines[0]]).toEqual([1, expect.stringContaining(`Entry ${index + 1} `)]);
      }),
    );
  });

  it('finds what was altered and given a new hash by the entry that follows', () => {
    fc.assert(
      fc.property(record, (entries) => {
        const [first, ...others] = entries;
        if (!first) throw new Error('no entry');
        const forged = { ...first, sentence: `${first.sentence} not` };
        forged.hash = hashOf(forged);
        expect(reportOn(fileInOrder([forged, ...others])).lines[0]).toContain('Entry 2 does not follow');
      }),
    );
  });

  it('finds what is missing, at the start, in the middle, and turned round', () => {
    fc.assert(
      fc.property(record, place, (entries, at) => {
        const index = at % (entries.length - 1);
        const without = entries.filter((_, each) => each !== index);
        expect(reportOn(fileInOrder(without)).lines[0]).toContain(`Entry ${index + 1} is missing`);
        expect(reportOn(fileInOrder([...entries].reverse())).code).toBe(1);
      }),
    );
  });

  it('says of what is no record that it is none, and of an empty one that it is whole', () => {
    expect(reportOn('').code).toBe(2);
    expect(reportOn('[]').code).toBe(2);
    expect(reportOn('{"format":"seatcheck record of pushes","version":2,"entries":[]}').code).toBe(2);
    expect(reportOn(fileOf([]))).toEqual({ lines: ['Whole: no entries.'], code: 0 });
  });

  it('refuses a field that no hash covers', () => {
    const [entry] = chained(fc.sample(anyEntry, { numRuns: 1, seed: 1 }));
    expect(reportOn(fileInOrder([{ ...entry, added: 'x' } as unknown as PushEntry])).code).toBe(2);
  });
});
