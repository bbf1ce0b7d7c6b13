import { beforeEach, describe, expect, it } from 'vitest';
import type { PushItem } from '@/lib/model/push-journal';
import { batchOf } from '@/lib/push/plan.testing';
import { dec } from '@/lib/reconcile/book.testing';
import { type TestContext, testContext } from '../context.testing';
import { pushedLately } from './before';
import { itemOf } from './before.testing';

const HOUR = 3_600_000;
let context: TestContext;
beforeEach(async () => {
  context = await testContext();
});

/** Items of one batch that is over, `ago` ms ago. */
async function keep(ago: number, id: string, ...items: PushItem[]): Promise<void> {
  const at = context.now() - ago;
  await context.store.pushBatches.put(
    batchOf({ id, state: 'ended', confirmedAt: at, updatedAt: at, endedAt: at }),
  );
  await context.store.pushItems.put(...items.map((item, n) => ({ ...item, id: `${id}:${n}`, batchId: id })));
}

/** How often items are read from here on. */
function readsOf(): { count: number } {
  const reads = { count: 0 };
  const { ofBatch } = context.store.pushItems;
  context.store.pushItems.ofBatch = (id) => {
    reads.count += 1;
    return ofBatch(id);
  };
  return reads;
}

const LINE = 'connectwise:l0';
const saidBefore = async (now: number) => (await pushedLately(context)).quantityBefore(LINE, dec(now));

describe('what lines said until a push', () => {
  it.each(['set', 'adjust'] as const)('is what one of kind %s changed', async (kind) => {
    await keep(HOUR, 'b', itemOf(kind, 40, 42));
    expect(await saidBefore(42)).toBe('40');
  });

  it('is nothing for a push from a later day, or once somebody changed the line again', async () => {
    await keep(HOUR, 'b', itemOf('adjust', 40, 42));
    expect(await saidBefore(40)).toBeUndefined();
    expect(await saidBefore(45)).toBeUndefined();
    expect((await pushedLately(context)).quantityBefore(LINE, null)).toBeUndefined();
    expect((await pushedLately(context)).quantityBefore('other', dec(42))).toBeUndefined();
  });

  it.each(['writing', 'refused', 'not done', 'done twice', 'unclear'] as const)(
    'is nothing while an item is %s',
    async (state) => {
      await keep(HOUR, 'b', itemOf('set', 40, 42, { state }));
      expect(await saidBefore(42)).toBeUndefined();
    },
  );

  it('is over after a day', async () => {
    await keep(23 * HOUR, 'b', itemOf('set', 40, 42));
    expect(await saidBefore(42)).toBe('40');
    await keep(25 * HOUR, 'b', itemOf('set', 40, 42));
    expect(await saidBefore(42)).toBeUndefined();
  });

  it('is told by the push that left the line as it is: an undo’s after it is undone', async () => {
    await keep(3 * HOUR, 'a', itemOf('set', 40, 42));
    await keep(2 * HOUR, 'c', itemOf('set', 42, 40));
    expect(await saidBefore(40)).toBe('42');
    await keep(HOUR, 'b', itemOf('set', 41, 42));
    expect(await saidBefore(42)).toBe('41');
  });

  it('is of a line that a cut over made: it is new, and the old line keeps its quantity', async () => {
    await keep(HOUR, 'b', itemOf('cut over', 40, 42, { addedLineId: 'connectwise:9' }));
    const pushed = await pushedLately(context);
    expect(pushed.isAdded('connectwise:9')).toBe(true);
    expect(pushed.isAdded(LINE)).toBe(false);
    expect(pushed.quantityBefore(LINE, dec(42))).toBeUndefined();
  });

  it('is read once from a batch that is over, however often badges ask, and anew while it runs', async () => {
    await keep(HOUR, 'b', itemOf('set', 40, 42));
    const reads = readsOf();
    for (let time = 0; time < 3; time += 1) expect(await saidBefore(42)).toBe('40');
    expect(reads.count).toBe(1);
    await context.store.pushBatches.put(batchOf({ id: 'b', confirmedAt: 1, updatedAt: context.now() }));
    for (let time = 0; time < 3; time += 1) await saidBefore(42);
    expect(reads.count).toBe(4);
  });

  it('is read once from a batch that was stopped, as soon as its line under way is over too', async () => {
    await keep(HOUR, 'b', itemOf('set', 40, 42, { state: 'writing' }));
    const updatedAt = context.now() - HOUR;
    const stopped = batchOf({ id: 'b', state: 'stopped', confirmedAt: updatedAt, updatedAt });
    await context.store.pushBatches.put(stopped);
    const reads = readsOf();
    for (let time = 0; time < 3; time += 1) expect(await saidBefore(42)).toBeUndefined();
    expect(reads.count).toBe(3);
    await context.store.pushItems.put(itemOf('set', 40, 42));
    await context.store.pushBatches.put({ ...stopped, updatedAt: updatedAt + 1, endedAt: updatedAt + 1 });
    for (let time = 0; time < 3; time += 1) expect(await saidBefore(42)).toBe('40');
    expect(reads.count).toBe(4);
  });
});
