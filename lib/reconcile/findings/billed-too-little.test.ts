import { describe, expect, it } from 'vitest';
import { ALL, agreement, book, day, dec, feed, line, PRODUCT, serviceMapping, usage } from '../book.testing';
import { companyFigures } from '../company';
import { companyFindings } from './company';
import { classesOf, findingsOf, secondAgreement } from './findings.testing';

const said = (change: Parameters<typeof classesOf>[0] = {}): string[] =>
  findingsOf(change).map((finding) => `${finding.class}: ${finding.sentence}`);
const ended = { cancelledDate: day('2026-10-31') };
const later = { effectiveDate: day('2026-12-01') };
const two = [agreement(), secondAgreement()];
const read = new Map(two.map(({ id }) => [id, 0]));

describe('under-billed', () => {
  it('says what is used and billed, and where, with its money', () => {
    const [finding, ...others] = findingsOf();
    expect(others).toEqual([]);
    expect(finding).toEqual({
      id: '["under-billed","connectwise:c1","connectwise:p1"]',
      class: 'under-billed',
      companyId: 'connectwise:c1',
      companyName: 'Acme',
      productId: PRODUCT,
      productName: 'TM-WFS',
      agreementId: 'connectwise:a1',
      agreementName: 'Managed Services',
      agreementType: 'Managed',
      lineId: 'connectwise:l1',
      accountId: 'v1',
      serviceId: usage().serviceId,
      subject: '',
      expected: '42',
      billed: '40',
      variance: '2',
      used: '42',
      provisioned: '50',
      unit: 'Seats',
      unitPrice: '3.5',
      money: '7',
      moneyPerYear: '84',
      cycleMonths: 1,
      lines: 1,
      month: '2026-10',
      provisional: false,
      sentence: '42 used, 40 billed on Managed Services.',
    });
  });

  it.each([
    ['42 used, 30 billed on Managed Services.', { lines: [line({ lessIncluded: dec(10) })] }],
    ['42 used, 0 billed on Managed Services.', { lines: [line({ lessIncluded: dec(50) })] }],
    [
      '42 used, 30 billed in 2 rows of Managed Services.',
      {
        lines: [
          line({ quantity: dec(10), unitPrice: dec(3) }),
          line({ id: 'connectwise:l2', quantity: dec(20) }),
        ],
      },
    ],
    [
      '42 used, 30 billed in 3 rows of 2 agreements.',
      {
        agreements: two,
        linesReadAt: read,
        lines: [1, 2, 3].map((at) =>
          line({
            id: `connectwise:l${at}`,
            quantity: dec(10),
            unitPrice: dec(at),
            agreementId: at === 3 ? 'connectwise:a2' : 'connectwise:a1',
          }),
        ),
      },
    ],
    [
      '42 used, 40 billed in 2 rows of Managed Services; 1 row is not billed.',
      { lines: [line(), line({ id: 'connectwise:l2', quantity: dec(9), billable: 'NoCharge' as const })] },
    ],
    [
      '50 provisioned, 40 billed on Managed Services.',
      { serviceMappings: [serviceMapping({ basis: 'provisioned' as const })] },
    ],
    [
      '84 expected, 40 billed on Managed Services.',
      {
        serviceMappings: [
          serviceMapping({
            feeds: [
              feed(PRODUCT, {
                share: ALL,
                rule: { allowance: dec(0), multiplier: dec(2), minimum: dec(0), roundUp: false },
              }),
            ],
          }),
        ],
      },
    ],
  ])('%s', (sentence, change) => {
    expect(said(change)).toEqual([`under-billed: ${sentence}`]);
  });

  it.each([
    ['is matched', { lines: [line({ quantity: dec(42) })] }],
    ['has no report', { report: null }],
    ['is mapped to nothing', { serviceMappings: [] }],
    ['has no mapped account', { accounts: [] }],
    ['has a line without a quantity', { lines: [line({ quantity: null })] }],
    ['has lines that were not all read', { lines: [], linesReadAt: new Map() }],
    ['is of a PSA whose agreements were not all read', { agreementsComplete: false }],
    ['is ambiguous', { ambiguousAccounts: new Set(['v1']) }],
    ['was never used and never billed', { usage: [usage({ used: dec(0) })], lines: [] }],
  ])('finds nothing where a company %s', (_, change) => {
    expect(findingsOf(change)).toEqual([]);
  });
});

describe('used and not billed at all', () => {
  it.each([
    ['used on no agreement: 42 used, on no agreement.', { lines: [] }],
    ['used on no agreement: 42 used, on no agreement.', { lines: [line({ productId: 'connectwise:p9' })] }],
    [
      'used on no agreement: 42 used, on no agreement.',
      { lines: [line({ agreementId: 'connectwise:gone' })] },
    ],
    ['line ended: 42 used, and the row on Managed Services ended on 31 Oct 2026.', { lines: [line(ended)] }],
    [
      'line ended: 42 used, and the row on Managed Services is cancelled.',
      { lines: [line({ ...later, cancelledDate: day('2026-11-30') })] },
    ],
    [
      'starts later: 42 used, and the row on Managed Services starts on 1 Dec 2026.',
      { lines: [line(later)] },
    ],
    [
      'starts later: 42 used, and Managed Services starts on 1 Jan 2027.',
      { agreements: [agreement({ startDate: day('2027-01-01') })] },
    ],
    [
      'agreement ended: 42 used, and Managed Services ended on 31 Oct 2026.',
      { agreements: [agreement({ endDate: day('2026-10-31') })] },
    ],
    [
      'agreement ended: 42 used, and Managed Services is cancelled.',
      { agreements: [agreement({ cancelled: true })] },
    ],
    [
      'agreement ended: 42 used, and Managed Services is expired.',
      { agreements: [agreement({ status: 'Expired' })] },
    ],
    [
      'agreement ended: 42 used, and Managed Services is inactive.',
      { agreements: [agreement({ status: 'Inactive' })], lines: [line(later)] },
    ],
    [
      'not billable: 42 used, and the row on Managed Services is set to Do Not Bill.',
      { lines: [line({ billable: 'DoNotBill' as const })] },
    ],
    [
      'not billable: 42 used, and all 2 rows of Managed Services are set to Do Not Bill or set to No Charge.',
      {
        lines: [
          line({ billable: 'DoNotBill' as const }),
          line({ id: 'connectwise:l2', billable: 'NoCharge' as const }),
        ],
      },
    ],
  ])('%s', (sentence, change) => {
    expect(said(change)).toEqual([sentence]);
    expect(findingsOf(change)[0]).toMatchObject({ expected: '42', billed: '0', variance: '42' });
  });

  it('is of the agreement of the line that is to be looked at', () => {
    const lines = [line(ended), line({ id: 'connectwise:l2', agreementId: 'connectwise:a2', ...later })];
    const [finding] = findingsOf({ agreements: two, linesReadAt: read, lines });
    expect(finding).toMatchObject({
      class: 'starts later',
      lineId: 'connectwise:l2',
      agreementName: 'Security',
      lines: 0,
    });
    expect(findingsOf({ lines: [] })[0]).toMatchObject({
      lineId: null,
      agreementId: null,
      unitPrice: '4.25',
    });
  });

  it('names the line that ended last, whatever ended it', () => {
    const old = secondAgreement({ endDate: day('2024-12-31') });
    const lines = [line(ended), line({ id: 'connectwise:l2', agreementId: old.id })];
    expect(classesOf({ agreements: [agreement(), old], lines })).toEqual(['line ended']);
    const recent = { ...old, endDate: day('2026-11-15') };
    expect(classesOf({ agreements: [agreement(), recent], lines })).toEqual(['agreement ended']);
  });

  it.each([
    ['ended', line({ ...ended, id: 'connectwise:l2' })],
    ['starts later', line({ ...later, id: 'connectwise:l2' })],
    ['is not billed', line({ billable: 'NoCharge', id: 'connectwise:l2' })],
    ['stands on an agreement that ended', line({ agreementId: 'connectwise:a2', id: 'connectwise:l2' })],
  ])('finds nothing where a line %s and another bills it all', (_, other) => {
    const over = secondAgreement({ endDate: day('2026-10-31') });
    const lines = [line({ quantity: dec(42) }), other];
    expect(classesOf({ agreements: [agreement(), over], lines })).toEqual([]);
  });

  it.each([
    [
      'on the last day of the line',
      { lines: [line({ quantity: dec(42), cancelledDate: day('2026-11-23') })] },
    ],
    [
      'on the first day of the line',
      { lines: [line({ quantity: dec(42), effectiveDate: day('2026-11-23') })] },
    ],
    [
      'on the last day of the agreement',
      { lines: [line({ quantity: dec(42) })], agreements: [agreement({ endDate: day('2026-11-23') })] },
    ],
    ['where nothing is used', { lines: [line(ended)], usage: [usage({ used: dec(0) })] }],
    [
      'where nothing is used and the row is not billed',
      { lines: [line({ billable: 'NoCharge' as const })], usage: [usage({ used: dec(0) })] },
    ],
  ])('finds nothing %s', (_, change) => {
    expect(classesOf(change)).toEqual([]);
  });
});

describe('why', () => {
  it.each([
    ['Money: 2 x 3.50 = 7.00 a month', {}],
    ['Agreement line: ended 31 Oct: bills 0', { lines: [line(ended)] }],
  ])("is the badge's trace, to the money: %s", (step, change) => {
    const given = book(change);
    const why = companyFindings(given)[0]?.why();
    expect(why).toEqual(companyFigures(given).badgeOfProduct(PRODUCT).trace);
    expect(why?.map(({ label, value }) => `${label}: ${value}`)).toContain(step);
  });
});
