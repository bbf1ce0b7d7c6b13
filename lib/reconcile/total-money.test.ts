import { describe, expect, it } from 'vitest';
import { dec } from './book.testing';
import type { UnitPrice } from './price';
import { totalMoneySteps } from './total-money';

const of = (variance: string, unitPrice: string | null, cycleMonths: number | null = 1) => ({
  variance: dec(variance),
  price: {
    unitPrice: unitPrice === null ? null : dec(unitPrice),
    cycleMonths,
    billsOnce: false,
    line: null,
    source: '',
  } satisfies UnitPrice,
});
const said = (...priced: Parameters<typeof totalMoneySteps>[0]) =>
  totalMoneySteps(priced).map(({ label, value, source }) => `${label}: ${value}${source && ` (${source})`}`);

describe('the money of an agreement', () => {
  it('is both directions apart, and what they come to, in a month', () => {
    expect(said(of('2', '9.50'), of('-3', '1.00'), of('1', '30', 3))).toEqual([
      'Money: 26.00 a month',
      'Not billed: 29.00 a month',
      'Billed too much: 3.00 a month',
    ]);
  });

  it('says how many it leaves out', () => {
    expect(said(of('2', '9.50'), of('1', null), of('1', '5', null))[0]).toBe(
      'Money: 19.00 a month (2 without a known price or billing cycle left out)',
    );
    expect(said(of('1', null))).toEqual([
      'Money: not known (1 without a known price or billing cycle left out)',
    ]);
  });

  it('is nothing where nothing differs', () => {
    expect(said()).toEqual([]);
  });

  it('adds up to the cent, whichever way the halves are rounded', () => {
    // In a month: half a cent, one and a half cents, and a cent together.
    const [total, notBilled, tooMuch] = totalMoneySteps([of('0.06', '1', 12), of('-0.18', '1', 12)]);
    expect([total?.value, notBilled?.value, tooMuch?.value]).toEqual([
      '-0.01 a month',
      '0.01 a month',
      '0.02 a month',
    ]);
  });
});
