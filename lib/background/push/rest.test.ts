import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { recordHead } from '@/lib/platform/record-head';
import { sealed } from '@/lib/push/chain';
import { batchEntry, entryOf } from '@/lib/push/entries';
import { FakePsa } from '@/lib/push/fake-psa.testing';
import { fakeClock } from '@/lib/push/harness.testing';
import { batchOf, planOf } from '@/lib/push/plan.testing';
import { disconnect } from '../connect';
import { type TestContext, testContext } from '../context.testing';
import { erasePsaData, eraseStrangers } from '../erase';
import { letPushesRest } from './rest';

let context: TestContext;
beforeEach(async () => {
  fakeBrowser.reset();
  context = await testContext();
  const [entry] = await sealed([batchEntry(batchOf(), entryOf('paused', 'It waits.'))], null, 1);
  if (!entry) throw new Error('no entry');
  await context.store.commit({
    put: {
      pushBatches: [batchOf(), batchOf({ id: 'over', state: 'ended', endedAt: 5 })],
      pushEntries: [entry],
      pushPlans: [planOf(new FakePsa(fakeClock()), ['set'])],
    },
  });
  await recordHead.set({ seq: 1, hash: entry.hash });
});
const kept = async ({ store } = context) => [
  await store.pushBatches.count(),
  await store.pushEntries.count(),
  await store.pushPlans.count(),
  (await recordHead.get())?.seq ?? null,
];

describe('pushes and connections', () => {
  it('the line under way is taken to its end before keys go', async () => {
    const happened: string[] = [];
    const idle = Promise.withResolvers<void>();
    Object.assign(context.push, {
      pause: async (id: string) => void happened.push(`pause ${id}`),
      idle: () => idle.promise,
    });
    const { remove } = context.vault;
    context.vault.remove = async (name) => {
      happened.push('keys');
      await remove(name);
    };
    await context.store.pushBatches.put(batchOf({ id: 'waits', state: 'paused', retryAt: 9 }));
    const ending = disconnect(context, { what: 'psa' });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(happened).toEqual(['pause batch', 'pause waits']);
    idle.resolve();
    await ending;
    expect(happened.slice(1, 3)).toEqual(['pause waits', 'keys']);
  });

  it('no longer than a person waits, and not where the store refuses', async () => {
    context.push.idle = () => new Promise(() => undefined);
    await letPushesRest(context, 20);
    context.push.pause = () => Promise.reject(new Error('full'));
    await letPushesRest(context, 20);
  });

  it('neither service that is disconnected takes the record along, nor another installation', async () => {
    await disconnect(context, { what: 'lmpi' });
    expect(await kept()).toEqual([2, 1, 1, 1]);
    await disconnect(context, { what: 'psa' });
    expect(await kept()).toEqual([2, 1, 0, 1]);
    await eraseStrangers(context, 'connectwise', true);
    await erasePsaData(context);
    expect(await kept()).toEqual([2, 1, 0, 1]);
  });

  it('everything takes it along, and what tells where it ended', async () => {
    await disconnect(context, { what: 'everything' });
    expect(await kept()).toEqual([0, 0, 0, null]);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});
