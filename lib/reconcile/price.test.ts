import { describe, expect, it } from 'vitest';
import { groupOf } from './billed';
import type { CompanyBook } from './book';
import { agreement, book, day, dec, line, PRODUCT, product } from './book.testing';
import { indexedBook } from './indexed-book';
import { priceOf } from './price';

const priceIn = (change: Partial<CompanyBook>) => {
  const indexed = indexedBook(book(change));
  const { lines } = groupOf(indexed, PRODUCT, null);
  const { line: of, ...price } = priceOf(indexed, lines, indexed.linesOfProduct.get(PRODUCT) ?? [], PRODUCT);
  return { ...price, line: of?.id ?? null };
};
const at = (id: number, change: Parameters<typeof line>[0] = {}) =>
  line({ id: `connectwise:l${id}`, unitPrice: dec(id), ...change });

describe('the price of a group', () => {
  it('is that of its line, with where and when it was read', () => {
    expect(priceIn({})).toEqual({
      unitPrice: '3.5',
      cycleMonths: 1,
      billsOnce: false,
      line: 'connectwise:l1',
      source: 'line of Managed Services, read 23 Nov 2026',
    });
  });

  it('is that of the largest billed quantity, in any order', () => {
    const lines = [
      at(1, { quantity: dec(9), lessIncluded: dec(8) }),
      at(2, { quantity: dec(5) }),
      at(3, { quantity: dec(2) }),
    ];
    expect(priceIn({ lines }).line).toBe('connectwise:l2');
    expect(priceIn({ lines: lines.toReversed() }).line).toBe('connectwise:l2');
  });

  it('is that of the smallest id of equals, by number', () => {
    const lines = [at(10, { quantity: dec(5) }), at(9, { quantity: dec('5.0') })];
    expect(priceIn({ lines }).line).toBe('connectwise:l9');
    expect(priceIn({ lines: lines.toReversed() }).line).toBe('connectwise:l9');
  });

  it("is a billable line's before one that is not", () => {
    const lines = [
      at(1, { quantity: dec(90), billable: 'NoCharge' }),
      at(2, { quantity: dec(3), lessIncluded: dec(3) }),
    ];
    expect(priceIn({ lines }).line).toBe('connectwise:l2');
    expect(priceIn({ lines: lines.slice(0, 1) }).line).toBe('connectwise:l1');
  });

  it("is not another line's where its own shows none", () => {
    const lines = [at(1, { quantity: dec(9), unitPrice: null }), at(2, { quantity: dec(1) })];
    expect(priceIn({ lines })).toMatchObject({ line: 'connectwise:l1', unitPrice: null });
  });

  it("is the product's own where only a bundle bills it", () => {
    const lines = [at(1, { productId: 'connectwise:bundle', includes: [PRODUCT] })];
    expect(priceIn({ lines })).toMatchObject({ line: null, unitPrice: '4.25', source: 'the catalogue' });
    expect(priceIn({ lines: [...lines, at(2, { quantity: dec(1) })] }).line).toBe('connectwise:l2');
  });

  it('is that of the line that ended last where none is in effect', () => {
    const ended = [
      at(1, { cancelledDate: day('2026-08-31') }),
      at(2, { cancelledDate: day('2026-10-31') }),
      at(3, { cancelledDate: day('2026-10-31') }),
      at(4, { cancelledDate: day('2026-11-01'), unitPrice: null }),
      at(5, { effectiveDate: day('2027-01-01') }),
    ];
    expect(priceIn({ lines: ended })).toMatchObject({
      line: 'connectwise:l2',
      source: 'line not in effect of Managed Services, read 23 Nov 2026',
    });
  });

  it('takes the day of an agreement that ended before the line', () => {
    const agreements = [agreement(), agreement({ id: 'connectwise:a2', endDate: day('2026-09-30') })];
    const lines = [
      at(1, { agreementId: 'connectwise:a2', cancelledDate: day('2026-11-20') }),
      at(2, { cancelledDate: day('2026-10-01') }),
    ];
    expect(priceIn({ agreements, lines }).line).toBe('connectwise:l2');
  });

  it('is that of the next to start where none has ended', () => {
    const lines = [at(1, { effectiveDate: day('2027-02-01') }), at(2, { effectiveDate: day('2027-01-01') })];
    expect(priceIn({ lines }).line).toBe('connectwise:l2');
  });

  it("is the catalogue's where there is no line, by how all agreements are billed", () => {
    expect(priceIn({ lines: [] })).toEqual({
      unitPrice: '4.25',
      cycleMonths: 1,
      billsOnce: false,
      line: null,
      source: 'the catalogue',
    });
    const quarterly = agreement({ id: 'connectwise:a2', billingCycle: 'Quarterly' });
    expect(priceIn({ lines: [], agreements: [agreement(), quarterly] }).cycleMonths).toBeNull();
    const over = { ...quarterly, cancelled: true };
    expect(priceIn({ lines: [], agreements: [agreement(), over] }).cycleMonths).toBe(1);
    expect(priceIn({ lines: [], agreements: [] }).cycleMonths).toBeNull();
  });

  it('is not known where nothing says it', () => {
    expect(priceIn({ lines: [], products: new Map() })).toMatchObject({
      unitPrice: null,
      source: 'no line and no catalogue price',
    });
    expect(
      priceIn({ lines: [], products: new Map([[PRODUCT, product({ unitPrice: null })]]) }),
    ).toMatchObject({
      unitPrice: null,
    });
  });
});

describe('the cycle that a price is for', () => {
  it.each([
    ['', 'Monthly', 1],
    ['', 'Quarterly', 3],
    ['Monthly', 'Yearly', 1],
    ['Yearly', 'Monthly', 12],
    ['One-Time', 'Monthly', null],
    ['', 'None', null],
    ['', '', null],
    ['', 'As agreed', null],
  ])('line %j on an agreement %j: %s', (pricePeriod, billingCycle, cycleMonths) => {
    const change = { lines: [at(1, { pricePeriod })], agreements: [agreement({ billingCycle })] };
    expect(priceIn(change)).toMatchObject({
      cycleMonths,
      billsOnce: ['One-Time', 'None'].includes(pricePeriod || billingCycle),
    });
  });
});
