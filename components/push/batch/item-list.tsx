import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatCount } from '@/components/shared/format';
import type { PushItem } from '@/lib/model/push-journal';
import { countOf, isShown, SHOWN, type Shown } from './counts';
import { ItemRow } from './item-row';
import type { BatchNow } from './use-batch';
import '@/components/panel/toolbar.css';

interface ItemListProps {
  now: BatchNow;
  onFailure: (thrown: unknown) => void;
}

/** One row for each line, in the order in which they are written: none moves while it runs. */
export function ItemList({ now: { batch, items }, onFailure }: ItemListProps) {
  const [shown, setShown] = useState<Shown>('all');
  const last = useRef(new Map<string, { item: PushItem; state: string; row: VNode }>());
  const rowOf = (item: PushItem): VNode => {
    const before = last.current.get(item.id);
    // Each answer brings new records: what tells of a change is when it was made.
    if (
      before?.item.updatedAt === item.updatedAt &&
      before.item.state === item.state &&
      before.state === batch.state
    )
      return before.row;
    const row = <ItemRow key={item.id} batch={batch} item={item} onFailure={onFailure} />;
    last.current.set(item.id, { item, state: batch.state, row });
    return row;
  };
  const choices = SHOWN.map((one) => ({ ...one, count: countOf(one.key, items) })).filter(
    ({ key, count }) => count > 0 || key === shown,
  );
  return (
    <>
      {items.length > 1 && choices.length > 2 && (
        <fieldset class="panel-states push-batch-states" aria-label="Show lines of the batch">
          {choices.map(({ key, label, count }) => (
            <button key={key} type="button" aria-pressed={shown === key} onClick={() => setShown(key)}>
              {label} <span class="panel-states-count">{formatCount(count)}</span>
            </button>
          ))}
        </fieldset>
      )}
      <ul class="push-items" aria-label="Lines of the batch">
        {items.filter(({ state }) => isShown(shown, state)).map(rowOf)}
      </ul>
    </>
  );
}
