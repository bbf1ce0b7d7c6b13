import { describe, expect, it } from 'vitest';
import {
  ALL,
  badge,
  book,
  dec,
  figures,
  fixed,
  mapped,
  percent,
  REST,
  reportBefore,
  SERVICE,
  service,
  sharedAccount,
  usage,
} from './book.testing';
import { companyFigures } from './company';

const words = (trace: ReturnType<typeof badge>['trace']) =>
  trace.map(({ label, value, source }) => `${label}: ${value} (${source})`);
const REPORT = 'LMPI report, Oct 2026, fetched 3 Nov 2026';

describe('an account that several companies share', () => {
  it('gives each its part of all rows of a service', () => {
    const accounts = [sharedAccount('v1', percent(50), REST)];
    const rows = [usage({ used: dec(40) }), usage({ index: 1, used: dec(3) })];
    const given = { accounts, usage: rows };
    expect(badge(given)).toMatchObject({ used: '21', variance: '-19', ruled: true });
    expect(badge({ ...given, companyId: 'connectwise:c2' })).toMatchObject({ used: '22', ruled: true });
    expect(words(badge(given).trace).slice(0, 5)).toEqual([
      `Worry-Free Services · WFBSS-Full: 40 used, 50 provisioned (${REPORT})`,
      `Worry-Free Services · WFBSS-Full: 3 used, 50 provisioned (${REPORT})`,
      'Vendor account: Acme (mapped by hand, 50 % to this company: 21 of 43)',
      'Product: connectwise:p1 (mapped by hand, no rule changes it)',
      'Expected: 21 Seats (after the steps above)',
    ]);
  });

  it.each([
    [fixed(30), 'fixed 30 to this company: 30 of 42', '30'],
    [fixed(0), 'fixed 0 to this company: 0 of 42', '0'],
    [REST, 'the remainder to this company: 37 of 42', '37'],
  ] as const)('says what of it is agreed: %j', (share, said, used) => {
    const other = share.kind === 'remainder' ? fixed(5) : REST;
    const shared = badge({ accounts: [sharedAccount('v1', share, other)] });
    expect(shared.used).toBe(used);
    expect(shared.trace[1]?.source).toBe(`mapped by hand, ${said}`);
  });

  it('is used in full where the split takes nothing away', () => {
    const shared = badge({ accounts: [sharedAccount('v1', REST, fixed(0))] });
    expect(shared).toMatchObject({ used: '42', ruled: false });
    expect(words(shared.trace)).toContain('Expected: 42 Seats (sum of the report rows above)');
  });

  it('is added to the accounts that the company has alone', () => {
    const accounts = [mapped('v2', 'Acme Two'), sharedAccount('v1', fixed(10), REST)];
    const rows = [usage(), usage({ index: 1, accountId: 'v2', used: dec(7) })];
    expect(badge({ accounts, usage: rows })).toMatchObject({ used: '17', ruled: true });
  });

  it.each([
    ['several in full', [ALL, ALL], 'Each company would be expected to pay for all of it.'],
    ['no remainder', [fixed(1), fixed(2)], 'Nothing takes the remainder, so that seats would be lost.'],
    [
      'percentages above 100',
      [percent(60), percent(60), REST],
      'The percentages add up to 120, so that seats would be invented.',
    ],
  ] as const)('gives no figure when its split does not add up: %s', (_, shares, sentence) => {
    const broken = badge({ accounts: [sharedAccount('v1', ...shares)] });
    expect(figures(broken)).toEqual({
      used: null,
      billed: null,
      variance: null,
      state: 'unknown',
      reason: 'split does not add up',
    });
    expect(broken.trace[0]).toEqual({ label: 'Acme', value: sentence, source: 'the mapping' });
  });

  it('gives no part of what is not reported', () => {
    const accounts = [mapped('v2', 'Acme Two'), sharedAccount('v1', fixed(10), REST)];
    const second = usage({ index: 1, accountId: 'v2', used: dec(7) });
    const silent = { accounts, usage: [usage({ used: null, provisioned: null }), second] };
    expect(figures(badge(silent))).toMatchObject({ used: null, reason: 'not reported' });
    expect(figures(badge({ accounts, usage: [second] }))).toMatchObject({ used: null, reason: 'no report' });
    const far = { accounts, usage: [usage({ serviceId: 'another' }), second] };
    const smaller = badge({ ...far, before: reportBefore({ rowCount: 151 }) });
    expect(figures(smaller)).toMatchObject({ used: null, reason: 'incomplete report' });
    expect(badge(far)).toMatchObject({ used: '7', ruled: false });
  });

  it('shows of a service that feeds nothing the part of the company', () => {
    const loose = 'loose service';
    const given = (...accounts: ReturnType<typeof mapped>[]) =>
      book({
        accounts,
        services: new Map([
          [SERVICE, service()],
          [
            loose,
            service({ id: loose, productName: 'Cloud App Security', servicePlan: 'CAS', unit: 'Users' }),
          ],
        ]),
        usage: [
          usage(),
          usage({ index: 1, serviceId: loose, used: dec(9) }),
          usage({ index: 2, serviceId: loose, used: null, provisioned: dec(2) }),
        ],
      });
    const unplaced = (...accounts: ReturnType<typeof mapped>[]) =>
      companyFigures(given(...accounts)).unplaced(() => 'TM-WFS');
    const row = { product: '', service: 'Cloud App Security · CAS', unit: 'Users' };
    expect(unplaced(sharedAccount('v1', percent(50), REST))).toEqual([{ ...row, used: '5', ruled: true }]);
    expect(unplaced(mapped('v1'))).toEqual([{ ...row, used: '11', ruled: false }]);
    expect(unplaced(sharedAccount('v1', fixed(0), REST))).toEqual([]);
    expect(unplaced(sharedAccount('v1', ALL, ALL))).toEqual([]);
  });
});
