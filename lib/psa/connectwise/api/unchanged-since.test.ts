import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from './records';
import { AdditionBody } from './schemas';

const sinceOf = (_info: unknown) => {
  const body = AdditionBody.parse({ id: 1, product: { id: 5 }, billCustomer: 'Billable', _info });
  return lineOf(body, { id: 'connectwise:10', companyId: 'connectwise:1' }, 0).unchangedSince;
};

describe('since when an addition has said the same', () => {
  it.each([
    ['2026-05-01T08:00:00Z', '2026-05-01'],
    ['2026-05-01T09:59:59Z', '2026-05-01'],
    // 00:00 of the 2nd on Kiritimati.
    ['2026-05-01T10:00:00Z', '2026-05-02'],
    ['2026-12-31T23:59:59.999Z', '2027-01-01'],
    ['2024-02-28T12:00:00Z', '2024-02-29'],
    ['2100-02-28T12:00:00Z', '2100-03-01'],
  ])('%s: from the end of %s', (lastUpdated, since) => {
    expect(sinceOf({ lastUpdated })).toBe(since);
  });

  it.each([
    [undefined],
    [null],
    [{}],
    [{ lastUpdated: null }],
    [{ lastUpdated: 'yesterday' }],
    [{ lastUpdated: '2026-05-01' }],
    // Whose time is not said.
    [{ lastUpdated: '2026-05-01T08:00:00' }],
    [{ lastUpdated: '2026-13-01T08:00:00Z' }],
    [{ lastUpdated: '0001-01-01T00:00:00Z' }],
  ])('%j: not told', (info) => {
    expect(sinceOf(info)).toBeNull();
  });

  it('is never before the day on which it was changed, in any zone', () => {
    const moments = fc.date({
      min: new Date('1999-12-30'),
      max: new Date('2101-01-02'),
      noInvalidDate: true,
    });
    const zones = ['Pacific/Kiritimati', 'Pacific/Niue', 'Asia/Kathmandu', 'Europe/London', 'UTC'];
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (moment, timeZone) => {
        // Written by the platform's own calendar of that zone.
        const there = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(moment);
        const since = sinceOf({ lastUpdated: moment.toISOString() }) ?? '';
        expect(since >= there).toBe(true);
      }),
    );
  });
});
