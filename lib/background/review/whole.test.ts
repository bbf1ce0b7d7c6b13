import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Month } from '@/lib/model/calendar';
import type { Decision } from '@/lib/model/finding';
import { dec, line, SERVICE, usage } from '@/lib/reconcile/book.testing';
import { disconnect } from '../connect';
import { report, seedAcme, stamp, type TestContext, testContext } from '../context.testing';
import { createHandlers } from '../handlers';
import * as mapping from '../mapping';
import { vendorAccount } from '../mapping/records.testing';
import { statusOf } from '../status';

vi.mock('@/lib/platform/keep-alive', () => ({ keepAlive: (work: unknown) => work }));

const ACCEPTED: Decision = { kind: 'accepted' };
let context: TestContext;
beforeEach(async () => {
  context = await testContext();
  context.secrets = {
    lmpi: { accessToken: 't', secretKey: 's', apiUrl: 'https://cspi.trendmicro.com' },
    connectwise: { site: 'na.myconnectwise.net', company: 'msp' },
  };
  await seedAcme(context);
  await mapping.matchByEqualNames(context);
  await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
});

const ask = () => createHandlers(async () => context, vi.fn());
const list = () => ask()['review.findings']({}, {});
const bill = async (quantity: number) => {
  await context.store.agreementLines.put(line({ agreementId: 'connectwise:1', quantity: dec(quantity) }));
  context.figures.revision += 1;
};
const counts = async () => {
  const { underBilled, overBilled, matched, notCounted } = (await statusOf(context)).counts;
  return { underBilled, overBilled, matched, notCounted };
};

describe('with the rules of product.md', () => {
  it('a difference is found, billed, resolved and found again, and the popup counts the same', async () => {
    expect((await statusOf(context)).counts).toMatchObject({ underWorth: '7', overWorth: null });
    const { items, companiesNotRead, nothingYet, month, linesReadAt } = await list();
    expect({ companiesNotRead, nothingYet, month }).toEqual({
      companiesNotRead: 0,
      nothingYet: null,
      month: '2026-10',
    });
    expect(linesReadAt).toBe(context.now());
    expect(items).toMatchObject([
      { class: 'under-billed', companyName: 'Acme', variance: '2', money: '7', state: 'open' },
    ]);
    expect(await counts()).toEqual({ underBilled: 1, overBilled: 0, matched: 0, notCounted: 0 });

    await bill(42);
    expect((await list()).items).toMatchObject([{ class: 'under-billed', state: 'resolved', billed: '40' }]);
    expect(await counts()).toEqual({ underBilled: 0, overBilled: 0, matched: 1, notCounted: 0 });

    await bill(50);
    expect((await list()).items.map(({ class: kind, state }) => [kind, state])).toEqual([
      ['over-billed', 'open'],
      ['under-billed', 'resolved'],
    ]);
    expect(await counts()).toEqual({ underBilled: 0, overBilled: 1, matched: 0, notCounted: 0 });

    await bill(41);
    expect((await list()).items.find(({ class: kind }) => kind === 'under-billed')).toMatchObject({
      state: 'open',
      reopened: 'came back',
      variance: '1',
    });
  });

  it('says what the month in progress comes to', async () => {
    const row = usage({ provisioned: dec(42), used: null });
    await context.store.commit({
      report: { report: report({ runId: 'r2' }), rows: [{ ...row, runId: 'r2' }] },
    });
    await context.store.inProgress.put({
      ...stamp,
      id: 'v1 service',
      month: '2026-11' as Month,
      accountId: 'v1',
      serviceId: SERVICE,
      provisioned: dec(50),
      before: dec(42),
      from: 'subscription',
      startChargeDate: null,
      fetchedAt: 1,
    });
    await ask()['data.publish']({}, {});
    expect((await list()).items.find(({ class: kind }) => kind === 'under-billed')?.soFar).toEqual({
      month: '2026-11',
      expected: '50',
      variance: '10',
    });
  });

  it('a snoozed difference opens again when it grows', async () => {
    const id = (await list()).items[0]?.id ?? '';
    const decision = { kind: 'snoozed', reason: 'Next month', until: '2026-12-31' } as Decision;
    await ask()['review.decide']({ decisions: [{ findingId: id, decision }] }, {});
    await bill(41);
    expect((await list()).items).toMatchObject([{ state: 'snoozed', variance: '1' }]);
    await bill(39);
    expect((await list()).items).toMatchObject([{ state: 'open', reopened: 'grew', variance: '3' }]);
  });

  it('tells why: report, expected, line, billed, difference, money', async () => {
    const id = (await list()).items[0]?.id ?? '';
    const { steps } = await ask()['review.why']({ findingId: id }, {});
    expect(steps.length).toBeGreaterThan(4);
    expect(steps.map(({ value }) => value).join(' ')).toContain('42');
    for (const { label, value } of steps) expect(label && value).not.toBe('');
  });

  it('lists accounts that nobody has mapped, and resolves them by a mapping', async () => {
    await context.store.vendorAccounts.put(vendorAccount('v2', { name: 'Zeta' }));
    const rows = [usage(), usage({ index: 1, accountId: 'v2', customer: 'Zeta', used: dec(7) })];
    await context.store.commit({ report: { report: report({ runId: 'r2', rowCount: 2 }), rows } });
    await ask()['data.publish']({}, {});
    const found = (await list()).items.find(({ class: kind }) => kind === 'account not mapped');
    expect(found).toMatchObject({ subject: 'Zeta', state: 'open', companyId: null });
    expect((await ask()['review.why']({ findingId: found?.id ?? '' }, {})).steps).not.toEqual([]);
    await mapping.excludeAccount(context, { accountId: 'v2', reason: 'own' });
    expect((await list()).items.find(({ id }) => id === found?.id)?.state).toBe('resolved');
  });

  it('does not resolve what is not reported by a report that lacks the account', async () => {
    const publish = async (runId: string, change: Partial<ReturnType<typeof usage>>) => {
      await context.store.commit({
        report: { report: report({ runId }), rows: [usage({ runId, ...change })] },
      });
      await ask()['data.publish']({}, {});
    };
    const state = async () =>
      (await list()).items.find(({ class: kind }) => kind === 'usage not reported')?.state ?? 'not listed';
    await publish('r2', { used: null, provisioned: null });
    expect(await state()).toBe('open');
    await publish('r3', { accountId: 'v2', customer: 'Zeta' });
    expect(await state()).toBe('not listed');
    await publish('r4', {});
    expect(await state()).toBe('resolved');
  });

  it('counts a difference that has no figure any more, until it has one again', async () => {
    expect(await list()).toMatchObject({ items: [{ state: 'open' }], figuresMissing: 0 });
    const publish = async (runId: string, change: Parameters<typeof usage>[0]) => {
      await context.store.commit({
        report: { report: report({ runId }), rows: [usage({ runId, ...change })] },
      });
      await ask()['data.publish']({}, {});
    };
    await publish('r2', { used: null, provisioned: null });
    const now = await list();
    expect(now.figuresMissing).toBe(1);
    expect(now.items.filter(({ variance }) => variance !== null)).toEqual([]);
    await publish('r3', {});
    expect(await list()).toMatchObject({ figuresMissing: 0 });
  });

  it('resolves nothing when the PSA or LMPI is disconnected', async () => {
    await list();
    await disconnect(context, { what: 'psa' });
    expect(await list()).toMatchObject({ items: [], companiesNotRead: 1 });
    await disconnect(context, { what: 'lmpi' });
    expect((await list()).items).toEqual([]);
    expect((await context.store.findingRecords.all()).map(({ resolvedAt }) => resolvedAt)).toEqual([null]);
  });
});

describe('after Refresh', () => {
  it('what is resolved is so even when nobody looks', async () => {
    await list();
    const rows = [usage({ runId: 'r2', used: dec(40) })];
    await context.store.commit({ report: { report: report({ runId: 'r2' }), rows } });
    await ask()['data.publish']({}, {});
    await vi.waitFor(async () =>
      expect(await context.store.findingRecords.all()).toMatchObject([{ resolvedAt: context.now() }]),
    );
  });
});

describe('a report that looks broken', () => {
  const ACCOUNTS = Array.from({ length: 20 }, (_, at) => `v${at + 1}`);
  /** A month of the report, in which some accounts have used nothing. */
  const publish = async (month: string, zero: number) => {
    const runId = `${month} ${zero}`;
    const rows = ACCOUNTS.map((accountId, index) =>
      usage({
        month: month as Month,
        runId,
        index,
        accountId,
        customer: accountId,
        provisioned: null,
        used: dec(index > 0 && index <= zero ? 0 : 42),
      }),
    );
    await context.store.commit({
      report: { report: report({ month: month as Month, runId, rowCount: rows.length }), rows },
    });
    await ask()['data.publish']({}, {});
  };
  beforeEach(async () => {
    await context.store.vendorAccounts.put(...ACCOUNTS.slice(1).map((id) => vendorAccount(id)));
    // In the order in which the months are closed: October's alone would look broken.
    await context.store.usage.erase();
    await publish('2026-09', 0);
    await publish('2026-10', 0);
    await list();
    await publish('2026-10', 8);
  });

  it('resolves nothing and freezes what is done to many, until it is confirmed', async () => {
    const frozen = await list();
    const [guard] = frozen.guards;
    expect(guard).toMatchObject({ kind: 'accounts at zero', confirmedAt: null });
    expect(frozen.items.filter(({ state }) => state === 'resolved')).toEqual([]);
    const open = frozen.items.filter(({ state }) => state === 'open').map(({ id }) => id);
    expect(open.length).toBeGreaterThan(1);
    const all = { decisions: open.map((findingId) => ({ findingId, decision: ACCEPTED })) };
    await expect(ask()['review.decide'](all, {})).rejects.toMatchObject({
      failure: { code: 'review.frozen' },
    });
    expect((await list()).items.filter(({ state }) => state === 'accepted')).toEqual([]);
    // One at a time goes on.
    const [first = ''] = open;
    await ask()['review.decide']({ decisions: [{ findingId: first, decision: ACCEPTED }] }, {});
    expect((await list()).items.find(({ id }) => id === first)?.state).toBe('accepted');

    await ask()['guard.confirm']({ guardId: guard?.id ?? '' }, {});
    const after = await list();
    expect(after.items.filter(({ state }) => state === 'resolved').length).toBeGreaterThan(0);
    await ask()['review.decide'](all, {});
  });
});
