import { expect, it } from 'vitest';
import {
  book,
  dec,
  mapped,
  month,
  reportBefore,
  SERVICE,
  service,
  serviceMapping,
  usage,
} from '../book.testing';
import { companyFindings } from './company';
import { classesOf, findingsOf, ofClass } from './findings.testing';

const september = month('2026-09');
const report = (rowCount: number) => ({
  ...(book().report as NonNullable<ReturnType<typeof book>['report']>),
  rowCount,
});
const two = {
  services: new Map([
    [SERVICE, service()],
    ['s2', service({ id: 's2', servicePlan: 'Plus' })],
  ]),
  serviceMappings: [serviceMapping(), serviceMapping({ id: 's2' })],
  before: reportBefore({
    usage: [usage({ month: september }), usage({ month: september, index: 1, serviceId: 's2' })],
  }),
};

it('finds an account that stood in the report before and is not in this one', () => {
  expect(findingsOf({ usage: [] })).toMatchObject([
    {
      id: '["report broken","connectwise:c1","v1"]',
      class: 'report broken',
      companyName: 'Acme',
      accountId: 'v1',
      subject: 'Acme',
      sentence: 'Acme stood in the report of Sep 2026 and is not in that of Oct 2026.',
    },
  ]);
});

it('finds rows that are missing in a report that is far smaller', () => {
  const small = { ...two, report: report(60) };
  expect(findingsOf(small)).toMatchObject([
    {
      class: 'report broken',
      sentence:
        'Acme had Worry-Free Services · Plus in the report of Sep 2026, and not in the far smaller one of Oct 2026.',
    },
  ]);
  expect(
    companyFindings(book(small))[0]
      ?.why()
      .map(({ value }) => value),
  ).toEqual(['2 rows', 'no row of Worry-Free Services · Plus', '60 in Oct 2026']);
});

it('tells of each account', () => {
  const accounts = [mapped('v1'), mapped('v2', 'Acme Two')];
  const usageBefore = ['v1', 'v2'].map((accountId, index) => usage({ month: september, accountId, index }));
  const change = { accounts, usage: [], before: reportBefore({ usage: usageBefore }) };
  expect(findingsOf(change).map(({ subject }) => subject)).toEqual(['Acme', 'Acme Two']);
});

it.each([
  ['it is at zero', { usage: [usage({ used: dec(0), provisioned: dec(0) })] }],
  ['it was not there before either', { usage: [], before: reportBefore({ usage: [] }) }],
  ['the report before is not here', { usage: [], before: null }],
  ['there is no report', { usage: [], report: null }],
  ['the report is empty', { usage: [], report: report(0) }],
  ['its name may mean another', { usage: [], ambiguousAccounts: new Set(['v1']) }],
  ['a row of it cannot be read', { usage: [], accountsOfLostRows: new Set(['v1']) }],
  ['a row is gone in a report as large as before', two],
  ['a row is gone that nobody mapped', { ...two, serviceMappings: [serviceMapping()], report: report(60) }],
  ['none of its services is mapped', { usage: [], serviceMappings: [] }],
])('finds nothing where %s', (_, change) => {
  expect(ofClass('report broken', change)).toEqual([]);
});

it('shows no other difference of the company while nobody knows', () => {
  expect(classesOf({ usage: [], lines: [] })).toEqual(['report broken']);
});
