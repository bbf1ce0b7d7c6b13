import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ago, counted, formatCount } from './format';

const NOW = Date.UTC(2026, 10, 3, 12);
const HOUR = 3_600_000;

describe('format', () => {
  it('parts thousands and takes the right number', () => {
    expect(formatCount(1234)).toBe('1,234');
    expect([counted(1, 'account'), counted(0, 'account'), counted(2, 'company', 'companies')]).toEqual([
      '1 account',
      '0 accounts',
      '2 companies',
    ]);
  });

  it('says how long ago something was', () => {
    const said = (hours: number): string => ago(NOW - hours * HOUR, NOW);
    expect([said(0), said(-5), said(1 / 60), said(0.5), said(1), said(23.9), said(24), said(72)]).toEqual([
      'just now',
      'just now',
      '1 minute ago',
      '30 minutes ago',
      '1 hour ago',
      '23 hours ago',
      '1 day ago',
      '3 days ago',
    ]);
    expect([said(24 * 59), said(24 * 60), said(24 * 365)]).toEqual([
      '59 days ago',
      '2 months ago',
      '12 months ago',
    ]);
  });

  it('never says zero of something', () => {
    fc.assert(
      fc.property(fc.nat(), (passed) => {
        expect(ago(NOW - passed, NOW)).toMatch(/^just now$|^[1-9][\d,]* \w+ ago$/);
      }),
    );
  });
});
