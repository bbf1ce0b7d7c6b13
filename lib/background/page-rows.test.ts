import { beforeEach, describe, expect, it } from 'vitest';
import type { PageRow } from '@/lib/messaging/protocol';
import type { AgreementLine } from '@/lib/model/records';
import { badgeText } from '@/lib/overlay/badge-text';
import { day, dec, line, SERVICE } from '@/lib/reconcile/book.testing';
import { afterStage } from './after-stage';
import { seedAcme, type TestContext, testContext } from './context.testing';
import { settled } from './doubted';
import * as mapping from './mapping';
import { badgesForRows } from './page-rows';
import { replaceSeen } from './seen-on-page';

let context: TestContext;

beforeEach(async () => {
  context = await testContext();
  await seedAcme(context);
});
const mapAll = async () => {
  await mapping.matchByEqualNames(context);
  await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
};

describe('rows that name their own record', () => {
  const row: PageRow = {
    company: 'Acme',
    agreement: 'Managed Services',
    product: 'TM-WFS',
    description: '',
    quantity: dec(40),
    effective: null,
    cancelled: null,
  };

  it('get the badge of their line, or the total of their agreement', async () => {
    await mapAll();
    context.secrets.connectwise = { site: '', company: '', publicKey: '', privateKey: '', clientId: '' };
    const additions = await badgesForRows(context, {
      psa: 'connectwise',
      screen: 'lines-search',
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

  it('of a list of agreements get nothing where two of them have one name', async () => {
    await mapAll();
    context.secrets.connectwise = { site: '', company: '', publicKey: '', privateKey: '', clientId: '' };
    const list = { ...row, product: null, quantity: null };
    // The other one is of a type that is not read, so that only one is known.
    const rows = [list, { ...list, agreement: ' Managed  Services' }, { ...list, company: 'Nobody' }];
    const { badges } = await badgesForRows(context, { psa: 'connectwise', screen: 'agreement-search', rows });
    expect(badges).toEqual([null, null, null]);
  });

  it('that could be either of two lines get what both lines say, and nothing where they differ', async () => {
    await mapAll();
    context.secrets.connectwise = { site: '', company: '', publicKey: '', privateKey: '', clientId: '' };
    const twin = (change: Partial<AgreementLine>) =>
      line({ agreementId: 'connectwise:1', quantity: dec(20), ...change });
    const badgeOf = async (change: Partial<AgreementLine>) => {
      await context.store.agreementLines.replace('connectwise:1', [
        twin({}),
        twin({ id: 'connectwise:l2', ...change }),
      ]);
      const rows = [{ ...row, quantity: dec(20) }];
      return (await badgesForRows(context, { psa: 'connectwise', screen: 'lines-search', rows })).badges[0];
    };
    expect(await badgeOf({})).toMatchObject({ billed: '40', groupedLines: 2 });
    expect(await badgeOf({ cancelledDate: day('2026-10-31') })).toBeNull();
  });

  it('are compared with the page when there are no PSA keys, and can be mapped from what was seen', async () => {
    const seen = { ...row, company: 'Seen Ltd', product: 'SEEN-1', agreement: 'Any' };
    const first = await badgesForRows(context, {
      psa: 'connectwise',
      screen: 'agreement-lines',
      rows: [seen],
    });
    expect(first.badges).toMatchObject([{ reason: 'unmapped' }]);
    await mapping.linkAccount(context, { accountId: 'v1', companyId: 'connectwise:page:Seen Ltd' });
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:page:SEEN-1' });
    const second = await badgesForRows(context, {
      psa: 'connectwise',
      screen: 'agreement-lines',
      rows: [seen, { ...seen, quantity: dec(1) }],
    });
    expect(second.badges[0]).toMatchObject({
      used: '42',
      billed: '41',
      comparedWith: 'page',
      groupedLines: 2,
    });
  });

  it('are added however the page spaces the names', async () => {
    const seen = { ...row, company: 'Seen Ltd', product: 'SEEN-1', agreement: 'Any' };
    const ask = (...rows: (typeof seen)[]) =>
      badgesForRows(context, { psa: 'connectwise', screen: 'agreement-lines', rows });
    await ask(seen);
    await mapping.linkAccount(context, { accountId: 'v1', companyId: 'connectwise:page:Seen Ltd' });
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:page:SEEN-1' });
    const { badges } = await ask(seen, {
      ...seen,
      company: 'Seen\u00a0 Ltd',
      product: ' SEEN-1',
      quantity: dec(1),
    });
    expect(badges).toMatchObject([
      { billed: '41', groupedLines: 2 },
      { billed: '41', groupedLines: 2 },
    ]);
  });

  it('say expected where a split decides, and compare with the page', async () => {
    const seen = { ...row, company: 'Seen Ltd', product: 'SEEN-1', agreement: 'Any' };
    const ask = () => badgesForRows(context, { psa: 'connectwise', screen: 'agreement-lines', rows: [seen] });
    await ask();
    await mapping.splitAccount(context, {
      accountId: 'v1',
      companies: [
        { companyId: 'connectwise:page:Seen Ltd', share: { kind: 'fixed', count: dec(40) } },
        { companyId: 'connectwise:c1', share: { kind: 'remainder' } },
      ],
    });
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:page:SEEN-1' });
    const [badge] = (await ask()).badges;
    expect(badge).toMatchObject({ used: '40', billed: '40', ruled: true, comparedWith: 'page' });
    expect(badge && badgeText({ badge }).full).toBe('40 expected · 40 on this page ✓');
  });

  it('with a quantity that cannot be read show no figure', async () => {
    const seen = { ...row, company: 'Seen Ltd', product: 'SEEN-1', quantity: null };
    await badgesForRows(context, { psa: 'connectwise', screen: 'agreement-lines', rows: [seen] });
    await mapping.linkAccount(context, { accountId: 'v1', companyId: 'connectwise:page:Seen Ltd' });
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:page:SEEN-1' });
    const { badges } = await badgesForRows(context, {
      psa: 'connectwise',
      screen: 'agreement-lines',
      rows: [seen],
    });
    expect(badges).toMatchObject([{ reason: 'no quantity', used: null }]);
  });

  it('are remembered under their real record once keys come', async () => {
    const seen = { ...row, company: 'Acme', product: 'SEEN-1' };
    await context.store.companies.delete('connectwise:c1');
    await badgesForRows(context, { psa: 'connectwise', screen: 'agreement-lines', rows: [seen] });
    await mapping.linkAccount(context, { accountId: 'v1', companyId: 'connectwise:page:Acme' });
    await seedAcme(context);
    await replaceSeen(context.store, context.now());
    expect((await context.store.accountMappings.get('v1'))?.companies[0]?.companyId).toBe('connectwise:c1');
    expect((await context.store.companies.all()).map(({ id }) => id)).toEqual(['connectwise:c1']);
  });

  it('do not stand in the way of equal names once keys come', async () => {
    await context.store.companies.delete('connectwise:c1');
    const seen = { ...row, company: 'Acme', product: 'SEEN-1' };
    await badgesForRows(context, { psa: 'connectwise', screen: 'agreement-lines', rows: [seen] });
    await seedAcme(context);
    await afterStage(context.store, 'psa companies');
    expect((await context.store.accountMappings.get('v1'))?.companies[0]?.companyId).toBe('connectwise:c1');
  });

  it('are compared without those that are not in effect by the dates on the page', async () => {
    const seen = { ...row, company: 'Seen Ltd', product: 'SEEN-1', agreement: 'Any' };
    const ask = async (...rows: (typeof seen)[]) =>
      (await badgesForRows(context, { psa: 'connectwise', screen: 'agreement-lines', rows })).badges;
    await ask(seen);
    await mapping.linkAccount(context, { accountId: 'v1', companyId: 'connectwise:page:Seen Ltd' });
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:page:SEEN-1' });
    const dated = (effective: string, cancelled: string | null) => ({ ...seen, effective, cancelled });
    const now = dated('2026-01-01', null);
    expect(await ask(now, dated('2025-01-01', '2025-12-31'))).toMatchObject([
      { billed: '40', groupedLines: 1, comparedWith: 'page' },
      { billed: null, variance: null, reason: 'ended 31 Dec 2025' },
    ]);
    expect(await ask(now, dated('2025-01-01', 'soon'))).toMatchObject([
      { variance: null, reason: 'dates unclear' },
      { variance: null, reason: 'dates unclear' },
    ]);
  });

  describe('that contradict the record', () => {
    const asked = { psa: 'connectwise' as const, screen: 'lines-search' as const };
    const read: string[] = [];
    let now = 0;
    /** The PSA has 44 of it by now; the cache, read two minutes ago, has 40. */
    beforeEach(async () => {
      await mapAll();
      context.secrets.connectwise = { site: '', company: '', publicKey: '', privateKey: '', clientId: '' };
      read.length = 0;
      now = context.now() + 120_000;
      context.now = () => now;
      context.events.length = 0;
      const lines = [line({ agreementId: 'connectwise:1', quantity: dec(44) })];
      context.api = {
        linesAtOnce: 1,
        agreement: async () => null,
        lines: async (asked: readonly { id: string }[]) =>
          asked.map(({ id }) => {
            read.push(id);
            return { lines, problems: [] };
          }),
      } as unknown as NonNullable<TestContext['api']>;
    });
    const badges = async (quantity: number | null, product = 'TM-WFS') => {
      const rows = [{ ...row, product, quantity: quantity === null ? null : dec(quantity) }];
      const answer = await badgesForRows(context, { ...asked, rows });
      await settled(context);
      return answer;
    };

    it('are answered from the cache, then their agreement is read again and the page told', async () => {
      expect(await badges(44)).toMatchObject({ known: ['40'] });
      expect(read).toEqual(['connectwise:1']);
      expect(context.events).toEqual([{ event: 'changed' }]);
      expect(await badges(44)).toMatchObject({ known: ['44'], badges: [{ billed: '44' }] });
      // The page is the stale one: it is not asked about again and again.
      expect(await badges(40)).toMatchObject({ known: ['44'] });
      expect(read).toHaveLength(1);
    });

    it('may be of a line that was added since', async () => {
      expect(await badges(3, 'NEW-1')).toMatchObject({ badges: [null] });
      expect(read).toEqual(['connectwise:1']);
    });

    it('are not those that agree or cannot be read, and nothing is told when the PSA does not answer', async () => {
      await badges(40);
      await badges(null);
      expect(read).toEqual([]);
      context.api = null;
      await badges(44);
      expect(context.events).toEqual([]);
    });
  });
});
