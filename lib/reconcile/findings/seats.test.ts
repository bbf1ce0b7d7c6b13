import { describe, expect, it } from 'vitest';
import { dec, feed, fixed, REST, serviceMapping, sharedAccount, usage } from '../book.testing';
import { accountMapping, inWorld, row } from './findings.testing';

const seats = (used: number | null, provisioned: number | null) => ({
  usage: [
    usage({
      used: used === null ? null : dec(used),
      provisioned: provisioned === null ? null : dec(provisioned),
    }),
  ],
});
const byProvisioned = { serviceMappings: [serviceMapping({ basis: 'provisioned' as const })] };

describe('overuse', () => {
  it('finds more used than provisioned', () => {
    expect(inWorld('overuse', seats(52, 50))).toMatchObject([
      {
        companyId: 'connectwise:c1',
        companyName: 'Acme',
        productId: 'connectwise:p1',
        accountId: 'v1',
        subject: 'Acme Corp, Worry-Free Services · WFBSS-Full',
        used: '52',
        provisioned: '50',
        variance: null,
        sentence: '52 used, 50 provisioned of Worry-Free Services · WFBSS-Full.',
      },
    ]);
  });

  it('adds the rows of an account and service first', () => {
    const rows = [
      row({ used: dec(5), provisioned: dec(1) }),
      row({ index: 1, used: dec(0), provisioned: dec(9) }),
    ];
    expect(inWorld('overuse', { usage: rows })).toEqual([]);
  });

  it('tells of an account once that several companies share', () => {
    const { account, mapping } = sharedAccount('v1', fixed(10), REST);
    const shared = { accounts: [account], accountMappings: [mapping], ...seats(52, 50) };
    expect(inWorld('overuse', shared)).toMatchObject([{ companyId: null, accountId: 'v1' }]);
  });

  it.each([
    ['as many are provisioned', seats(50, 50)],
    ['it has credits: provisioned is not reported', seats(52, null)],
    ['it has credits: provisioned is 0', seats(52, 0)],
    ['used is not reported', seats(null, 50)],
    ['one row does not say', { usage: [row({ provisioned: dec(1) }), row({ index: 1, provisioned: null })] }],
    ['the account is not mapped', { ...seats(52, 50), accountMappings: [] }],
    ['the account is excluded', { ...seats(52, 50), accountMappings: [accountMapping({ excluded: '' })] }],
    ['the service is not mapped', { ...seats(52, 50), serviceMappings: [] }],
  ])('is none where %s', (_, change) => {
    expect(inWorld('overuse', change)).toEqual([]);
  });
});

describe('shelfware', () => {
  it('finds far more provisioned than used', () => {
    expect(inWorld('shelfware', seats(20, 50))).toMatchObject([
      { sentence: '20 used, 50 provisioned of Worry-Free Services · WFBSS-Full: 30 not used.' },
    ]);
  });

  it.each([
    [0, 5],
    [11, 16],
    [69, 100],
  ])('finds %s of %s', (used, provisioned) => {
    expect(inWorld('shelfware', seats(used, provisioned))).toHaveLength(1);
  });

  it.each([
    ['few are not used', seats(1, 5)],
    ['few of many are not used', seats(70, 100)],
    ['more are used', seats(52, 50)],
    ['used is not reported', seats(null, 50)],
    ['it has credits', seats(0, null)],
    ['all that is provisioned is billed', { ...seats(20, 50), ...byProvisioned }],
    ['the account is not mapped', { ...seats(20, 50), accountMappings: [] }],
    ['the service is excluded', { ...seats(20, 50), serviceMappings: [serviceMapping({ excluded: '' })] }],
  ])('is none where %s', (_, change) => {
    expect(inWorld('shelfware', change)).toEqual([]);
  });

  it('names no product where there are several', () => {
    const serviceMappings = [serviceMapping({ feeds: [feed('connectwise:p1'), feed('connectwise:p2')] })];
    expect(inWorld('shelfware', { ...seats(20, 50), serviceMappings })).toMatchObject([{ productId: null }]);
  });
});
