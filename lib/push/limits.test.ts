import { expect, it } from 'vitest';
import { DEFAULT_LIMITS, type PushLimits } from '@/lib/model/push';
import { dec } from './fake-psa.testing';
import { type ChosenLine, exceeded, isTyped, typedFor } from './limits';

const chosen = (
  from: number | null,
  to: number,
  money: number | null = 0,
  unitPrice: number | null = null,
): ChosenLine => ({
  line: { companyName: 'Acme', productName: 'Seats' },
  option: {
    oldQuantity: from === null ? null : dec(from),
    newQuantity: dec(to),
    unitPrice: unitPrice === null ? null : dec(unitPrice),
    nextInvoice: { difference: money === null ? null : dec(money), about: false, words: '' },
  },
});
const NONE: PushLimits = { unitsPerLine: null, moneyPerLine: null, linesPerBatch: null, moneyPerBatch: null };

it('says which line and what, both ways, and a limit that is reached is not exceeded', () => {
  expect(exceeded(DEFAULT_LIMITS, [chosen(40, 65), chosen(65, 40), chosen(null, 25, -500)])).toEqual([]);
  expect(exceeded(DEFAULT_LIMITS, [chosen(40, 66), chosen(66, 40), chosen(null, 26)])).toEqual(
    Array(3).fill('Acme, Seats: 26 units, more than 25 a line.'),
  );
  expect(exceeded(DEFAULT_LIMITS, [chosen(1, 2, -500.5)])).toEqual([
    'Acme, Seats: 500.50, more than 500.00 a line.',
  ]);
});

it('counts up and down together, and lines', () => {
  const many = [chosen(1, 2, 1500), chosen(2, 1, -1500)];
  expect(exceeded({ ...NONE, moneyPerBatch: 2500 }, many)).toEqual([
    '3,000.00 in all, more than 2,500.00 at once.',
  ]);
  expect(exceeded({ ...NONE, linesPerBatch: 1 }, many)).toEqual(['2 lines, more than 1 at once.']);
  expect(exceeded(NONE, [chosen(0, 9999, 99_999)])).toEqual([]);
  expect(exceeded({ ...NONE, unitsPerLine: 0 }, [chosen(1, 1)])).toEqual([]);
});

it('where nobody says how much of it is charged, a whole cycle counts', () => {
  expect(exceeded(DEFAULT_LIMITS, [chosen(1, 3, null, 300)])).toEqual([
    'Acme, Seats: 600.00, more than 500.00 a line.',
  ]);
  expect(exceeded(DEFAULT_LIMITS, [chosen(1, 3, 20, 300)])).toEqual([]);
});

it('a price that is not known exceeds nothing by itself, so its units do', () => {
  expect(exceeded(DEFAULT_LIMITS, [chosen(1, 2, null)])).toEqual([]);
  expect(exceeded(DEFAULT_LIMITS, [chosen(1, 99, null)])).toHaveLength(1);
});

it('asks for how many lines, whatever case and spaces', () => {
  const many = [1, 2];
  expect(typedFor(many)).toBe('2 lines');
  expect(typedFor([1])).toBe('1 line');
  for (const typed of ['2 lines', ' 2  LINES ']) expect(isTyped(typed, many)).toBe(true);
  for (const typed of [null, '', '2', '2 line', '12 lines', '2lines'])
    expect(isTyped(typed, many)).toBe(false);
});
