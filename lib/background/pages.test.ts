import { beforeEach, describe, expect, it } from 'vitest';
import { agreementFigures } from '@/lib/messaging/schemas';
import { FailureError } from '@/lib/model/failure';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import { agreement, dec, line, SERVICE } from '@/lib/reconcile/book.testing';
import { SYNC_SETTINGS } from '@/lib/sync/settings';
import { seedAcme, type TestContext, testContext } from './context.testing';
import { findingCounts } from './counts';
import * as mapping from './mapping';
import { agreementOnPage } from './pages';
import { keepPush } from './push/before.testing';

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
  context.api = { linesAtOnce: 1, ...api } as PsaApi;
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

  it('tells what a line was until a push, and which line a push has made', async () => {
    await mapAll();
    const made = line({ id: 'connectwise:l2', agreementId: 'connectwise:1', quantity: dec(1) });
    await context.store.agreementLines.replace('connectwise:1', [
      line({ agreementId: 'connectwise:1', quantity: dec(42) }),
      made,
    ]);
    await keepPush(context, { lineId: line().id, from: 40, to: 42, addedLineId: made.id });
    const { figures } = await agreementOnPage(context, ask);
    const [pushed, added] = figures?.lines ?? [];
    expect(pushed).toMatchObject({ quantity: '42', quantityBefore: '40' });
    expect(pushed).not.toHaveProperty('added');
    expect(added).toMatchObject({ quantity: '1', added: true });
    expect(added).not.toHaveProperty('quantityBefore');
    expect(agreementFigures.parse(figures)).toEqual(figures);
  });

  it('carries badges for the lines of its child agreements too, read again with its own', async () => {
    await mapAll();
    const child = agreement({ id: 'connectwise:2', recordId: 2, parentAgreementId: 'connectwise:1' });
    const grandchild = agreement({ id: 'connectwise:3', recordId: 3, parentAgreementId: 'connectwise:2' });
    await context.store.agreements.put(child, grandchild);
    for (const { id } of [child, grandchild]) {
      await context.store.agreementLines.replace(id, [
        line({ id: `${id}l`, agreementId: id, quantity: dec(1) }),
      ]);
      await context.store.lineReads.put({ id, readAt: 1 });
    }
    const { figures } = await agreementOnPage(context, ask);
    expect(figures?.lines).toMatchObject([
      { ofChild: false, quantity: '40', badge: { billed: '42', groupedAgreements: 3 } },
      { ofChild: true, quantity: '1', badge: { billed: '42' } },
    ]);
    const read: number[] = [];
    answers({
      agreement: async (recordId) => [child, grandchild].find((one) => one.recordId === recordId) ?? null,
      lines: async (asked) =>
        asked.map(({ id, recordId }) => {
          read.push(recordId ?? 0);
          return {
            lines: [line({ id: `${id}l`, agreementId: id, quantity: dec(recordId ?? 0) })],
            problems: [],
          };
        }),
    });
    const again = await agreementOnPage(context, { ...ask, reread: true });
    expect(read.sort()).toEqual([1, 2]);
    expect(again.figures?.lines.map(({ quantity }) => quantity)).toEqual(['1', '2']);
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
      lines: async () => [{ lines: [line({ id: 'connectwise:l9', agreementId: made.id })], problems: [] }],
    });
    expect((await agreementOnPage(context, { ...ask, recordId: 8 })).figures).toBeNull();
    expect((await agreementOnPage(context, { ...ask, recordId: 9 })).figures).toMatchObject({
      name: 'New',
      lines: [{ badge: { billed: '80', groupedAgreements: 2 } }],
    });
  });

  it('is itself corrected by a fresh reading, not its lines alone', async () => {
    await mapAll();
    const lines = async () => [{ lines: [line({ agreementId: 'connectwise:1' })], problems: [] }];
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

  it('keeps the lines last read, and says so, when the PSA shows neither the agreement nor a line of it', async () => {
    await mapAll();
    const before = await context.store.agreementLines.all();
    answers({ agreement: async () => null, lines: async () => [{ lines: [], problems: [] }] });
    const { figures, reason } = await agreementOnPage(context, { ...ask, reread: true });
    expect(before.length).toBeGreaterThan(0);
    expect(await context.store.agreementLines.all()).toEqual(before);
    expect(figures?.lines).toHaveLength(1);
    expect(reason).toContain('does not show this agreement any more');
  });

  it('is corrected by a fresh reading, and stays from the cache when that fails', async () => {
    await mapAll();
    const fresh: AgreementLine[] = [line({ agreementId: 'connectwise:1', quantity: dec(42) })];
    answers({ agreement: async () => null, lines: async () => [{ lines: fresh, problems: [] }] });
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
