import { describe, expect, it } from 'vitest';
import { agreement, dec, line } from '@/lib/reconcile/book.testing';
import { agreementByNames, agreementByRows } from './find-agreement';

describe('finding an agreement', () => {
  const two = [
    agreement({ id: 'a', name: 'Managed - Gold' }),
    agreement({ id: 'b', name: 'Managed - Gold', companyName: 'Beta' }),
  ];

  it('takes names only when they lead to exactly one', () => {
    expect(agreementByNames(two, ['Agreement - Managed - Gold'], null)).toBeNull();
    expect(agreementByNames(two, ['Agreement - Managed - Gold'], 'Beta')?.id).toBe('b');
    expect(agreementByNames(two, ['Managed'], 'Beta')).toBeNull();
  });

  it('takes rows only when three lines fit one agreement better than any other', () => {
    const lines = ['A', 'B', 'C', 'D'].flatMap((product, index) => [
      line({
        id: `1${product}`,
        agreementId: 'one',
        productIdentifier: product,
        quantity: dec(1000 + index),
      }),
      line({
        id: `2${product}`,
        agreementId: 'two',
        productIdentifier: product,
        quantity: dec(index < 2 ? 1000 + index : 7),
      }),
    ]);
    const row = (product: string, quantity: string) => ['', product, 'text', quantity];
    const rows = [row('A', '1,000.00'), row('B', '1.001,00'), row('C', '1 002.00')];
    expect(agreementByRows(rows, lines)).toBe('one');
    expect(agreementByRows(rows.slice(0, 2), lines)).toBeNull();
    expect(agreementByRows([row('A', '1000'), row('B', '1001')], lines)).toBeNull();
  });
});
