import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDecimal } from '@/lib/model/decimal';
import { readDays } from './day';
import { marksOf, moneyReadings, readings, readNumber } from './number';

describe('readings', () => {
  it.each([
    ['42', ['42']],
    ['42.00', ['42']],
    ['42,5', ['42.5']],
    ['1,234.00', ['1234']],
    ['1.234,00', ['1234']],
    ['1 234.00', ['1234']],
    ['1\u00a0234,5', ['1234.5']],
    ['1\u202f234,50', ['1234.5']],
    ["1'234.00", ['1234']],
    ['1’234', ['1234']],
    ['1.234', ['1.234', '1234']],
    ['1,234', ['1234', '1.234']],
    ['0.500', ['0.5']],
    ['1234.567', ['1234.567']],
    ['1.234.567', ['1234567']],
    ['12,34,567.5', ['1234567.5']],
    ['-3', ['-3']],
    ['−3,0', ['-3']],
    ['5-', ['-5']],
    ['(5.00)', ['-5']],
    ['25 users', ['25']],
    ['25,00 Stk.', ['25']],
    ['5GB', ['5']],
    ['0', ['0']],
    ['-0.00', ['0']],
    ['007', ['7']],
    ['', []],
    ['-', []],
    ['n/a', []],
    ['100 %', []],
    ['12.10.2026', []],
    ['10/31/2026', []],
    ['2026-10-31', []],
    ['M365', []],
    ['1 23', []],
    ['1,23,4', []],
    ['3 of 5', []],
    ['$12.50', []],
  ])('reads %j as %j', (text, expected) => {
    expect(readings(text)).toEqual(expected);
  });

  it('leaves out the currency of money', () => {
    expect(moneyReadings('$1,012.50')).toEqual(['1012.5']);
    expect(moneyReadings('12,50 €')).toEqual(['12.5']);
    expect(moneyReadings('CHF 1’012.50')).toEqual(['1012.5']);
  });

  it('settles an ambiguous text by the others of its column', () => {
    expect(marksOf(['1.234', '25,00', ''])).toEqual([',']);
    expect(marksOf(['1.234', '25.00', 'n/a'])).toEqual(['.']);
    expect(marksOf(['1.234', '25'])).toEqual(['.', ',']);
    expect(marksOf(['25,5', '25.5'])).toEqual(['.', ',']);
  });

  it('finds the number behind every way of writing it', () => {
    const grouped = (digits: string, separator: string): string =>
      digits.replace(/\B(?=(\d{3})+$)/g, separator);
    const cases = fc.record({
      whole: fc.nat(10_000_000),
      fraction: fc.option(fc.nat(9999).map(String), { nil: '' }),
      negative: fc.boolean(),
      style: fc.constantFrom<['.' | ',', string]>(
        ['.', ','],
        ['.', ' '],
        ['.', "'"],
        ['.', '\u00a0'],
        [',', '.'],
        [',', '\u202f'],
        [',', ''],
        ['.', ''],
      ),
      unit: fc.constantFrom('', ' users', ' Stück', ' ea.'),
    });
    fc.assert(
      fc.property(cases, ({ whole, fraction, negative, style: [mark, separator], unit }) => {
        const sign = negative ? '-' : '';
        const shown = `${sign}${grouped(String(whole), separator)}${fraction && mark + fraction}${unit}`;
        const expected = toDecimal(`${sign}${whole}${fraction && `.${fraction}`}`);
        expect(readNumber(shown, mark)).toBe(expected);
        expect(readings(shown)).toContain(expected);
      }),
    );
  });

  it('never throws, and whatever it reads is canonical', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d., '()-]{0,12}$/)), (text) => {
        for (const value of readings(text)) expect(toDecimal(value)).toBe(value);
      }),
    );
  });
});

describe('readDays', () => {
  it.each([
    ['2026-10-31', ['2026-10-31']],
    ['10/31/2026', ['2026-10-31']],
    ['31.10.2026', ['2026-10-31']],
    ['3/4/26', ['2026-03-04', '2026-04-03']],
    ['10/31/2026 12:00 AM', ['2026-10-31']],
    ['31. 10. 2026', ['2026-10-31']],
    ['Oct 31, 2026', []],
    ['42', []],
    ['32/32/2026', []],
  ])('reads %j as %j', (text, expected) => {
    expect(readDays(text)).toEqual(expected);
  });
});
