import { beforeEach, expect, it } from 'vitest';
import type { PageRow } from '@/lib/messaging/protocol';
import type { AgreementLine, LinePeriod } from '@/lib/model/records';
import { agreement, day, dec, line, SERVICE } from '@/lib/reconcile/book.testing';
import { SYNC_SETTINGS } from '@/lib/sync/settings';
import { company, NOW, seedAcme, type TestContext, testContext } from './context.testing';
import { findingCounts } from './counts';
import * as mapping from './mapping';
import { aProduct } from './mapping/records.testing';
import { badgesForRows } from './page-rows';
import { agreementOnPage } from './pages';

/** Acme in Autotask: 42 used; 12 of the service itself this month, and 28 bundles that contain it. */
const [SERVICE_SOLD, BUNDLE, OTHER] = ['autotask:7', 'autotask:bundle:7', 'autotask:8'];
const CONTRACT = 'autotask:9';
let context: TestContext;

const month = (units: number, from = '2026-11-01', to = '2026-11-30'): LinePeriod => ({
  from: day(from),
  to: day(to),
  quantity: dec(units),
});
const october = month(99, '2026-10-01', '2026-10-31');
const sold = (id: string, productId: string, name: string, units: number, includes: string[] = []) =>
  line({
    id: `autotask:${id}`,
    psa: 'autotask',
    agreementId: CONTRACT,
    companyId: 'autotask:1',
    productId,
    productIdentifier: name,
    quantity: null,
    periods: [october, month(units), month(1000, '2026-12-01', '2026-12-31')],
    includes,
    effectiveDate: null,
  });
const LINES: AgreementLine[] = [
  sold('1', SERVICE_SOLD, 'Endpoint Protection', 12),
  sold('bundle:1', BUNDLE, 'Secure Seat', 28, [SERVICE_SOLD, OTHER]),
  sold('2', OTHER, 'Backup', 5),
];

beforeEach(async () => {
  context = await testContext();
  await seedAcme(context);
  await context.store.commit({
    remove: { companies: ['connectwise:c1'] },
    put: {
      companies: [{ ...company('autotask:1', 'Acme'), psa: 'autotask' }],
      products: [
        aProduct(SERVICE_SOLD, 'Endpoint Protection', { psa: 'autotask', codes: ['TM-WFS'] }),
        aProduct(BUNDLE, 'Secure Seat', { psa: 'autotask' }),
        aProduct(OTHER, 'Backup', { psa: 'autotask' }),
      ],
      agreements: [
        agreement({ id: CONTRACT, psa: 'autotask', recordId: 9, name: 'Seats', companyId: 'autotask:1' }),
      ],
      agreementLines: LINES,
      lineReads: [{ id: CONTRACT, readAt: NOW }],
    },
    settings: { [SYNC_SETTINGS.marks]: { 'autotask.agreements': { readAt: NOW, fullAt: NOW } } },
  });
  await mapping.linkAccount(context, { accountId: 'v1', companyId: 'autotask:1' });
  await mapping.linkService(context, { serviceId: SERVICE, productId: SERVICE_SOLD });
});

const onPage = { psa: 'autotask' as const, names: [], companyName: null, reread: false };

it('a contract carries the units of today, and its bundle the figures of the one mapped service in it', async () => {
  const { figures } = await agreementOnPage(context, { ...onPage, recordId: 9, rows: [] });
  expect(figures?.lines).toMatchObject([
    { quantity: '12', badge: { used: '42', billed: '40', groupedLines: 2 } },
    { quantity: '5', badge: { reason: 'unmapped' } },
    { quantity: '28', badge: { used: '42', billed: '40', groupedLines: 2 } },
  ]);
  expect(figures).toMatchObject({ total: { used: '42', billed: '40', groupedLines: 2 }, unplaced: [] });
});

it('is found by the names and the units of today in its rows', async () => {
  const rows = [
    ['Endpoint Protection', '12.00'],
    ['Secure Seat', '28.00'],
    ['Backup', '5.00'],
  ];
  const found = (shown: string[][]) => agreementOnPage(context, { ...onPage, recordId: null, rows: shown });
  expect((await found(rows)).figures?.agreementId).toBe(CONTRACT);
  expect((await found(rows.map(([name = '']) => [name, '99']))).figures).toBeNull();
});

it('rows are told by the name of the service or bundle, and compared with the units of today', async () => {
  const row = (product: string, quantity: number): PageRow => ({
    company: 'Acme',
    agreement: 'Seats',
    product,
    description: '',
    quantity: dec(quantity),
    effective: null,
    cancelled: null,
  });
  const ask = (...rows: PageRow[]) =>
    badgesForRows(context, { psa: 'autotask', screen: 'lines-search', rows });
  const figures = { used: '42', billed: '40', comparedWith: 'record' };
  const answer = await ask(row('Endpoint Protection', 12), row('Secure  Seat', 28), row('Backup', 6));
  expect(answer.known).toEqual(['12', '28', '5']);
  expect(answer.badges).toMatchObject([figures, figures, { reason: 'unmapped' }]);
  // Renamed since the line was read: the page has the new name already.
  await context.store.products.put(aProduct(BUNDLE, 'Secure Seat Plus', { psa: 'autotask' }));
  expect((await ask(row('Secure Seat Plus', 28))).badges).toMatchObject([figures]);
});

it('counts each product once, and has never billed nothing that a bundle bills', async () => {
  const bundle = LINES.filter(({ productId }) => productId === BUNDLE);
  await context.store.agreementLines.replace(CONTRACT, bundle);
  context.figures.revision += 1;
  expect(await findingCounts(context)).toMatchObject({
    underBilled: 1,
    overBilled: 0,
    matched: 0,
    notCounted: 0,
  });
  expect((await mapping.mappingWarnings(context)).items).toEqual([]);
  await context.store.agreementLines.replace(CONTRACT, []);
  expect((await mapping.mappingWarnings(context)).items).toMatchObject([{ kind: 'never billed' }]);
});
