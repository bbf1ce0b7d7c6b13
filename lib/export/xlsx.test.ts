import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STYLE } from './styles';
import type { ExportTable } from './table';
import { cellsOf, filesOf, hostileCell } from './testing';
import { sheetName } from './workbook';
import { tableXlsx } from './xlsx';

const table = (rows: ExportTable['rows'], name = 'Findings'): ExportTable => ({
  name,
  about: [['Shown', '=1+1']],
  columns: [
    { key: 'name', label: '=Name', kind: 'text' },
    { key: 'count', label: 'Count', kind: 'number' },
    { key: 'money', label: 'Money', kind: 'money' },
    { key: 'day', label: 'Day', kind: 'day' },
  ],
  rows,
});

describe('a table as XLSX', () => {
  it('types cells: text inline, numbers and days as numbers with a format', async () => {
    const book = await tableXlsx(
      table([
        { name: '-5', count: '-5', money: '-1.5', day: '2026-10-31' },
        { name: 'constructor', count: null },
      ]),
    );
    expect(Object.fromEntries(cellsOf(book))).toEqual({
      A1: { type: 'inlineStr', value: '=Name', style: STYLE.header },
      B1: { type: 'inlineStr', value: 'Count', style: STYLE.headerRight },
      C1: { type: 'inlineStr', value: 'Money', style: STYLE.headerRight },
      D1: { type: 'inlineStr', value: 'Day', style: STYLE.header },
      A2: { type: 'inlineStr', value: '-5', style: STYLE.quoted },
      B2: { type: 'n', value: '-5', style: STYLE.whole },
      C2: { type: 'n', value: '-1.5', style: STYLE.money },
      D2: { type: 'n', value: '46326', style: STYLE.day },
      A3: { type: 'inlineStr', value: 'constructor', style: STYLE.text },
    });
    expect(cellsOf(book, 2).get('B1')).toEqual({ type: 'inlineStr', value: '=1+1', style: STYLE.wrapped });
  });

  it('writes a number as one only when a spreadsheet keeps every digit of it', async () => {
    const kept = ['123456789012345', '0.000000000012345', '-1234567890.12345'];
    const long = ['1234567890123456', '0.1234567890123456', '-12345678901.23456'];
    const cells = cellsOf(await tableXlsx(table([...kept, ...long].map((count) => ({ count })))));
    expect(kept.map((_, at) => cells.get(`B${at + 2}`)?.type)).toEqual(['n', 'n', 'n']);
    expect(long.map((_, at) => cells.get(`B${at + 5}`))).toEqual(
      long.map((value) => ({ type: 'inlineStr', value, style: STYLE.longNumber })),
    );
  });

  it('gives every number back as it was written', async () => {
    const number = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99999 }))
      .map(([whole, part]) =>
        `${whole}.${part}`.replace(/\.?0+$/, (end) => (end.startsWith('.') ? '' : end)),
      );
    await fc.assert(
      fc.asyncProperty(number, async (count) => {
        const cell = cellsOf(await tableXlsx(table([{ count }]))).get('B2');
        expect(cell?.value).toBe(count);
        if (cell?.type === 'n') expect(Number(Number(cell.value).toPrecision(15))).toBe(Number(count));
      }),
    );
  });

  it('has no formula and nothing but plain cells, whatever they say', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileCell, { maxLength: 9 }), async (texts) => {
        const book = await tableXlsx(table(texts.map((text) => ({ name: text, count: text, day: text }))));
        const cells = cellsOf(book);
        expect(filesOf(book)['xl/worksheets/sheet1.xml']).not.toMatch(/<f[ >]/);
        for (const [index, text] of texts.entries()) {
          const cell = cells.get(`A${index + 2}`);
          const whole = text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
          expect(cell?.value ?? '').toBe(whole);
          expect(cell?.type ?? 'inlineStr').toBe('inlineStr');
        }
      }),
    );
  });

  it('is one well-formed package with a frozen header, filters and printed titles', async () => {
    const files = filesOf(await tableXlsx(table([{ name: 'a' }], "Acme's [Q1] / 'all'")));
    expect(files['xl/worksheets/sheet1.xml']).toContain('<pane ySplit="1" topLeftCell="A2"');
    expect(files['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:D2"/>');
    expect(files['xl/workbook.xml']).toContain("'Acme''s Q1 ''all'!$1:$1");
  });

  it('names sheets as Excel allows it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const sheet = sheetName(name);
        expect(sheet).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
        expect(sheet.isWellFormed()).toBe(true);
      }),
    );
    expect([sheetName('History'), sheetName('about', 'About'), sheetName('***')]).toEqual([
      'Table',
      'about 2',
      'Table',
    ]);
  });
});
