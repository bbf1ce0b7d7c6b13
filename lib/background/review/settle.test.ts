import { beforeEach, describe, expect, it, vi } from 'vitest';
import { disconnect } from '../connect';
import { report, type TestContext } from '../context.testing';
import * as mapping from '../mapping';
import { decide } from './decide';
import { findings } from './findings';
import { finding } from './samples.testing';
import { moveOn, reviewScene, world } from './scene.testing';

vi.mock('./engine', async () => (await import('./scene.testing')).engine);
vi.mock('@/lib/platform/keep-alive', () => ({ keepAlive: (work: unknown) => work }));

let context: TestContext;
beforeEach(async () => {
  context = await reviewScene();
  world.found = [finding()];
});

const { id } = finding();
const states = async () => {
  moveOn(context);
  return (await findings(context)).items.map(({ state }) => state);
};
const kept = () => context.store.findingRecords.get(id);

describe('what is kept', () => {
  it('is written in one commit, and once', async () => {
    const commit = vi.spyOn(context.store, 'commit');
    expect(await states()).toEqual(['open']);
    expect(await states()).toEqual(['open']);
    expect(commit).toHaveBeenCalledTimes(1);
    expect(await kept()).toMatchObject({ firstSeenAt: context.now(), resolvedAt: null });
  });

  it('is worked out once for all who ask until something changes', async () => {
    await Promise.all([findings(context), findings(context)]);
    await findings(context);
    expect(world.evaluated).toBe(1);
    moveOn(context);
    await findings(context);
    expect(world.evaluated).toBe(2);
  });

  it('is resolved when it is found no more, and shown for 90 days', async () => {
    await findings(context);
    world.found = [];
    expect(await states()).toEqual(['resolved']);
    const at = context.now();
    context.now = () => at + 89 * 24 * 3600_000;
    expect(await states()).toEqual(['resolved']);
    context.now = () => at + 91 * 24 * 3600_000;
    expect(await states()).toEqual([]);
    world.found = [finding()];
    moveOn(context);
    expect((await findings(context)).items).toMatchObject([{ state: 'open', reopened: 'came back' }]);
  });

  it('is not read again at each look, and is after it was erased', async () => {
    await findings(context);
    const all = vi.spyOn(context.store.findingRecords, 'all');
    await states();
    expect(all).not.toHaveBeenCalled();
    await disconnect(context, { what: 'everything' });
    world.found = [];
    expect(await states()).toEqual([]);
    expect(await context.store.findingRecords.count()).toBe(0);
  });

  it('is not written any more once everything is erased meanwhile', async () => {
    await Promise.all([disconnect(context, { what: 'everything' }), findings(context), findings(context)]);
    world.found = [];
    await findings(context);
    expect(await context.store.findingRecords.count()).toBe(0);
  });

  it('is the same after a worker was killed between writing and answering', async () => {
    await findings(context);
    const before = await kept();
    // Another worker has nothing in memory.
    context.figures = { revision: 0 };
    expect((await findings(context)).items).toHaveLength(1);
    expect(await kept()).toEqual(before);
  });
});

describe('nothing is resolved', () => {
  const stays = async () => {
    world.found = [];
    moveOn(context);
    const { items } = await findings(context);
    expect(await kept()).toMatchObject({ resolvedAt: null });
    return items;
  };
  beforeEach(async () => {
    await findings(context);
  });

  it('of a company that is not read now, which is counted', async () => {
    await context.store.lineReads.delete('connectwise:1');
    expect(await stays()).toEqual([]);
    expect(await findings(context)).toMatchObject({ companiesNotRead: 1, items: [] });
  });

  it('without a report', async () => {
    await context.store.usage.erase();
    await stays();
  });

  it('of a product that has no figure now', async () => {
    // The account was in the report of the month before, and is gone.
    await context.store.commit({ report: { report: report({ runId: 'r2', rowCount: 0 }), rows: [] } });
    await context.store.usage.publish();
    await stays();
  });

  it('while a sync runs: the last answer stays', async () => {
    context.syncStatus = { ...context.syncStatus, running: true };
    expect(await stays()).toMatchObject([{ id, state: 'open' }]);
    // Also for a worker that woke in the middle of it.
    context.figures = { revision: 0 };
    expect(await stays()).toMatchObject([{ id, state: 'open' }]);
    context.syncStatus = { ...context.syncStatus, running: false };
    expect(await states()).toEqual(['resolved']);
  });
});

it('is resolved when nothing is mapped to its company any more', async () => {
  await findings(context);
  await mapping.unlinkAccount(context, { accountId: 'v1' });
  world.found = [];
  expect(await states()).toEqual(['resolved']);
});

it('what a person decides meanwhile is not lost to what a sync resolves', async () => {
  await findings(context);
  world.found = [finding(), finding({ productId: 'connectwise:p2' })];
  moveOn(context);
  await Promise.all([
    findings(context),
    decide(context, { decisions: [{ findingId: id, decision: { kind: 'accepted' } }] }),
  ]);
  expect((await findings(context)).items.map(({ state }) => state)).toEqual(['accepted', 'open']);
  expect(await kept()).toMatchObject({ decision: { kind: 'accepted' } });
});
