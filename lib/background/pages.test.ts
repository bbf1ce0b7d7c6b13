import { beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '@/lib/model/failure';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import { agreement, dec, line, SERVICE } from '@/lib/reconcile/book.testing';
import { SYNC_SETTINGS } from '@/lib/sync/settings';
import { seedAcme, type TestContext, testContext } from './context.testing';
import { findingCounts } from './counts';
import { agreementByNames, agreementByRows } from './find-agreement';
import * as mapping from './mapping';
import { badgesForRows } from './page-rows';
import { agreementOnPage } from './pages';
import { replaceSeen } from './seen-on-page';

let context: TestContext;
const ask = {
  psa: 'connectwise' as const,
  recordId: 1,
  names: [],
  companyName: null,
  rows: [],
  reread: false,
};

beforeEach(async () => {
  context = await testContext();
  await seedAcme(context);
});
const mapAll = async () => {
  await mapping.matchByEqualNames(context);
  await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
};

const answers = (api: Pick<PsaApi, 'agreement' | 'lines'>): void => {
  context.api = api as PsaApi;
};

describe('the agreement on a page', () => {
  it('carries a badge for each line', async () => {
    await mapAll();
    const { figures } = await agreementOnPage(context, ask);
    expect(figures).toMatchObject({
      name: 'Managed Services',
      month: '2026-10',
      total: { variance: '2' },
      unplaced: [],
    });
    expect(figures?.lines).toMatchObject([
      { productIdentifier: 'TM-WFS', badge: { used: '42', billed: '40' } },
    ]);
  });

  it('has no figure while another agreement of the company was never read', async () => {
    await mapAll();
    const other = agreement({ id: 'connectwise:2', recordId: 2, name: 'Site B' });
    await context.store.agreements.put(other);
    const reasonOf = async () => (await agreementOnPage(context, ask)).figures?.lines[0]?.badge.reason;
    expect(await reasonOf()).toBe('lines not read');
    expect((await findingCounts(context)).underBilled).toBe(0);
    await context.store.lineReads.put({ id: other.id, readAt: 1 });
    expect(await reasonOf()).toBeNull();
    await context.store.settings.set(SYNC_SETTINGS.marks, null);
    expect(await reasonOf()).toBe('agreements not read');
  });

  it('says when its own lines were read', async () => {
    await context.store.agreements.put(agreement({ id: 'connectwise:2', recordId: 2 }));
    await context.store.lineReads.put({ id: 'connectwise:2', readAt: 1 });
    expect((await agreementOnPage(context, ask)).figures?.asOf).toBe(context.now());
  });

  it('is unknown when the id is', async () => {
    expect(await agreementOnPage(context, { ...ask, recordId: 9 })).toEqual({
      figures: null,
      reason: 'agreement not known',
    });
  });

  it('is read from the PSA when it was made since the last sync, also when only the cache is asked', async () => {
    await mapAll();
    const made = agreement({ id: 'connectwise:9', recordId: 9, name: 'New' });
    answers({
      agreement: async (recordId) => (recordId === 9 ? made : null),
      lines: async () => ({ lines: [line({ id: 'connectwise:l9', agreementId: made.id })], problems: [] }),
    });
    expect((await agreementOnPage(context, { ...ask, recordId: 8 })).figures).toBeNull();
    expect((await agreementOnPage(context, { ...ask, recordId: 9 })).figures).toMatchObject({
      name: 'New',
      lines: [{ badge: { billed: '80', groupedAgreements: 2 } }],
    });
  });

  it('is itself corrected by a fresh reading, not its lines alone', async () => {
    await mapAll();
    const lines = async () => ({ lines: [line({ agreementId: 'connectwise:1' })], problems: [] });
    const reread = async (change: Partial<Agreement>) => {
      const now = agreement({ id: 'connectwise:1', ...change });
      answers({ agreement: async () => now, lines });
      return (await agreementOnPage(context, { ...ask, reread: true })).figures;
    };
    expect((await reread({ cancelled: true }))?.lines[0]?.badge.reason).toBe('agreement cancelled');
    // Given to another company: its lines bill that one now.
    const moved = await reread({ companyId: 'connectwise:c2', companyName: 'Beta' });
    expect(moved).toMatchObject({ companyName: 'Beta', lines: [{ badge: { reason: 'unmapped' } }] });
    expect(await context.store.agreementLines.ofCompany('connectwise:c1')).toEqual([]);
  });

  it('is corrected by a fresh reading, and stays from the cache when that fails', async () => {
    await mapAll();
    const fresh: AgreementLine[] = [line({ agreementId: 'connectwise:1', quantity: dec(42) })];
    answers({ agreement: async () => null, lines: async () => ({ lines: fresh, problems: [] }) });
    const corrected = await agreementOnPage(context, { ...ask, reread: true });
    expect(corrected.figures?.total.variance).toBe('0');
    answers({
      agreement: async () => null,
      lines: async () => {
        throw new FailureError({
          code: 'psa.down',
          sentence: 'ConnectWise does not answer.',
          nextStep: 'Wait.',
        });
      },
    });
    const cached = await agreementOnPage(context, { ...ask, reread: true });
    expect(cached).toMatchObject({
      figures: { total: { variance: '0' } },
      reason: 'ConnectWise does not answer.',
    });
  });
});

describe('finding an agreement', () => {
  const two = [
    agreement({ id: 'a', name: 'Managed - Gold' }),
    agreement({ id: 'b', name: 'Managed - Gold', companyName: 'Beta' }),
  ];

  it('takes names only when they lead to exactly one', () => {
    expect(agreementByNames(two, ['Agreement - Managed - Gold'], null)).toBeNull();
    expect(agreementByNames(two, ['Agreement - Managed - Gold'], 'Beta')?.id).toBe('b');
    expect(agreementByNames(two, ['Managed'], 'Beta')).toBeNull();
  });

  it('takes rows only when three lines fit one agreement better than any other', () => {
    const lines = ['A', 'B', 'C', 'D'].flatMap((product, index) => [
      line({
        id: `1${product}`,
        agreementId: 'one',
        productIdentifier: product,
        quantity: dec(1000 + index),
      }),
      line({
        id: `2${product}`,
        agreementId: 'two',
        productIdentifier: product,
        quantity: dec(index < 2 ? 1000 + index : 7),
      }),
    ]);
    const row = (product: string, quantity: string) => ['', product, 'text', quantity];
    const rows = [row('A', '1,000.00'), row('B', '1.001,00'), row('C', '1 002.00')];
    expect(agreementByRows(rows, lines)).toBe('one');
    expect(agreementByRows(rows.slice(0, 2), lines)).toBeNull();
    expect(agreementByRows([row('A', '1000'), row('B', '1001')], lines)).toBeNull();
  });
});

describe('rows that name their own record', () => {
  const row = {
    company: 'Acme',
    agreement: 'Managed Services',
    product: 'TM-WFS',
    description: '',
    quantity: dec(40),
  };

  it('get the badge of their line, or the total of their agreement', async () => {
    await mapAll();
    context.secrets.connectwise = { site: '', company: '', publicKey: '', privateKey: '', clientId: '' };
    const additions = await badgesForRows(context, {
      psa: 'connectwise',
      screen: 'additions-search',
      rows: [row, { ...row, company: 'Nobody' }],
    });
    expect(additions).toMatchObject({
      badges: [{ variance: '2', comparedWith: 'record' }, null],
      known: ['40', null],
    });
    const totals = await badgesForRows(context, {
      psa: 'connectwise',
      screen: 'agreement-search',
      rows: [row],
    });
    expect(totals.badges).toMatchObject([{ variance: '2' }]);
  });

  it('are compared with the page when there are no PSA keys, and can be mapped from what was seen', async () => {
    const seen = { ...row, company: 'Seen Ltd', product: 'SEEN-1', agreement: 'Any' };
    const first = await badgesForRows(context, {
      psa: 'connectwise',
      screen: 'agreement-additions',
      rows: [seen],
    });
    expect(first.badges).toMatchObject([{ reason: 'unmapped' }]);
    await mapping.linkAccount(context, { accountId: 'v1', companyId: 'connectwise:page:Seen Ltd' });
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:page:SEEN-1' });
    const second = await badgesForRows(context, {
      psa: 'connectwise',
      screen: 'agreement-additions',
      rows: [seen, { ...seen, quantity: dec(1) }],
    });
    expect(second.badges[0]).toMatchObject({
      used: '42',
      billed: '41',
      comparedWith: 'page',
      groupedLines: 2,
    });
  });

  it('with a quantity that cannot be read show no figure', async () => {
    const seen = { ...row, company: 'Seen Ltd', product: 'SEEN-1', quantity: null };
    await badgesForRows(context, { psa: 'connectwise', screen: 'agreement-additions', rows: [seen] });
    await mapping.linkAccount(context, { accountId: 'v1', companyId: 'connectwise:page:Seen Ltd' });
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:page:SEEN-1' });
    const { badges } = await badgesForRows(context, {
      psa: 'connectwise',
      screen: 'agreement-additions',
      rows: [seen],
    });
    expect(badges).toMatchObject([{ reason: 'no quantity', used: null }]);
  });

  it('are remembered under their real record once keys come', async () => {
    const seen = { ...row, company: 'Acme', product: 'SEEN-1' };
    await context.store.companies.delete('connectwise:c1');
    await badgesForRows(context, { psa: 'connectwise', screen: 'agreement-additions', rows: [seen] });
    await mapping.linkAccount(context, { accountId: 'v1', companyId: 'connectwise:page:Acme' });
    await seedAcme(context);
    await replaceSeen(context.store, context.now());
    expect((await context.store.accountMappings.get('v1'))?.companyId).toBe('connectwise:c1');
    expect((await context.store.companies.all()).map(({ id }) => id)).toEqual(['connectwise:c1']);
  });
});
