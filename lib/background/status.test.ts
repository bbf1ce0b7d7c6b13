import { beforeEach, describe, expect, it } from 'vitest';
import { SERVICE, usage } from '@/lib/reconcile/book.testing';
import { disconnect } from './connect';
import { report, seedAcme, type TestContext, testContext } from './context.testing';
import { createHandlers } from './handlers';
import * as mapping from './mapping';
import { pushAsks, statusOf } from './status';

let context: TestContext;
beforeEach(async () => {
  context = await testContext();
});
const connect = () => {
  context.secrets.lmpi = { accessToken: 't', secretKey: 's', apiUrl: 'https://cspi.trendmicro.com' };
};

describe('status', () => {
  it('goes from not connected through pending to ready', async () => {
    expect(await statusOf(context)).toMatchObject({ phase: 'not connected', pending: [] });
    connect();
    await seedAcme(context);
    expect(await statusOf(context)).toMatchObject({
      phase: 'pending',
      counts: { accountsToMap: 1, servicesToMap: 1 },
    });
    await mapping.matchByEqualNames(context);
    expect((await statusOf(context)).pending).toHaveLength(1);
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
    expect(await statusOf(context)).toMatchObject({
      phase: 'ready',
      reportMonth: '2026-10',
      counts: { underBilled: 1, matched: 0 },
    });
  });

  it('counts no company whose agreements have not been read', async () => {
    connect();
    await seedAcme(context);
    await mapping.matchByEqualNames(context);
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
    const counts = async () => {
      context.figures.revision += 1;
      return (await statusOf(context)).counts;
    };
    expect(await counts()).toMatchObject({ underBilled: 1, notCounted: 0 });
    await context.store.lineReads.delete('connectwise:1');
    expect(await counts()).toMatchObject({ underBilled: 0, notCounted: 1 });
    await disconnect(context, { what: 'psa' });
    expect(await counts()).toMatchObject({ underBilled: 0, notCounted: 1 });
  });

  it('needs attention after a failed sync and says syncing while one runs', async () => {
    connect();
    const failure = { code: 'network.unreachable', sentence: 'No network.', nextStep: 'Wait.' };
    context.syncStatus = { ...context.syncStatus, failure };
    expect((await statusOf(context)).phase).toBe('needs attention');
    context.syncStatus = { ...context.syncStatus, running: true };
    expect((await statusOf(context)).phase).toBe('syncing');
  });

  it('shows new data only after Refresh', async () => {
    connect();
    await seedAcme(context);
    const handlers = createHandlers(
      async () => context,
      async () => undefined,
    );
    await context.store.commit({
      report: {
        report: report({ runId: 'r2', fetchedAt: context.now() + 1 }),
        rows: [usage({ runId: 'r2', used: null })],
      },
    });
    expect((await statusOf(context)).fresh).toBe(true);
    expect((await context.store.usage.ofMonth(usage().month))[0]?.used).toBe('42');
    expect(await handlers['data.publish']({}, {})).toEqual({ changed: true });
    expect(context.events).toContainEqual({ event: 'published' });
    expect((await statusOf(context)).fresh).toBe(false);
    expect((await context.store.usage.ofMonth(usage().month))[0]?.used).toBeNull();
    context.events = [];
    expect(await handlers['data.publish']({}, {})).toEqual({ changed: false });
    // Companies, products and lines may be others than open pages show.
    expect(context.events).toContainEqual({ event: 'published' });
  });

  it('will not finish a mapping that is not there', async () => {
    await seedAcme(context);
    const handlers = createHandlers(
      async () => context,
      async () => undefined,
    );
    await expect(handlers['mapping.finish']({}, {})).rejects.toThrow('mapping.incomplete');
    expect(context.started).toEqual([]);
  });

  it('will not finish while locked, as the sync could not read its keys', async () => {
    connect();
    await seedAcme(context);
    await mapping.matchByEqualNames(context);
    await mapping.linkService(context, { serviceId: SERVICE, productId: 'connectwise:p1' });
    const locked = { ...context, vault: { ...context.vault, state: async () => 'locked' as const } };
    const handlers = createHandlers(
      async () => locked,
      async () => undefined,
    );
    await expect(handlers['mapping.finish']({}, {})).rejects.toThrow('vault.locked');
    expect(context.started).toEqual([]);
  });

  it('a push asks for a person when a line is to be looked at, or a failure holds it', () => {
    const batch = { id: 'b', kind: 'push', done: 1, total: 2 } as const;
    const because = { code: 'network', sentence: 'No network.', nextStep: 'Check it.' };
    const asks = [
      pushAsks({ batch: null, needsPerson: 0, lookAt: null }),
      pushAsks({ batch: { ...batch, state: 'running', because: null }, needsPerson: 0, lookAt: null }),
      pushAsks({ batch: { ...batch, state: 'paused', because: null }, needsPerson: 0, lookAt: null }),
      pushAsks({ batch: { ...batch, state: 'paused', because }, needsPerson: 0, lookAt: null }),
      pushAsks({ batch: null, needsPerson: 1, lookAt: null }),
    ];
    expect(asks).toEqual([false, false, false, true, true]);
  });
});
