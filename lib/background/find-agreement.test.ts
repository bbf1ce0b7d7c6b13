import { describe, expect, it } from 'vitest';
import { agreement, day, dec, line } from '@/lib/reconcile/book.testing';
import { agreementByNames, agreementByRows } from './find-agreement';

const TODAY = day('2026-11-23');

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
    expect(agreementByRows(rows, lines, TODAY)).toBe('one');
    expect(agreementByRows(rows.slice(0, 2), lines, TODAY)).toBeNull();
    expect(agreementByRows([row('A', '1000'), row('B', '1001')], lines, TODAY)).toBeNull();
  });

  it('takes no agreement for one whose name only begins as the name on the page does', () => {
    const parent = agreement({ id: 'p', name: 'Managed' });
    const child = agreement({ id: 'c', name: 'Managed - Site B' });
    expect(agreementByNames([parent], ['Agreement - Managed - Site B'], null)).toBeNull();
    expect(agreementByNames([parent, child], ['Agreement - Managed - Site B'], null)?.id).toBe('c');
    expect(agreementByNames([parent, child], ['Agreement #12 - Managed'], null)?.id).toBe('p');
  });

  it('takes no agreement for one of another company that stands before its name', () => {
    const known = [agreement({ id: 'a', name: 'Managed' })];
    const companies = new Set(['Acme', 'Beta']);
    const found = (name: string) => agreementByNames(known, [name], null, companies)?.id ?? null;
    expect(found('Beta - Managed')).toBeNull();
    expect(found('Contract - Beta - Managed')).toBeNull();
    expect(found('Acme - Managed')).toBe('a');
    expect(found('Contract - Managed')).toBe('a');
  });

  it("takes a company behind the name, when it is the agreement's own", () => {
    expect(agreementByNames(two, ['Managed - Gold - Beta'], null)?.id).toBe('b');
    expect(agreementByNames(two, ['Managed - Gold (Gamma)'], null)).toBeNull();
    expect(agreementByNames(two, ['Managed - Gold - Gamma'], null)).toBeNull();
  });

  it('counts a row once, however many lines are like it', () => {
    const devices = (agreementId: string, count: number) =>
      Array.from({ length: count }, (_, at) =>
        line({ id: `${agreementId}${at}`, agreementId, productIdentifier: 'FIREWALL', quantity: dec(1) }),
      );
    const row = ['', 'FIREWALL', '1'];
    expect(agreementByRows([row], devices('many', 5), TODAY)).toBeNull();
    expect(agreementByRows([row, row, row], devices('one', 1), TODAY)).toBeNull();
    const other = (agreementId: string) =>
      ['A', 'B', 'C'].map((product) =>
        line({ id: agreementId + product, agreementId, productIdentifier: product, quantity: dec(7) }),
      );
    const rows = [row, ...['A', 'B', 'C'].map((product) => [product, '7'])];
    expect(
      agreementByRows(rows, [...devices('many', 5), ...devices('right', 1), ...other('right')], TODAY),
    ).toBe('right');
  });
});
