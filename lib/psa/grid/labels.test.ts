import { describe, expect, it } from 'vitest';
import type { Labels } from './labels';
import { readLabels } from './labels';
import type { RowGroup, ViewCell, ViewRow } from './view';

const _NO_LABELS: Labels = new Map();
const cell = (text: string, column: number, place: ViewCell['place'] = null): ViewCell => ({
  text,
  column,
  span: 1,
  place,
});
const row = (texts: string[], places: ViewCell['place'][] = []): ViewRow => ({
  cells: texts.map((text, column) => cell(text, column, places[column] ?? null)),
});
const group = (rows: string[][], headers: string[][] = []): RowGroup => ({
  rows: rows.map((texts) => row(texts)),
  headers: headers.map((texts) => row(texts)),
});
describe('readLabels', () => {
  const labels: Labels = new Map([
    ['product id', 'product'],
    ['quantity', 'quantity'],
    ['price', 'price'],
    ['invoice number', 'foreign'],
  ]);
  const at = (...lefts: number[]) => lefts.map((left) => ({ left, right: left + 90 }));

  it('matches by place before index', () => {
    const one: RowGroup = {
      rows: [row(['', 'A', '5', '$9.00'], at(0, 100, 200, 300))],
      headers: [row(['Product ID', 'Quantity', 'Price'], at(100, 200, 300))],
    };
    expect(readLabels(one, labels)?.columns).toEqual({ product: 1, quantity: 2, price: 3 });
  });

  it('sees a shift by what the columns look like where nothing is laid out', () => {
    const one = group(
      [
        ['', 'A', '5', '$9.00', ''],
        ['', 'B', '6', '$8.00', ''],
      ],
      [['Product ID', 'Quantity', 'Price', '', '']],
    );
    expect(readLabels(one, labels)?.columns).toEqual({ product: 1, quantity: 2, price: 3 });
  });

  it('reads words without case, accents, arrows and marks, and knows foreign ones', () => {
    const one = group([['A', '5']], [['PRODUCT ID ▲', 'Quantity*']]);
    expect(readLabels(one, labels)).toMatchObject({ columns: { product: 0, quantity: 1 }, foreign: false });
    const invoice = group([['10', 'A', '5']], [['Invoice Number', 'Product ID', 'Quantity']]);
    expect(readLabels(invoice, labels)?.foreign).toBe(true);
  });

  it('gives nothing for fewer than two words', () => {
    expect(readLabels(group([['A', '5']], [['Product ID', 'What']]), labels)).toBeNull();
  });
});
