import { describe, expect, it } from 'vitest';
import {
  agreement,
  badge,
  book,
  day,
  dec,
  feed,
  figures,
  line,
  mapped,
  month,
  PRODUCT,
  SERVICE,
  service,
  serviceMapping,
  usage,
} from './book.testing';
import { companyFigures } from './company';

describe('a badge', () => {
  it('compares what was used with what is billed', () => {
    expect(figures(badge())).toEqual({
      used: '42',
      billed: '40',
      variance: '2',
      state: 'under-billed',
      reason: null,
    });
    expect(badge({ lines: [line({ quantity: dec(42) })] }).state).toBe('matched');
    expect(figures(badge({ lines: [line({ quantity: dec('42.5') })] }))).toMatchObject({
      variance: '-0.5',
      state: 'over-billed',
    });
  });

  it('subtracts included units, never below 0', () => {
    expect(badge({ lines: [line({ quantity: dec(40), lessIncluded: dec(5) })] }).billed).toBe('35');
    expect(badge({ lines: [line({ quantity: dec(3), lessIncluded: dec(5) })] }).billed).toBe('0');
  });

  it.each(['DoNotBill', 'NoCharge'] as const)('%s bills 0', (billable) => {
    expect(figures(badge({ lines: [line({ billable })] }))).toMatchObject({ billed: '0', variance: '42' });
  });

  it('compares all lines of one product over all agreements together', () => {
    const lines = [
      line({ quantity: dec(20) }),
      line({ id: 'connectwise:l2', quantity: dec(15) }),
      line({ id: 'connectwise:l3', agreementId: 'connectwise:a2', quantity: dec(5) }),
      line({ id: 'connectwise:l4', cancelledDate: day('2026-10-31'), quantity: dec(99) }),
    ];
    const both = [agreement(), agreement({ id: 'connectwise:a2' })];
    const all = companyFigures(book({ lines, agreements: both }));
    const [first, , third, ended] = lines.map((each) => all.badgeOf(each));
    expect(first).toMatchObject({ billed: '40', groupedLines: 3, groupedAgreements: 2 });
    expect(third).toEqual(first);
    expect(ended).toMatchObject({ reason: 'ended 31 Oct', used: null, billed: null, variance: null });
  });

  it.each([
    ['no report', { report: null }],
    ['unmapped', { accounts: [] }],
    ['unmapped', { serviceMappings: [] }],
    ['unmapped', { serviceMappings: [serviceMapping({ excluded: 'not ours' })] }],
    ['unmapped', { serviceMappings: [serviceMapping({ deletedAt: 1 })] }],
    ['ambiguous account', { ambiguousAccounts: new Set(['v1']) }],
    ['not reported', { accountsOfLostRows: new Set(['v1']) }],
    ['not reported', { usage: [usage({ used: null, provisioned: null })] }],
    ['no quantity', { lines: [line({ quantity: null })] }],
    ['starts 1 Dec', { lines: [line({ effectiveDate: day('2026-12-01') })] }],
    ['agreement cancelled', { agreements: [agreement({ cancelled: true })] }],
  ])('says %s and shows no number', (reason, change) => {
    expect(figures(badge(change))).toEqual({
      used: null,
      billed: null,
      variance: null,
      state: 'unknown',
      reason,
    });
  });

  it('falls back to the other basis and says so', () => {
    const fallen = badge({ usage: [usage({ used: null })] });
    expect(fallen).toMatchObject({ used: '50', basis: 'provisioned' });
    expect(fallen.trace.some((step) => step.value.includes('used is not reported'))).toBe(true);
    expect(badge({ serviceMappings: [serviceMapping({ basis: 'higher' })] })).toMatchObject({
      used: '50',
      basis: 'provisioned',
    });
    expect(
      badge({
        serviceMappings: [serviceMapping({ basis: 'provisioned' })],
        usage: [usage({ provisioned: null })],
      }),
    ).toMatchObject({ used: '42', basis: 'used' });
  });

  it('names both bases when the figure rests on both', () => {
    const both = badge({
      usage: [usage({ used: dec(2) }), usage({ index: 1, used: null, provisioned: dec(5) })],
    });
    expect(both).toMatchObject({ used: '7', basis: 'used and provisioned' });
    const higher = badge({
      serviceMappings: [serviceMapping({ basis: 'higher' })],
      usage: [usage({ used: null }), usage({ index: 1, provisioned: null })],
    });
    expect(higher.trace.filter(({ label }) => label.startsWith('Worry')).map(({ value }) => value)).toEqual([
      '50 provisioned (used is not reported)',
      '42 used (provisioned is not reported)',
    ]);
  });

  it('adds several rows, services and accounts', () => {
    const other = 'other service';
    const result = badge({
      accounts: [mapped('v1'), mapped('v2', 'Acme Two')],
      services: new Map([
        [SERVICE, service()],
        [other, service({ id: other, servicePlan: 'Plus' })],
      ]),
      serviceMappings: [serviceMapping(), serviceMapping({ id: other })],
      usage: [
        usage(),
        usage({ index: 1, used: dec('0.5') }),
        usage({ index: 2, accountId: 'v2', serviceId: other, used: dec(7) }),
      ],
    });
    expect(result.used).toBe('49.5');
    expect(result.trace.filter((step) => step.label === 'Vendor account')).toHaveLength(2);
  });
});

describe('an agreement', () => {
  it('lists what is used and stands on no line in effect', () => {
    const loose = 'loose service';
    const given = book({
      lines: [line({ cancelledDate: day('2026-10-31') })],
      services: new Map([
        [SERVICE, service()],
        [loose, service({ id: loose, productName: 'Cloud App Security', servicePlan: 'CAS', unit: 'Users' })],
      ]),
      usage: [usage(), usage({ index: 1, serviceId: loose, used: dec(9) })],
    });
    expect(companyFigures(given).unplaced(() => 'TM-WFS')).toEqual([
      { product: 'TM-WFS', service: '', used: '42', ruled: false, unit: 'Seats' },
      { product: '', service: 'Cloud App Security · CAS', used: '9', ruled: false, unit: 'Users' },
    ]);
  });

  it('says on what its total rests, over how many agreements, and what it could not compare', () => {
    const lines = [
      line(),
      line({ id: 'connectwise:l2', agreementId: 'connectwise:a2' }),
      line({ id: 'connectwise:l3', productId: 'connectwise:p2', quantity: null }),
      line({ id: 'connectwise:l4', productId: 'connectwise:p3' }),
    ];
    const given = book({
      lines,
      agreements: [agreement(), agreement({ id: 'connectwise:a2' })],
      linesReadAt: new Map([
        ['connectwise:a1', 0],
        ['connectwise:a2', 0],
      ]),
      serviceMappings: [serviceMapping({ feeds: [feed(PRODUCT), feed('connectwise:p2')] })],
      usage: [usage({ used: null })],
    });
    const total = companyFigures(given).totalOf('connectwise:a1');
    expect(total).toMatchObject({ used: '50', basis: 'provisioned', groupedLines: 2, groupedAgreements: 2 });
    // The product that no service is mapped to is not the agreement's business with the vendor.
    expect(total.trace).toContainEqual({
      label: 'Products without a figure',
      value: '1',
      source: 'no quantity',
    });
  });

  it('adds its groups up, and is matched only when every product is', () => {
    const second = 'connectwise:p2';
    const given = book({
      services: new Map([
        [SERVICE, service()],
        ['s2', service({ id: 's2' })],
      ]),
      serviceMappings: [serviceMapping(), serviceMapping({ id: 's2', feeds: [feed(second)] })],
      usage: [usage(), usage({ index: 1, serviceId: 's2', used: dec(8) })],
      lines: [line(), line({ id: 'connectwise:l2', productId: second, quantity: dec(10) })],
    });
    const total = companyFigures(given).totalOf('connectwise:a1');
    expect(total).toMatchObject({
      used: '50',
      billed: '50',
      variance: '0',
      state: 'under-billed',
      month: month('2026-10'),
    });
  });
});
