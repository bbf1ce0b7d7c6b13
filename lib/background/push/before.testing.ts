import type { PushItem } from '@/lib/model/push-journal';
import { FakePsa } from '@/lib/push/fake-psa.testing';
import { fakeClock } from '@/lib/push/harness.testing';
import { batchOf, type Kind, planOf } from '@/lib/push/plan.testing';
import { dec } from '@/lib/reconcile/book.testing';
import type { Context } from '../context';

/** What a done item left, by the quantities before and after. */
export function itemOf(
  kind: Kind,
  from: number | null,
  to: number,
  change: Partial<PushItem> = {},
): PushItem {
  const [line] = planOf(new FakePsa(fakeClock()), [kind]).lines;
  const [option] = line?.options ?? [];
  if (!line || !option) throw new Error('nothing planned');
  return {
    id: 'b:0',
    batchId: 'b',
    updatedAt: 1,
    updatedBy: 'user',
    line,
    option: { ...option, oldQuantity: from === null ? null : dec(from), newQuantity: dec(to) },
    state: 'done',
    step: 0,
    before: null,
    after: null,
    addedLineId: null,
    sent: 1,
    failure: null,
    undoneBy: null,
    ...change,
  };
}

/** A push of just now, over: one line changed, and one made where `addedLineId` says so. */
export async function keepPush(
  { store, now }: Pick<Context, 'store' | 'now'>,
  of: { lineId: string; from: number; to: number; addedLineId?: string },
): Promise<void> {
  const set = itemOf('set', of.from, of.to);
  const writes = set.option.writes.map((write) =>
    'lineId' in write ? { ...write, lineId: of.lineId } : write,
  );
  const items = [{ ...set, option: { ...set.option, writes } }];
  if (of.addedLineId)
    items.push(itemOf('cut over', of.from, of.to, { id: 'b:1', addedLineId: of.addedLineId }));
  await store.pushBatches.put(
    batchOf({
      id: 'b',
      state: 'ended',
      confirmedAt: now(),
      updatedAt: now(),
      endedAt: now(),
      items: items.length,
    }),
  );
  await store.pushItems.put(...items);
}
