import { describe, expect, it } from 'vitest';
import { toDecimal, ZERO } from './decimal';
import { figure, price } from './figure';

const decimal = (text: string) => toDecimal(text) ?? ZERO;

describe('figures for people', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['153156', '153,156'],
    ['-1234567.25', '-1,234,567.25'],
  ])('groups the thousands of %s', (value, shown) => {
    expect(figure(decimal(value))).toBe(shown);
  });

  it.each([
    ['60', '60.00'],
    ['9.5', '9.50'],
    ['1234.5', '1,234.50'],
    ['0.0375', '0.0375'],
  ])('gives the price %s two decimals, and keeps more', (value, shown) => {
    expect(price(decimal(value))).toBe(shown);
  });
});
