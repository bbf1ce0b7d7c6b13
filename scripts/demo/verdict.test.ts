import { describe, expect, it } from 'vitest';
import type { RuledRow } from './rule';
import { figuresIn, wrongWith } from './verdict';

const truth: RuledRow = {
  agreementId: 1,
  line: 'addition:2',
  companyId: 3,
  companyName: 'Acme',
  agreementName: 'Care',
  productId: 'TM-CAS',
  month: '2026-10',
  used: '23',
  billed: '22.5',
  variance: '0.5',
  reason: null,
  trap: null,
  ruled: false,
};
const RIGHT = 'Under-billed by 0.5: 23 used in Oct 2026, 22.5 billed. Counted in Seats.';

describe('figuresIn', () => {
  it('reads all three verdicts', () => {
    expect(figuresIn(RIGHT)).toEqual({
      used: '23',
      billed: '22.5',
      variance: '0.5',
      month: 'Oct 2026',
      ruled: false,
    });
    expect(figuresIn('Over-billed by 29: 56 used in Oct 2026, 85 billed.')?.variance).toBe('-29');
    expect(figuresIn('Matched: 9 provisioned in Oct 2026, 9 billed.')?.variance).toBe('0');
  });

  it('finds none in a badge without a figure, or compared with the page', () => {
    expect(figuresIn('No figure: unmapped.')).toBeNull();
    expect(figuresIn('Matched: 9 used in Oct 2026, 9 on this page.')).toBeNull();
  });
});

describe('wrongWith', () => {
  it('passes the true sentence and nothing else', () => {
    expect(wrongWith(truth, RIGHT, 'Oct 2026')).toBeNull();
    expect(wrongWith(truth, RIGHT.replace('23', '24'), 'Oct 2026')).toContain('TM-CAS of Acme (Care)');
    expect(wrongWith(truth, RIGHT.replace('Under', 'Over'), 'Oct 2026')).toContain('variance 0.5');
    expect(wrongWith(truth, RIGHT.replace('Oct', 'Sep'), 'Oct 2026')).not.toBeNull();
    expect(wrongWith(truth, null, 'Oct 2026')).toContain('has no badge');
    const expected = RIGHT.replace('used', 'expected');
    expect(wrongWith(truth, expected, 'Oct 2026')).not.toBeNull();
    expect(wrongWith({ ...truth, ruled: true }, expected, 'Oct 2026')).toBeNull();
    expect(wrongWith({ ...truth, reason: 'no quantity' }, null, 'Oct 2026')).toBeNull();
  });

  it('wants no figures where there are none', () => {
    const none: RuledRow = { ...truth, used: null, billed: null, variance: null, reason: 'unmapped' };
    expect(wrongWith(none, 'No figure: unmapped.', 'Oct 2026')).toBeNull();
    expect(wrongWith(none, RIGHT, 'Oct 2026')).toContain('(unmapped)');
  });
});
