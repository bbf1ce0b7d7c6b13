import { useEffect, useMemo } from 'preact/hooks';
import type { FindingItem } from '@/lib/messaging/protocol';
import type { FindingView } from '@/lib/model/saved-view';
import { type Applied, applyView, findingsOf } from '../model/apply-view';
import { type FindingIndex, findingIndex } from '../model/finding-index';
import { type Lines, linesOf } from '../model/lines';
import type { Touch } from '../model/merge';
import { stateCode } from '../model/states';

export interface Shown extends Applied, Lines {
  index: FindingIndex;
}

/** ms */
const SOON = 200;

/** What of the findings is shown, in lines. Each part is worked out only when what it depends on is another. */
export function useShown(
  items: readonly FindingItem[],
  touches: ReadonlyMap<string, Touch>,
  view: FindingView,
  collapsed: ReadonlySet<string>,
): Shown {
  const index = useMemo(() => findingIndex(items), [items]);
  // Once the list stands there, so that the first letter typed need not wait for it.
  useEffect(() => {
    const timer = setTimeout(index.finder.prepare, SOON);
    return () => clearTimeout(timer);
  }, [index]);
  const states = useMemo(
    () => Uint8Array.from(items, ({ id, state }) => stateCode(touches.get(id)?.state ?? state)),
    [items, touches],
  );
  const found = useMemo(() => findingsOf(index, view.query), [index, view.query]);
  const applied = useMemo(() => applyView(index, states, view, found), [index, states, view, found]);
  const { group, sort } = view;
  const lines = useMemo(
    () => linesOf(index, applied.shown, { group, sort }, collapsed),
    [index, applied, group, sort, collapsed],
  );
  return useMemo(() => ({ index, ...applied, ...lines }), [index, applied, lines]);
}
