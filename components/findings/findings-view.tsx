import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { psaName } from '@/components/shared/psa-name';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { FindingView } from '@/lib/model/saved-view';
import type { Status } from '@/lib/model/status';
import { Asked } from './asked';
import { Bottom } from './bottom';
import { Detail } from './detail/detail';
import { ExportMenu } from './export-menu';
import { Toolbar } from './filter/toolbar';
import { useViews } from './filter/use-views';
import { ViewDialogs } from './filter/view-dialogs';
import { ViewsMenu } from './filter/views-menu';
import { Guards } from './guards';
import { FindingList } from './list/finding-list';
import { useKeptRow } from './list/use-kept-row';
import { useListState } from './list/use-list-state';
import { listedFacts } from './listed-facts';
import { touchOf } from './model/merge';
import { isFiltered, unfiltered } from './model/views';
import { NoFindings } from './nothing';
import { ReadLine } from './read-line';
import { type ReviewStore, touched } from './review/review-store';
import { useDecide } from './review/use-decide';
import { useShown } from './review/use-shown';
import { useTriage } from './review/use-triage';
import type { FindingSlots } from './slots';
import { Totals } from './totals';
import './findings.css';

interface FindingsViewProps {
  store: ReviewStore;
  view: FindingView;
  onView: (change: Partial<FindingView>) => void;
  status: Status | null;
  slots: FindingSlots;
}

/** px of the whole from which on the detail stands beside the list, as in findings.css. */
const BESIDE_FROM = 900;
const NONE: readonly never[] = [];

/** All findings: totals, filters, the list, why a number is what it is, and what is decided. */
export function FindingsView({ store, view, onView, status, slots }: FindingsViewProps) {
  const { ask } = useBackground();
  const root = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<Failure | null>(null);
  const [detail, setDetail] = useState(false);
  const [headingWish, setHeadingWish] = useState(0);
  const all = store.base.value;
  const touches = store.touches.value;
  const shown = useShown(all?.items ?? NONE, touches, view, collapsed);
  const listKey = JSON.stringify(view);
  const list = useListState(shown, listKey);
  const decide = useDecide(store, setFailure);
  const itemAt = useMemo(
    () => (place: number) => {
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
    onFold: (key, isOpen) =>
      setCollapsed((before) => {
        const next = new Set(before);
        if (isOpen) next.delete(key);
        else next.add(key);
        return next;
      }),
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

  const { current } = triage;
  const closeDetail = (): void => {
    setDetail(false);
    list.goToLine(list.line);
  };
  /** Where the detail covers the list, a decision leads back to it. */
  const andBack = (act: () => void) => (): void => {
    if (!isBeside()) setDetail(false);
    act();
  };
  const isOpen = detail && current !== null;
  const inAll = shown.facets.shows.at(-1) ?? 0;
  return (
    <section
      class="findings"
      aria-label="Findings"
      tabIndex={-1}
      ref={root}
      data-detail={isOpen || undefined}
    >
      <Guards guards={all?.guards ?? NONE} onConfirm={(guard) => triage.ask({ kind: 'guard', guard })} />
      <Totals
        shown={shown.totals}
        toDo={shown.toDo}
        isAll={view.show === 'open' && !isFiltered(view) && shown.totals.count === shown.toDo.count}
      />
      {all && (
        <ReadLine
          all={all}
          leftOut={shown.totals.leftOut}
          status={status}
          onFailure={(thrown) => setFailure(failureOf(thrown))}
        />
      )}
      <Toolbar
        shown={shown}
        view={view}
        onChange={onView}
        search={search}
        onLeaveSearch={() => list.goToLine(list.line)}
        onHelp={() => triage.ask({ kind: 'help' })}
        views={
          <ViewsMenu
            view={view}
            saved={views.saved}
            at={views.at}
            onOpen={views.open}
            onSave={() => views.ask({ kind: 'save' })}
            onOverwrite={(saved) =>
              void views.overwrite(saved).catch((thrown: unknown) => setFailure(failureOf(thrown)))
            }
            onRename={(saved) => views.ask({ kind: 'rename', saved })}
            onRemove={(saved) => views.ask({ kind: 'remove', saved })}
          />
        }
        actions={
          <>
            {slots.onExport && all && (
              <ExportMenu
                onExport={slots.onExport}
                items={() => [...shown.shown].flatMap((place) => itemAt(place) ?? [])}
                facts={() => listedFacts(all, view, shown.index)}
                onFailure={setFailure}
              />
            )}
            {slots.actions}
          </>
        }
      />
      <div class="findings-body" ref={body}>
        {shown.lines.length === 0 ? (
          <div class="findings-none">
            <NoFindings
              view={view}
              inAll={isFiltered(view) ? (all?.items.length ?? 0) : inAll}
              status={status}
              onClear={() => onView(unfiltered(view))}
              onShowAll={() => onView({ ...unfiltered(view), show: 'all' })}
            />
          </div>
        ) : (
          <FindingList
            shown={shown}
            itemAt={itemAt}
            view={view}
            onSort={(sort) => onView({ sort })}
            active={list.line}
            selection={list.selection}
            wish={list.wish}
            listKey={listKey}
            onCommand={triage.command}
            onPress={triage.press}
            page={list.page}
          />
        )}
        {isOpen && (
          <Detail
            item={current}
            psa={psaName(status?.psa.kind ?? null)}
            version={all}
            slots={slots}
            heading={heading}
            onAccept={andBack(() => triage.settle([current], { kind: 'accepted' }))}
            onSnooze={() => triage.snooze([current])}
            onReopen={andBack(() => triage.settle([current], { kind: 'open' }))}
            onNote={() => triage.ask({ kind: 'note', item: current })}
            onShow={() => triage.show(current)}
            onClose={closeDetail}
          />
        )}
      </div>
      <Bottom
        store={store}
        shown={shown}
        list={list}
        triage={triage}
        decide={decide}
        failure={failure}
        onDismiss={() => setFailure(null)}
      />
      <ViewDialogs views={views} />
      <Asked
        triage={triage}
        onNote={async (item, text) => {
          await ask('review.note', { findingId: item.id, text });
          store.touch(new Map([[item.id, { ...touchOf(item), notes: item.notes + 1 }]]));
        }}
        onConfirm={async (guard) => {
          await ask('guard.confirm', { guardId: guard.id });
          await store.readAgain();
        }}
        onSnoozed={(items, reason, until) => andBack(() => triage.snoozed(items, reason, until))()}
      />
    </section>
  );
}
