import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '@/lib/model/decimal';
import type { InProgress } from '@/lib/model/in-progress';
import { NO_RULE } from '@/lib/model/rule';
import type { CompanyBook } from '../book';
import {
  book,
  dec,
  feed,
  fixed,
  mapped,
  month,
  PRODUCT,
  REST,
  SERVICE,
  serviceMapping,
  sharedAccount,
  usage,
} from '../book.testing';
import { companyFigures } from '../company';
import { soFarFigures } from './so-far';

const record = (change: Partial<InProgress> = {}): InProgress => ({
  id: 'r',
  month: month('2026-11'),
  accountId: 'v1',
  serviceId: SERVICE,
  provisioned: dec(60),
  before: dec(50),
  from: 'subscription',
  startChargeDate: null,
  fetchedAt: 0,
  updatedAt: 0,
  updatedBy: 'sync',
  ...change,
});
const soFar = (change: Partial<CompanyBook> = {}, ...records: InProgress[]) =>
  soFarFigures(book(change), records.length > 0 ? records : [record()])(PRODUCT);
const row = (used: number | null, provisioned: number | null) =>
  usage({
    used: used === null ? null : dec(used),
    provisioned: provisioned === null ? null : dec(provisioned),
  });
const counting = (basis: 'used' | 'provisioned' | 'higher') => ({
  serviceMappings: [serviceMapping({ basis })],
});

describe('the month so far, where what is used counts', () => {
  it('grows with the seats where all of them were used', () => {
    expect(soFar({ usage: [row(50, 50)] })).toEqual({
      month: '2026-11',
      expected: '60',
      provisioned: '60',
      variance: '20',
    });
    expect(soFar({ usage: [row(53, 50)] })?.expected).toBe('63');
  });

  it('stays where seats were free', () => {
    expect(soFar({ usage: [row(42, 50)] })).toMatchObject({ expected: '42', provisioned: '60' });
  });

  it('takes what is provisioned where used is not reported', () => {
    expect(soFar({ usage: [row(null, 50)] })?.expected).toBe('60');
  });

  it('says nothing of a new subscription', () => {
    expect(soFar({ usage: [usage({ serviceId: 'other' })] }, record({ before: null }))).toBeNull();
  });
});

describe('the month so far, where what is provisioned counts', () => {
  it('is what is provisioned now', () => {
    expect(soFar(counting('provisioned'))?.expected).toBe('60');
    expect(soFar(counting('higher'))?.expected).toBe('60');
  });

  it('has new subscriptions', () => {
    const others = { usage: [usage({ serviceId: 'other' })] };
    expect(soFar({ ...counting('provisioned'), ...others }, record({ before: null }))?.expected).toBe('60');
  });

  it('has each of several new ones, which have no place in a report', () => {
    const two = {
      accounts: [mapped('v1'), mapped('v2')],
      usage: [usage({ serviceId: 'other' }), usage({ index: 1, accountId: 'v2', serviceId: 'other' })],
    };
    const records = [record({ before: null }), record({ id: 'r2', accountId: 'v2', before: null })];
    expect(soFar({ ...counting('provisioned'), ...two }, ...records)?.expected).toBe('120');
  });

  it('is the highest of the month: a reduction is no news in it', () => {
    expect(soFar(counting('provisioned'), record({ provisioned: dec(40) }))).toBeNull();
  });
});

it('goes through rule and shares like a report', () => {
  const rule = { ...NO_RULE, allowance: dec(5), multiplier: dec(2) };
  const ruled = [serviceMapping({ basis: 'provisioned', feeds: [feed(PRODUCT, { rule })] })];
  expect(soFar({ serviceMappings: ruled })?.expected).toBe('110');
  const accounts = [sharedAccount('v1', fixed(30), REST)];
  const other = { ...counting('provisioned'), accounts };
  expect(soFar({ ...other, companyId: 'connectwise:c2', lines: [] })).toMatchObject({ expected: '30' });
});

it.each<[string, Partial<CompanyBook>, Partial<InProgress>]>([
  ['another month', {}, { month: month('2026-12') }],
  ['another account', {}, { accountId: 'v9' }],
  ['another service', {}, { serviceId: 'other' }],
  ['no report', { report: null }, {}],
  ['several rows', { usage: [row(42, 50), { ...row(1, 2), index: 1 }] }, {}],
  ['another count than it began with', { usage: [row(42, 49)] }, {}],
  ['no count to begin with', { usage: [row(42, null)] }, {}],
  ['a row where there should be none', {}, { before: null }],
  ['an account in doubt', { ambiguousAccounts: new Set(['v1']) }, {}],
  ['nothing mapped', { serviceMappings: [] }, {}],
])('is not told with %s', (_, change, ofRecord) => {
  expect(soFar({ ...counting('provisioned'), ...change }, record(ofRecord))).toBeNull();
});

it('has no variance where the bill is not known', () => {
  expect(soFar({ ...counting('provisioned'), agreementsComplete: false })).toMatchObject({
    expected: '60',
    variance: null,
  });
});

it('adds accounts, in any order, and is never below last month', () => {
  const count = fc.integer({ min: 0, max: 500 });
  const account = fc.record({ used: count, before: count, now: count });
  fc.assert(
    fc.property(
      fc.array(account, { minLength: 1, maxLength: 5 }),
      fc.constantFrom('used' as const, 'provisioned' as const, 'higher' as const),
      (given, basis) => {
        const of = (list: { used: number; before: number; now: number; id: string }[]) => {
          const change = {
            ...counting(basis),
            accounts: list.map(({ id }) => mapped(id)),
            usage: list.map(({ id, used, before }, index) => ({
              ...row(used, before),
              accountId: id,
              index,
            })),
            before: null,
          };
          const records = list.map(({ id, before, now }) =>
            record({ accountId: id, before: dec(before), provisioned: dec(now) }),
          );
          const last = companyFigures(book(change)).expectedOf(PRODUCT).quantity;
          return { figures: soFar(change, ...records), last };
        };
        const named = given.map((one, at) => ({ ...one, id: `v${at}` }));
        const { figures, last } = of(named);
        expect(of(named.toReversed()).figures).toEqual(figures);
        const grew = given.some(({ before, now }) => now > before);
        expect(figures !== null).toBe(grew);
        if (figures && last) expect(compare(figures.expected, last)).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
