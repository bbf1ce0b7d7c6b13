import { describe, expect, it } from 'vitest';
import { badge, dec, reportBefore, usage } from './book.testing';

describe('no row', () => {
  it('takes no row for 0, but not when the account vanished or history is unknown', () => {
    const elsewhere = usage({ serviceId: 'another' });
    expect(badge({ usage: [elsewhere] })).toMatchObject({ used: '0', variance: '-40' });
    expect(badge({ usage: [], before: reportBefore({ usage: [] }) })).toMatchObject({ used: '0' });
    expect(badge({ usage: [] })).toMatchObject({ used: null, reason: 'no report' });
    expect(badge({ usage: [], before: null })).toMatchObject({ used: null, reason: 'no report' });
  });

  it('takes no row for nothing known in a report far smaller than the one before', () => {
    const elsewhere = usage({ serviceId: 'another' });
    const small = (rowCount: number, rows = [usage()]) =>
      badge({ usage: [elsewhere], before: reportBefore({ rowCount, usage: rows }) });
    expect(small(150)).toMatchObject({ used: '0', reason: null });
    expect(small(151)).toMatchObject({ used: null, billed: null, reason: 'incomplete report' });
    expect(small(151).trace[0]?.value).toBe('100 rows, 151 in the month before: a row may be missing');
    // What did not stand in the report before either is not missing now.
    expect(small(151, [elsewhere])).toMatchObject({ used: '0' });
    expect(badge({ before: reportBefore({ rowCount: 151 }) })).toMatchObject({ used: '42' });
  });
});

it('gives no figure for an account that lost its count with many others', () => {
  const zero = [usage({ used: dec(0), provisioned: null })];
  expect(badge({ usage: zero })).toMatchObject({ used: '0', variance: '-40' });
  const doubted = badge({ usage: zero, doubtedAccounts: new Set(['v1']) });
  expect(doubted).toMatchObject({ used: null, variance: null, reason: 'report looks broken' });
  expect(doubted.trace[0]?.value).toBe('Acme lost its count with many others at once');
  expect(badge({ usage: zero, doubtedAccounts: new Set(['v2']) })).toMatchObject({ used: '0' });
});
