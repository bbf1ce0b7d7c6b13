import { describe, expect, it } from 'vitest';
import { agreement, day, line } from './book.testing';
import { agreementNotInEffect, lineNotInEffect } from './in-effect';

const on = (text: string, change: Parameters<typeof line>[0]) =>
  lineNotInEffect(line(change), agreement(), day(text));

describe('lineNotInEffect', () => {
  const window = { effectiveDate: day('2026-10-01'), cancelledDate: day('2026-10-31') };

  it('counts the first and the last day', () => {
    expect(on('2026-09-30', window)).toBe('starts 1 Oct');
    expect(on('2026-10-01', window)).toBeNull();
    expect(on('2026-10-31', window)).toBeNull();
    expect(on('2026-11-01', window)).toBe('ended 31 Oct');
  });

  it('does not announce a start that was cancelled before', () => {
    const never = { effectiveDate: day('2026-12-01'), cancelledDate: day('2026-11-15') };
    expect(on('2026-11-10', never)).toBe('cancelled before its start');
    expect(on('2026-11-20', never)).toBe('cancelled before its start');
    expect(on('2026-12-02', never)).toBe('cancelled before its start');
  });

  it('leaves no day uncovered and none doubled at a cut-over', () => {
    const before = { effectiveDate: day('2024-01-01'), cancelledDate: day('2024-02-29') };
    const after = { effectiveDate: day('2024-03-01'), cancelledDate: null };
    for (const date of ['2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02']) {
      expect([on(date, before), on(date, after)].filter((reason) => reason === null)).toHaveLength(1);
    }
  });

  it('names the year when it is another one', () => {
    expect(on('2026-11-01', { cancelledDate: day('2025-12-31') })).toBe('ended 31 Dec 2025');
  });

  it('is judged by its agreement too, which must be known', () => {
    expect(lineNotInEffect(line(), agreement({ endDate: day('2026-10-31') }), day('2026-11-01'))).toBe(
      'agreement ended 31 Oct',
    );
    expect(lineNotInEffect(line(), undefined, day('2026-11-01'))).toBe('agreement not known');
  });
});

describe('agreementNotInEffect', () => {
  const today = day('2026-11-23');
  it.each([
    [{}, null],
    [{ startDate: day('2026-11-24') }, 'agreement starts 24 Nov'],
    [{ endDate: today }, null],
    [{ cancelled: true }, 'agreement cancelled'],
    [{ status: 'Expired' }, 'agreement expired'],
    [{ status: 'Inactive' }, 'agreement inactive'],
    [{ status: 'Anything else' }, null],
  ] as const)('%j: %s', (change, reason) => {
    expect(agreementNotInEffect(agreement(change), today)).toBe(reason);
  });
});
