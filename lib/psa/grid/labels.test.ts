import { describe, expect, it } from 'vitest';
import type { Labels } from './labels';
import { readLabels } from './labels';
import { group, row } from './test-support/views';
import type { RowGroup } from './view';

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
      ...group([]),
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
