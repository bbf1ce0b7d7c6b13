import { needsPerson, type PushBatch, type PushItem, STATES_TO_LOOK_AT } from '@/lib/model/push-journal';
import type { Store } from '@/lib/store/contract';
import { changedSince } from './conflict';
import { placeOf } from './plan/overlay';

/**
 * The items that `done` puts right: the one that it undoes or corrects, and those that waited for a person to look at
 * them: of a push all of the same product on the same agreement, which it was reckoned with; of an undo or a correction,
 * which knows its own lines alone, those of the same lines, or that were to take back the same. And those that what is
 * undone had put right: they stand again. As they are to be written.
 */
export async function settledBy(store: Store, batch: PushBatch, done: PushItem): Promise<PushItem[]> {
  const { undoes } = done.line;
  const [undone, look] = await Promise.all([
    undoes === null ? undefined : store.pushItems.get(undoes),
    store.pushItems.inState(...STATES_TO_LOOK_AT),
  ]);
  const reach = batch.kind === 'push' ? placesOf : linesOf;
  const places = new Set(reach(done));
  const isPutRight = (item: PushItem): boolean =>
    (undoes !== null && item.line.undoes === undoes) || reach(item).some((place) => places.has(place));
  const open = look.filter((item) => needsPerson(item) && item.id !== undoes && isPutRight(item));
  const ours = await ofSystem(store, batch.systemId, open);
  return [
    ...[...(undone ? [undone] : []), ...ours].map((item) => ({ ...item, undoneBy: done.id })),
    ...(undone && batch.kind === 'undo' ? await standingAgain(store, undone, done, look) : []),
  ];
}

/** What the undone item had undone or settled, where the lines are now as that had left them. */
async function standingAgain(
  store: Store,
  undone: PushItem,
  { after }: PushItem,
  look: readonly PushItem[],
): Promise<PushItem[]> {
  const { undoes } = undone.line;
  const first = undoes === null ? undefined : await store.pushItems.get(undoes);
  const closed = new Map([...look, ...(first ? [first] : [])].map((item) => [item.id, item]));
  return [...closed.values()]
    .filter((item) => item.undoneBy === undone.id && changedSince(item, after ?? []) === null)
    .map((item) => ({ ...item, undoneBy: null }));
}

const placesOf = ({ option }: PushItem): string[] =>
  option.writes.map(({ agreementId, productId }) => placeOf(agreementId, productId));

const linesOf = ({ option, addedLineId }: PushItem): string[] => [
  ...option.writes.flatMap((write) => ('lineId' in write ? [write.lineId] : [])),
  ...(addedLineId === null ? [] : [addedLineId]),
];

/** Ids of another installation are other lines. */
async function ofSystem(store: Store, systemId: string, items: readonly PushItem[]): Promise<PushItem[]> {
  if (items.length === 0) return [];
  const batches = await store.pushBatches.some([...new Set(items.map(({ batchId }) => batchId))]);
  const ours = new Set(batches.flatMap((batch) => (batch.systemId === systemId ? [batch.id] : [])));
  return items.filter(({ batchId }) => ours.has(batchId));
}
