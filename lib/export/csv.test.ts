import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { tableCsv } from './csv';
import type { ExportTable } from './table';
import { hostileCell } from './testing';

const table = (cells: readonly (string | null)[]): ExportTable => ({
  name: 'T',
  about: [],
  columns: [
    { key: 'name', label: 'Name', kind: 'text' },
    { key: 'count', label: 'Count', kind: 'number' },
    { key: 'last', label: 'Last', kind: 'text' },
  ],
  rows: cells.map((cell) => ({ name: cell, count: cell, last: cell })),
});
const read = (csv: string, delimiter = ','): string[][] =>
  Papa.parse<string[]>(csv.slice(1), { delimiter, skipEmptyLines: true }).data;
const DANGEROUS = /^[\s'"]*[=+\-@＝＋－＠]|^[\t\r\n]/;
const guarded = (cell: string): boolean => cell.startsWith("'");
const NUMBER = /^-?\d+(\.\d+)?$/;

describe('a table as CSV', () => {
  it('begins with a byte order mark and ends lines with CRLF', () => {
    expect(tableCsv(table(['é, "x"']))).toBe('\ufeffName,Count,Last\r\n"é, ""x""","é, ""x""","é, ""x"""\r\n');
  });

  it('keeps numbers, also negative ones, to the last digit, and empty cells empty', () => {
    expect(read(tableCsv(table(['-12345678901234567890.5', '0', null]))).map((row) => row[1])).toEqual([
      'Count',
      '-12345678901234567890.5',
      '0',
      '',
    ]);
  });

  it('has no cell that a spreadsheet works out, and loses none', () => {
    fc.assert(
      fc.property(fc.array(hostileCell, { minLength: 1 }), (cells) => {
        const rows = read(tableCsv(table(cells))).slice(1);
        expect(rows.length).toBe(cells.length);
        for (const row of rows) {
          expect(row.length).toBe(3);
          for (const [at, cell] of row.entries()) {
            expect(DANGEROUS.test(cell) && !guarded(cell) && !(at === 1 && NUMBER.test(cell))).toBe(false);
          }
        }
      }),
    );
  });

  it.each([';', '\t', '|'])('nor where the separator is %j, which cuts its cells in two', (delimiter) => {
    fc.assert(
      fc.property(hostileCell, (cell) => {
        // Such a spreadsheet takes quotes in the middle of a field for text: they do not protect line ends either.
        const lines = tableCsv(table([`x${cell}`]))
          .slice(1)
          .split(/\r\n|\r|\n/)
          .slice(1);
        for (const field of lines.flatMap((line) => line.split(delimiter))) {
          expect(/^[\s"]*[=+\-@＝＋－＠]/.test(field)).toBe(false);
        }
      }),
    );
  });
});
