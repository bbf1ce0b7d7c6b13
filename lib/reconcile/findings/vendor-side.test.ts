import { describe, expect, it } from 'vitest';
import type { ReportGuard } from '@/lib/model/report-guard';
import { company, month } from '../book.testing';
import { accountMapping, accountOf, inWorld, world } from './findings.testing';
import { vendorFindings } from './vendor';
import type { Drift } from './world';

describe('company gone', () => {
  const gone = { companies: new Map() };
  const inactive = { companies: new Map([[company().id, company({ inactive: true, status: 'Merged' })]]) };

  it.each([
    ['Acme is not in the PSA any more; Acme Corp is mapped to it.', gone],
    ['Acme is not active any more; Acme Corp is mapped to it.', inactive],
    [
      'Acme is not active any more; 2 vendor accounts are mapped to it.',
      {
        ...inactive,
        accounts: [...world().accounts, accountOf('v2', 'Acme Two')],
        accountMappings: [accountMapping(), accountMapping({ id: 'v2' })],
      },
    ],
  ])('%s', (sentence, change) => {
    expect(inWorld('company gone', change)).toMatchObject([
      { id: '["company gone","connectwise:c1"]', companyName: 'Acme', sentence },
    ]);
  });

  it.each([
    ['it is there', {}],
    ['the list of companies was not read to its end', { ...gone, companiesRead: false }],
    ['the account is excluded', { ...gone, accountMappings: [accountMapping({ excluded: '' })] }],
    ['the mapping was deleted', { ...gone, accountMappings: [accountMapping({ deletedAt: 1 })] }],
    ['the account is gone itself', { ...gone, accounts: [] }],
    ['it is renamed', { companies: new Map([[company().id, company({ name: 'Acme Ltd' })]]) }],
  ])('is none where %s', (_, change) => {
    expect(inWorld('company gone', change)).toEqual([]);
  });
});

describe('mapping drift', () => {
  const drift = (change: Partial<Drift> = {}): Drift => ({
    id: '["account","v1"]',
    what: 'vendor account',
    accountId: 'v1',
    serviceId: null,
    before: 'Acme Corp',
    now: 'Acme Corporation',
    sentence: 'The vendor account Acme Corp is called Acme Corporation now.',
    ...change,
  });

  it('says what changed', () => {
    expect(inWorld('mapping drift', { drifts: [drift()] })).toMatchObject([
      {
        companyName: 'Acme',
        accountId: 'v1',
        subject: 'Acme Corp',
        sentence: 'The vendor account Acme Corp is called Acme Corporation now.',
      },
    ]);
    expect(inWorld('mapping drift', { drifts: [drift({ what: 'product', now: null })] })).toHaveLength(1);
    expect(inWorld('mapping drift', { drifts: [drift({ what: 'company' })] })).toHaveLength(1);
  });

  it('leaves a company that is gone to its own finding', () => {
    const drifts = [drift({ what: 'company', now: null })];
    expect(
      vendorFindings(world({ drifts, companies: new Map() })).map(({ finding }) => finding.class),
    ).toEqual(['company gone']);
  });
});

describe('report broken', () => {
  const guard = (change: Partial<ReportGuard> = {}): ReportGuard => ({
    id: 'g1',
    kind: 'accounts at zero',
    month: month('2026-10'),
    sentence: '12 accounts are at zero.',
    nextStep: 'Fetch the report again.',
    evidence: ['Acme: 42 in Sep 2026, 0 in Oct 2026'],
    confirmedAt: null,
    ...change,
  });

  it('says what the guard says, and by what it knows', () => {
    const [found] = vendorFindings(world({ guards: [guard()] }));
    expect(found?.finding).toMatchObject({ class: 'report broken', sentence: '12 accounts are at zero.' });
    expect(found?.why().map(({ value }) => value)).toEqual([
      'Acme: 42 in Sep 2026, 0 in Oct 2026',
      'Fetch the report again.',
    ]);
  });

  it.each([
    ['somebody confirmed it', guard({ confirmedAt: 1 })],
    ['it is of another month', guard({ month: month('2026-09') })],
    ['it is of the agreements', guard({ kind: 'agreements gone' })],
  ])('is none where %s', (_, one) => {
    expect(inWorld('report broken', { guards: [one] })).toEqual([]);
  });
});
