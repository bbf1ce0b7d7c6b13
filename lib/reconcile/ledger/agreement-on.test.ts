import { expect, it } from 'vitest';
import type { Agreement } from '@/lib/model/records';
import { agreement, day } from '../book.testing';
import { agreementOn } from './agreement-on';

const TODAY = day('2026-11-23');
const READ = day('2026-11-20');
const DATES = ['2025-12-31', '2026-01-01', '2026-10-31', '2026-11-01', '2026-11-20'];
const kinds = (change: Partial<Agreement>) =>
  DATES.map((text) => agreementOn(agreement(change), day(text), TODAY, READ).kind);
const from = { startDate: day('2026-01-01') };

it('goes by its dates, first and last day included', () => {
  const [IN, OUT] = ['in effect', 'not in effect'];
  expect(kinds({ ...from, endDate: day('2026-10-31') })).toEqual([OUT, IN, IN, OUT, OUT]);
  expect(kinds(from)).toEqual([OUT, IN, IN, IN, IN]);
});

it('was in effect until its last day where it expired or went inactive since', () => {
  const ended = { ...from, endDate: day('2026-10-31') };
  for (const status of ['Expired', 'Inactive'])
    expect(kinds({ ...ended, status })).toEqual(kinds({ ...ended, status: 'Active' }));
});

it('was cancelled on a day that nobody tells: before it was read nobody knows', () => {
  const [UNKNOWN, OUT] = ['unknown', 'not in effect'];
  const cancelled = { ...from, cancelled: true, status: 'Cancelled' };
  expect(kinds(cancelled)).toEqual([OUT, UNKNOWN, UNKNOWN, UNKNOWN, OUT]);
  expect(kinds({ ...cancelled, endDate: day('2026-10-31') })).toEqual([OUT, UNKNOWN, UNKNOWN, OUT, OUT]);
  expect(kinds({ ...from, status: 'Inactive' })).toEqual([OUT, UNKNOWN, UNKNOWN, UNKNOWN, OUT]);
  expect(agreementOn(agreement(cancelled), day('2026-10-31'), TODAY, READ)).toMatchObject({
    reason: 'agreement cancelled on an unknown day before 20 Nov 2026',
  });
});

it('was in effect until it was cancelled where the PSA says when', () => {
  const cancelled = { ...from, cancelled: true, status: 'Cancelled', cancelledOn: day('2026-10-31') };
  expect(kinds(cancelled)).toEqual(kinds({ ...from, endDate: day('2026-10-31') }));
});
