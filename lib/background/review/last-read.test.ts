import { beforeEach, describe, expect, it } from 'vitest';
import { agreement, SERVICE } from '@/lib/reconcile/book.testing';
import { disconnect } from '../connect';
import { NOW, seedAcme, type TestContext, testContext } from '../context.testing';
import * as mapping from '../mapping';
import { findings } from './findings';

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
const list = () => findings(context);

it('how old the bill is does not rest on agreements that bill nothing any more and are not read again', async () => {
  const ended = { id: 'connectwise:2', recordId: 2, cancelled: true, status: 'Cancelled' };
  await context.store.commit({
    put: {
      agreements: [agreement(ended)],
      lineReads: [{ id: 'connectwise:2', readAt: NOW - 300 * 86_400_000 }],
    },
  });
  expect((await list()).linesReadAt).toBe(NOW);
});

describe('while a sync runs', () => {
  /** A worker that woke in the middle of it knows only what is on record. */
  const wake = () => {
    context.figures = { revision: 0 };
  };
  const runs = (running: boolean) => {
    context.syncStatus = { ...context.syncStatus, running };
  };

  it('the last answer stands', async () => {
    await list();
    runs(true);
    expect((await list()).items).toHaveLength(1);
    wake();
    expect((await list()).items).toHaveLength(1);
  });

  it.each(['psa', 'lmpi'] as const)(
    'nothing is told of what was fetched before %s was disconnected',
    async (what) => {
      await list();
      await disconnect(context, { what });
      runs(true);
      expect((await list()).items).toEqual([]);
      wake();
      expect((await list()).items).toEqual([]);
    },
  );
});
