import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Shown } from '../review/use-shown';
import type { Command } from './keys';
import { idsAt, keyAt, lineOfKey, nextKey } from './list-keys';
import { NOTHING, type Selection, toggled, within } from './selection';

/** Which line is active and what is selected. `listKey`: another list begins at its top with nothing selected. */
export function useListState(shown: Shown, listKey: string) {
  const [active, setActive] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ of: string; ids: Selection }>({ of: listKey, ids: NOTHING });
  const [wish, setWish] = useState(0);
  const [seenKey, setSeenKey] = useState(listKey);
  const page = useRef(10);
  const anchor = useRef<string | null>(null);
  const last = useRef(0);
  if (seenKey !== listKey) {
    setSeenKey(listKey);
    setActive(null);
    setChosen({ of: listKey, ids: NOTHING });
    last.current = 0;
  }
  const selection = useMemo(() => {
    const { index, lineOf } = shown;
    const isListed = (id: string): boolean => (lineOf[index.placeOf.get(id) ?? -1] ?? -1) >= 0;
    return chosen.of === listKey ? within(chosen.ids, isListed) : NOTHING;
  }, [chosen, listKey, shown]);
  // A row that is gone hands its place to the one that comes to stand there.
  const found = lineOfKey(shown, active);
  const line = found >= 0 ? found : Math.min(last.current, shown.lines.length - 1);
  useEffect(() => {
    last.current = Math.max(0, line);
  }, [line]);

  const select = useCallback((ids: Selection) => setChosen({ of: listKey, ids }), [listKey]);
  const goTo = useCallback((key: string | null) => {
    setActive(key);
    setWish((count) => count + 1);
  }, []);
  const goToLine = (to: number): void =>
    goTo(keyAt(shown, Math.max(0, Math.min(shown.lines.length - 1, to))));

  /** From the row where the selection began to `to`, both included. */
  function extendTo(to: number): void {
    anchor.current ??= keyAt(shown, line);
    const from = lineOfKey(shown, anchor.current);
    const [first, end] = [Math.min(from, to), Math.max(from, to)];
    const ids = new Set<string>();
    for (let at = Math.max(0, first); at <= end; at += 1)
      if ((shown.lines[at] ?? -1) >= 0) for (const id of idsAt(shown, at)) ids.add(id);
    select(ids);
  }
  function toggle(at: number): void {
    anchor.current = keyAt(shown, at);
    select(toggled(selection, idsAt(shown, at)));
  }
  function selectAll(): void {
    const ids = new Set<string>();
    for (const at of shown.lines) {
      const id = at >= 0 ? shown.index.items[at]?.id : undefined;
      if (id !== undefined) ids.add(id);
    }
    select(ids);
  }
  function move({ by, extend }: Extract<Command, { do: 'move' }>): void {
    const steps = { 'page down': page.current, 'page up': -page.current, first: -Infinity, last: Infinity };
    const end = shown.lines.length - 1;
    const to = Math.max(0, Math.min(end, line + (typeof by === 'number' ? by : steps[by])));
    if (extend) extendTo(to);
    else anchor.current = null;
    goToLine(to);
  }
  return {
    line,
    selection,
    wish,
    page,
    setActive,
    goTo,
    goToLine,
    move,
    toggle,
    extendTo,
    selectAll,
    clear: () => select(NOTHING),
    /** Once these have been dealt with, the next row has the focus. */
    goOn: (ids: readonly string[]) => goTo(nextKey(shown, line, new Set(ids)) ?? active),
  };
}
