import { describe, expect, it } from 'vitest';
import { cycleMonths, cycleOf, perCycle } from './cycle';

describe('the billing cycle', () => {
  it.each([
    ['Monthly', 1],
    ['Bi-Monthly', 2],
    ['Bimonthly', 2],
    ['Quarterly', 3],
    ['Semi-Annual', 6],
    ['Semi-Annually', 6],
    ['SEMIANNUAL', 6],
    ['Half-Yearly', 6],
    ['Annual', 12],
    ['Annually', 12],
    ['Yearly', 12],
    ['2 Year', 24],
    ['2-Years', 24],
    ['Two Years', 24],
    ['Three Year', 36],
    ['3-Year', 36],
    ['4 Months', 4],
    ['12 Month', 12],
    ['Every 6 months', 6],
    ['Every Month', 1],
    ['Month', 1],
    ['Per Quarter', 3],
    ['Monthly in Advance', 1],
    ['Monthly - Arrears', 1],
    ['MSP / Monthly (NET30)', 1],
    ['Annual (Prepaid)', 12],
    ['Quarterly, on the 1st of the month', 3],
    ['Monthly Monthly', 1],
    [' monthly ', 1],
    ['Ｍonthly', 1],
    ['Monatlich', 1],
    ['Vierteljährlich', 3],
    ['Jährlich', 12],
    ['Trimestral', 3],
  ])('%s: %d months', (words, months) => {
    expect(cycleOf(words)).toEqual({ months });
    expect(cycleMonths(words)).toBe(months);
  });

  it.each(['None', 'One-Time', 'One time', 'onetime', 'Once', 'Einmalig'])('%s: bills once', (words) => {
    expect(cycleOf(words)).toBe('once');
    expect(cycleMonths(words)).toBeNull();
  });

  it.each([
    '',
    'Standard',
    'Weekly',
    'Bi-Weekly',
    'Daily',
    // Twice a month is not every month.
    'Semi-Monthly',
    'Non-monthly',
    'Mid-Monthly',
    'Bi-Annual',
    'Biannually',
    'Tri-Annual',
    'Fortnightly',
    // Two answers.
    'Annual term, billed monthly',
    'Monthly - 12 month term',
    'Monthly / Quarterly',
    'One-time, then monthly',
    'Once a year',
    'Twice a year',
    '2 per year',
    '4x per year',
    '6 monthly',
    'End of Month',
    'Year End',
    // Within a word.
    'Monthlyish',
    'Perannual',
    'Nonetheless',
    '99 years',
    '0 months',
    '2026 Year',
  ])('%s: not known', (words) => {
    expect(cycleOf(words)).toBeNull();
  });

  it('is said as a person says it', () => {
    expect([1, 2, 3, 4, 6, 12, 24, 36, null].map(perCycle)).toEqual([
      'a month',
      'every 2 months',
      'a quarter',
      'every 4 months',
      'every 6 months',
      'a year',
      'every 2 years',
      'every 3 years',
      '',
    ]);
  });
});
