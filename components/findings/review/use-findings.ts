import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useAnnounce } from '@/components/shared/live-region';
import type { FindingItem } from '@/lib/messaging/protocol';
import type { Failure } from '@/lib/model/failure';
import type { FindingView } from '@/lib/model/saved-view';
import { useViews } from '../filter/use-views';
import { useKeptRow } from '../list/use-kept-row';
import { useListState } from '../list/use-list-state';
import type { FindingSlots } from '../slots';
import { type ReviewStore, touched } from './review-store';
import { useDecide } from './use-decide';
import { useShown } from './use-shown';
import { useToldCount } from './use-told-count';
import { useTriage } from './use-triage';

/** px of the whole from which on the detail stands beside the list, as in findings.css. */
const BESIDE_FROM = 900;
const NONE: readonly never[] = [];

/** What the review's screen is made of: what is shown, where the focus and the selection are, what can be done. */
export function useFindings(
  store: ReviewStore,
  view: FindingView,
  onView: (change: Partial<FindingView>) => void,
  onPush: FindingSlots['onPush'],
) {
  const root = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const announce = useAnnounce();
  const [failure, keepFailure] = useState<Failure | null>(null);
  // It stands below the list, where the focus is not: whoever cannot see it hears it.
  const setFailure = useCallback(
    (failed: Failure | null) => {
      keepFailure(failed);
      if (failed) announce(`${failed.sentence} ${failed.nextStep}`);
    },
    [announce],
  );
  const [hasDetail, setDetail] = useState(false);
  const [headingWish, setHeadingWish] = useState(0);
  const all = store.base.value;
  const touches = store.touches.value;
  const shown = useShown(all?.items ?? NONE, touches, view, collapsed);
  const listKey = JSON.stringify(view);
  const list = useListState(shown, listKey);
  const decide = useDecide(store, setFailure);
  const itemAt = useMemo(
    () =>
      (place: number): FindingItem | undefined => {
        const item = shown.index.items[place];
        return item && touched(item, touches);
      },
    [shown.index, touches],
  );
  const isBeside = (): boolean => (root.current?.clientWidth ?? 0) >= BESIDE_FROM;
  const triage = useTriage({
    store,
    shown,
    list,
    decide,
    itemAt,
    onPush: onPush ?? null,
    onFold: (key, isOpen) => setCollapsed((before) => folded(before, key, isOpen)),
    onSearch: () => {
      search.current?.focus();
      search.current?.select();
    },
    onWhy: (focus) => {
      setDetail(true);
      if (focus || !isBeside()) setHeadingWish((count) => count + 1);
    },
    onFailure: setFailure,
  });
  const views = useViews(view, onView);
  useEffect(() => {
    if (headingWish > 0) heading.current?.focus();
  }, [headingWish]);
  useKeptRow(body, () => root.current);
  useToldCount(shown.shown.length, listKey);
  const { current } = triage;
  return {
    refs: { root, body, search, heading },
    all,
    shown,
    listKey,
    list,
    decide,
    itemAt,
    triage,
    views,
    failure,
    setFailure,
    /** Whose detail is open; null: none is. */
    detail: hasDetail ? current : null,
    closeDetail(): void {
      setDetail(false);
      list.goToLine(list.line);
    },
    /** Where the detail covers the list, a decision leads back to it. */
    backToList(): void {
      if (!isBeside()) setDetail(false);
    },
    /** Everything that is listed, in its order, also what is folded. */
    listed(): FindingItem[] {
      const places =
        shown.groups.length > 0 ? shown.groups.flatMap((group) => [...group.places]) : shown.shown;
      return [...places].flatMap((place) => itemAt(place) ?? []);
    },
  };
}

function folded(before: ReadonlySet<string>, key: string, isOpen: boolean): ReadonlySet<string> {
  const next = new Set(before);
  if (isOpen) next.delete(key);
  else next.add(key);
  return next;
}
