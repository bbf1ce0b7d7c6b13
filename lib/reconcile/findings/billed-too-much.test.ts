import { describe, expect, it } from 'vitest';
import {
  ALL,
  agreement,
  day,
  dec,
  feed,
  line,
  PRODUCT,
  reportBefore,
  serviceMapping,
  usage,
} from '../book.testing';
import { classesOf, findingsOf } from './findings.testing';

const said = (change: Parameters<typeof classesOf>[0] = {}): string[] =>
  findingsOf(change).map((finding) => `${finding.class}: ${finding.sentence}`);
const unused = { usage: [usage({ used: dec(0), provisioned: dec(0) })] };
const allowing = (allowance: number) => [
  serviceMapping({
    feeds: [
      feed(PRODUCT, {
        share: ALL,
        rule: { allowance: dec(allowance), multiplier: dec(1), minimum: dec(0), roundUp: false },
      }),
    ],
  }),
];

describe('over-billed', () => {
  it('says what is used and billed, with negative money', () => {
    expect(findingsOf({ usage: [usage({ used: dec(38) })] })).toMatchObject([
      {
        class: 'over-billed',
        sentence: '38 used, 40 billed on Managed Services.',
        variance: '-2',
        money: '-7',
        moneyPerYear: '-84',
        lineId: 'connectwise:l1',
      },
    ]);
  });

  it('is a correction below 0 as well that nobody bills', () => {
    expect(said({ usage: [usage({ used: dec(-3) })], lines: [] })).toEqual([
      'over-billed: -3 used, 0 billed.',
    ]);
  });

  it.each([
    ['is billed as it is used', { usage: [usage({ used: dec(40) })] }],
    [
      'has as many included units more',
      { usage: [usage({ used: dec(30) })], lines: [line({ lessIncluded: dec(10) })] },
    ],
    [
      'is billed on a line that is not billable',
      { ...unused, lines: [line({ billable: 'NoCharge' as const })] },
    ],
    ['is billed by a line that ended', { ...unused, lines: [line({ cancelledDate: day('2026-10-31') })] }],
    ['is billed on an agreement that ended', { ...unused, agreements: [agreement({ status: 'Cancelled' })] }],
  ])('is none where a product %s', (_, change) => {
    expect(classesOf(change)).toEqual([]);
  });
});

describe('billed but not used', () => {
  it.each([
    ['billed but not used: 40 billed on Managed Services, none used.', unused],
    // The account has other rows, in a report as large as that before.
    [
      'billed but not used: 40 billed on Managed Services, none used.',
      { usage: [usage({ serviceId: 'other service' })], before: reportBefore() },
    ],
    ['billed but not used: 40 billed on Managed Services, 0 expected.', { serviceMappings: allowing(50) }],
    ['billed but not used: 40 billed on Managed Services, -3 used.', { usage: [usage({ used: dec(-3) })] }],
  ])('%s', (sentence, change) => {
    expect(said(change)).toEqual([sentence]);
  });

  it.each([
    ['over-billed', { usage: [usage({ used: dec(1) })] }],
    ['over-billed', { serviceMappings: allowing(10) }],
    // An account that stood in the report before is not at zero, it is gone.
    ['report broken', { usage: [] }],
    ['usage not reported', { usage: [usage({ used: null, provisioned: null })] }],
  ])('is none, but %s', (kind, change) => {
    expect(classesOf(change)).toEqual([kind]);
  });
});
