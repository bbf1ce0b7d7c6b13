import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatCount } from '@/components/shared/format';
import { rowOf, useKeptFocus } from '@/components/shared/use-kept-focus';
import { needsPerson, type PushItem } from '@/lib/model/push-journal';
import { countOf, isShown, SHOWN, type Shown } from './counts';
import { ItemRow } from './item-row';
import { SettleDialog } from './settle-dialog';
import type { BatchNow } from './use-batch';
import '@/components/panel/toolbar.css';

interface ItemListProps {
  now: BatchNow;
  onFailure: (thrown: unknown) => void;
  /** Resolves when it is written down. */
  onSettle: (itemId: string, by: string) => Promise<void>;
}

/** One row for each line, in the order in which they are written: none moves while it runs. */
export function ItemList({ now: { batch, items, member }, onFailure, onSettle }: ItemListProps) {
  const [chosen, setChosen] = useState<Shown>('all');
  const [asked, setAsked] = useState<PushItem | null>(null);
  const last = useRef(new Map<string, { item: PushItem; state: string; row: VNode }>());
  const list = useRef<HTMLUListElement>(null);
  // Once all of them are settled, the rows say by whom.
  const shown = chosen === 'to look at' && !items.some(needsPerson) ? 'all' : chosen;
  const rowFor = (item: PushItem): VNode => {
    const before = last.current.get(item.id);
    // Each answer brings new records: what tells of a change is when it was made, or what has undone it.
    if (
      before?.item.updatedAt === item.updatedAt &&
      before.item.state === item.state &&
      before.item.undoneBy === item.undoneBy &&
      before.state === batch.state
    )
      return before.row;
    const row = (
      <ItemRow
        key={item.id}
        batch={batch}
        item={item}
        onFailure={onFailure}
        onSettle={() => setAsked(item)}
      />
    );
    last.current.set(item.id, { item, state: batch.state, row });
    return row;
  };
  useLayoutEffect(() => {
    // Whoever opens it again after it is over is led to what is left to look at.
    const first = batch.endedAt !== null && items.find(needsPerson);
    if (first) rowOf(list.current, first.id)?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  useKeptFocus(list, (key) => {
    const row = key === null ? null : rowOf(list.current, key);
    return row?.querySelector('button') ?? (row instanceof HTMLElement ? row : list.current);
  });
  const choices = SHOWN.map((one) => ({ ...one, count: countOf(one.key, items) })).filter(
    ({ key, count }) => count > 0 || key === shown,
  );
  return (
    <>
      {items.length > 1 && choices.length > 2 && (
        <fieldset class="panel-states push-batch-states" aria-label="Show lines of the batch">
          {choices.map(({ key, label, count }) => (
            <button key={key} type="button" aria-pressed={shown === key} onClick={() => setChosen(key)}>
              {label} <span class="panel-states-count">{formatCount(count)}</span>
            </button>
          ))}
        </fieldset>
      )}
      <ul class="push-items" aria-label="Lines of the batch" ref={list} tabIndex={-1}>
        {items.filter((item) => isShown(shown, item)).map(rowFor)}
      </ul>
      {asked && (
        <SettleDialog
          psa={batch.psa}
          item={asked}
          member={member ?? null}
          onSettle={(by) => onSettle(asked.id, by)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
