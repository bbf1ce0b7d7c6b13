import { expect, it } from 'vitest';
import { book, dec, feed, mapped, serviceMapping, usage } from '../book.testing';
import { companyFindings } from './company';
import { classesOf, findingsOf } from './findings.testing';

const silent = { used: null, provisioned: null };

it('finds a product of which neither number is reported', () => {
  expect(findingsOf({ usage: [usage(silent)] })).toMatchObject([
    {
      id: '["usage not reported","connectwise:c1","connectwise:p1"]',
      class: 'usage not reported',
      productName: 'TM-WFS',
      accountId: 'v1',
      lineId: 'connectwise:l1',
      expected: null,
      billed: '40',
      variance: null,
      used: null,
      sentence: 'Neither used nor provisioned is reported for Worry-Free Services · WFBSS-Full.',
    },
  ]);
  const [found] = companyFindings(book({ usage: [usage(silent)] }));
  expect(found?.why()[0]?.value).toBe('neither used nor provisioned is reported');
});

it('never takes one account for all', () => {
  const accounts = [mapped('v1'), mapped('v2', 'Acme Two')];
  const rows = [usage(), usage({ index: 1, accountId: 'v2', ...silent })];
  expect(classesOf({ accounts, usage: rows })).toEqual(['usage not reported']);
});

it('is one of the company where a row cannot be read at all, whatever its products', () => {
  const feeds = [feed('connectwise:p1'), feed('connectwise:p2')];
  const lost = { serviceMappings: [serviceMapping({ feeds })], accountsOfLostRows: new Set(['v1']) };
  expect(findingsOf(lost)).toMatchObject([
    {
      id: '["usage not reported","connectwise:c1",null]',
      productId: null,
      sentence: 'In the report a row of Acme cannot be read, so that nothing of this company is compared.',
    },
  ]);
});

it.each([
  ['under-billed', { usage: [usage({ provisioned: null })] }],
  ['under-billed', { usage: [usage({ used: null })] }],
  ['billed but not used', { usage: [usage({ used: dec(0), provisioned: null })] }],
  // The row of an account that is billed to others, or of a service that feeds another product.
  ['under-billed', { usage: [usage(), usage({ index: 1, accountId: 'v9', ...silent })] }],
  ['under-billed', { usage: [usage(), usage({ index: 1, serviceId: 'other', ...silent })] }],
  ['report broken', { usage: [] }],
])('is none, but %s', (kind, change) => {
  expect(classesOf(change)).toEqual([kind]);
});

it.each([
  ['there is no report', { report: null }],
  ['the product is mapped to nothing', { serviceMappings: [], usage: [usage(silent)] }],
  [
    'the service is excluded',
    { serviceMappings: [serviceMapping({ excluded: '' })], usage: [usage(silent)] },
  ],
  ['several customers may be meant', { ambiguousAccounts: new Set(['v1']), usage: [usage(silent)] }],
])('finds nothing where %s', (_, change) => {
  expect(classesOf(change)).toEqual([]);
});
