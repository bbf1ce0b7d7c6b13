import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { BYTE_ORDER_MARK, tableCsv } from './csv';
import { anyEntry, chained } from './record.testing';
import { type RecordFile, recordJson } from './record-json';
import { recordTable } from './record-table';
import { cellsOf } from './testing';
import { tableXlsx } from './xlsx';

const FACTS = { query: '', madeAt: 0, whole: 'Yes', psaName: (psa: string) => `the ${psa}` };
const record = fc.array(anyEntry, { maxLength: 12 }).map(chained);
const AS_WRITTEN = { delimiter: ',', newline: '\r\n', skipEmptyLines: true } as const;
/** What makes a cell harmless are apostrophes, and nothing else. */
const bare = (text: string): string => text.replaceAll("'", '');

describe('the record as a file', () => {
  it('as CSV has every entry, with its number, quantities, time and hash as they are', () => {
    fc.assert(
      fc.property(record, (entries) => {
        const csv = tableCsv(recordTable(entries, FACTS)).slice(BYTE_ORDER_MARK.length);
        const { data } = Papa.parse<Record<string, string>>(csv, { ...AS_WRITTEN, header: true });
        expect(data).toHaveLength(entries.length);
        for (const [at, entry] of entries.entries()) {
          const row = data[at] ?? {};
          expect([row.Number, row.From, row.To, row.Hash]).toEqual([
            String(entry.seq),
            entry.from ?? '',
            entry.to ?? '',
            entry.hash,
          ]);
          expect(row['Time in UTC']).toBe(new Date(entry.at).toISOString());
          for (const [label, text] of [
            ['Sentence', entry.sentence],
            ['Company', entry.company],
            ['Product', entry.product],
            ['Agreement', entry.agreement],
            ['Who', entry.by.name],
            ['Installation', entry.system],
            ['From which report row', entry.source],
            ['Detail', entry.detail],
          ] as const)
            expect(bare(row[label] ?? '')).toBe(bare(text));
        }
      }),
    );
  });

  it('as CSV begins no cell like a formula', () => {
    fc.assert(
      fc.property(record, (entries) => {
        const csv = tableCsv(recordTable(entries, FACTS)).slice(BYTE_ORDER_MARK.length);
        const { data } = Papa.parse<string[]>(csv, AS_WRITTEN);
        for (const cell of data.flat()) expect(cell).not.toMatch(/^(?!-\d+$)[=+\-@\t\r]/);
      }),
    );
  });

  it('as JSON gives back exactly what was written, in the order of the record', () => {
    fc.assert(
      fc.property(record, (entries) => {
        const file = JSON.parse(recordJson([...entries].reverse(), 0, 'So.')) as RecordFile;
        expect(file.entries).toEqual(entries);
        expect(file.madeAt).toBe('1970-01-01T00:00:00.000Z');
      }),
    );
  });

  it('as XLSX has a row for each, and says on its second sheet what it is', async () => {
    const [entry] = fc.sample(anyEntry, { numRuns: 1, seed: 4 });
    if (!entry) throw new Error('no entry');
    const entries = chained([entry, { ...entry, company: '=1+1' }]);
    const book = await tableXlsx(recordTable(entries, { ...FACTS, query: 'acme' }));
    expect([...cellsOf(book).keys()].filter((at) => /^A\d/.test(at))).toEqual(['A1', 'A2', 'A3']);
    expect(cellsOf(book).get('F3')).toMatchObject({ type: 'inlineStr', value: '=1+1' });
    const about = [...cellsOf(book, 2).values()].map(({ value }) => value);
    expect(about).toEqual(expect.arrayContaining(['Search "acme"', 'Entries', '2', 'Yes']));
  });
});
