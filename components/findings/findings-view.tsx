import { useBackground } from '@/components/shared/background';
import { psaName } from '@/components/shared/psa-name';
import type { FindingItem } from '@/lib/messaging/protocol';
import { failureOf } from '@/lib/model/failure';
import type { Decision } from '@/lib/model/finding';
import type { FindingView } from '@/lib/model/saved-view';
import type { Status } from '@/lib/model/status';
import { Asked } from './asked';
import { Bottom } from './bottom';
import { Detail } from './detail/detail';
import { ExportMenu } from './export-menu';
import { Toolbar } from './filter/toolbar';
import { ViewDialogs } from './filter/view-dialogs';
import { ViewsMenu } from './filter/views-menu';
import { Guards } from './guards';
import { FindingList } from './list/finding-list';
import { listedFacts } from './listed-facts';
import { touchOf } from './model/merge';
import { isFiltered, unfiltered } from './model/views';
import { NoFindings } from './nothing';
import { ReadLine } from './read-line';
import type { ReviewStore } from './review/review-store';
import { useFindings } from './review/use-findings';
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

/** All findings: totals, filters, the list, why a number is what it is, and what is decided. */
export function FindingsView({ store, view, onView, status, slots }: FindingsViewProps) {
  const { ask } = useBackground();
  const screen = useFindings(store, view, onView, slots.onPush);
  const { refs, all, shown, list, triage, views, detail, decide, failure, setFailure, itemAt, listKey } =
    screen;
  const fail = (thrown: unknown): void => setFailure(failureOf(thrown));
  const settle = (item: FindingItem, decision: Decision): void => {
    screen.backToList();
    triage.settle([item], decision);
  };
  return (
    <section
      class="findings"
      aria-label="Findings"
      tabIndex={-1}
      ref={refs.root}
      data-detail={detail !== null || undefined}
    >
      <Guards guards={all?.guards ?? []} onConfirm={(guard) => triage.ask({ kind: 'guard', guard })} />
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
          more={slots.more}
          onFailure={fail}
        />
      )}
      <Toolbar
        shown={shown}
        view={view}
        onChange={onView}
        search={refs.search}
        onLeaveSearch={() => list.goToLine(list.line)}
        onHelp={() => triage.ask({ kind: 'help' })}
        views={<ViewsMenu view={view} views={views} onFailure={fail} />}
        actions={
          <>
            {slots.onExport && all && (
              <ExportMenu
                onExport={slots.onExport}
                items={screen.listed}
                facts={() => listedFacts(all, view, shown.index)}
                onFailure={setFailure}
              />
            )}
            {slots.actions}
          </>
        }
      />
      <div class="findings-body" ref={refs.body}>
        {shown.lines.length === 0 ? (
          <div class="findings-none">
            <NoFindings
              view={view}
              inAll={isFiltered(view) ? (all?.items.length ?? 0) : (shown.facets.shows.at(-1) ?? 0)}
              missing={all?.figuresMissing ?? 0}
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
        {detail && (
          <Detail
            item={detail}
            psa={psaName(status?.psa.kind ?? null)}
            version={all}
            slots={slots}
            heading={refs.heading}
            onAccept={() => settle(detail, { kind: 'accepted' })}
            onSnooze={() => triage.snooze([detail])}
            onReopen={() => settle(detail, { kind: 'open' })}
            onNote={() => triage.ask({ kind: 'note', item: detail })}
            onPush={() => triage.push([detail])}
            onShow={() => triage.show(detail)}
            onClose={screen.closeDetail}
          />
        )}
      </div>
      <Bottom
        store={store}
        shown={shown}
        list={list}
        triage={triage}
        decide={decide}
        slots={slots}
        isMine={view.show === 'mine'}
        listed={screen.listed}
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
        onSnoozed={(items, reason, until) => {
          screen.backToList();
          triage.snoozed(items, reason, until);
        }}
      />
    </section>
  );
}
