import { useRef, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { useAnnounce } from '@/components/shared/live-region';
import type { FindingItem } from '@/lib/messaging/protocol';
import type { Day } from '@/lib/model/calendar';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Decision } from '@/lib/model/finding';
import { freezes, type ReportGuard } from '@/lib/model/report-guard';
import type { Press } from '../list/finding-list';
import type { Command } from '../list/keys';
import { groupKey } from '../list/list-keys';
import type { useListState } from '../list/use-list-state';
import { isCorrectable } from '../model/correctable';
import { groupAt } from '../model/lines';
import type { ReviewStore } from './review-store';
import type { Decide } from './use-decide';
import type { Shown } from './use-shown';

/** What is being asked in a dialog. */
export type Asking =
  | { kind: 'snooze'; items: readonly FindingItem[] }
  | { kind: 'note'; item: FindingItem }
  | { kind: 'guard'; guard: ReportGuard }
  | { kind: 'help' };

interface TriageProps {
  store: ReviewStore;
  shown: Shown;
  list: ReturnType<typeof useListState>;
  decide: Decide;
  itemAt: (place: number) => FindingItem | undefined;
  onFold: (key: string, isOpen: boolean) => void;
  onSearch: () => void;
  /** `focus`: it is to have the focus. */
  onWhy: (focus: boolean) => void;
  /** Null: nothing is pushed from here. */
  onPush: ((findingIds: readonly string[]) => void) | null;
  onFailure: (failure: Failure | null) => void;
}

export const FROZEN =
  'Decisions on several findings at once are held back while the data looks broken. Look at the block at the top: confirm it there, or decide one by one.';

const NOT_CORRECTABLE = 'It has no difference on the bill that could be corrected.';

const RESOLVED = 'It is resolved, so that there is nothing to decide.';

/** What keys, buttons and presses do with the findings. */
export function useTriage(props: TriageProps) {
  const { store, shown, list, decide, itemAt, onFailure } = props;
  const { ask } = useBackground();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<Asking | null>(null);
  const busy = useRef(false);
  const isFrozen = freezes(store.base.value?.guards ?? []);
  const at = shown.lines[list.line];
  const current = at !== undefined && at >= 0 ? (itemAt(at) ?? null) : null;
  const group = at !== undefined && at < 0 ? (shown.groups[groupAt(at)] ?? null) : null;

  /** The selection, else the row that has the focus. */
  function chosen(): FindingItem[] {
    if (list.selection.size === 0) return current ? [current] : [];
    return [...list.selection].flatMap((id) => itemAt(shown.index.placeOf.get(id) ?? -1) ?? []);
  }
  /** Without those that are resolved. */
  function toDecide(items: readonly FindingItem[]): FindingItem[] {
    const live = items.filter(({ state }) => state !== 'resolved');
    if (items.length > 0 && live.length === 0) announce(RESOLVED);
    return live;
  }
  function held(items: readonly FindingItem[]): boolean {
    const isHeld = isFrozen && items.length > 1;
    if (isHeld) announce(FROZEN);
    return isHeld;
  }
  function settle(given: readonly FindingItem[], decision: Decision): void {
    const items = toDecide(given);
    if (items.length === 0 || held(items)) return;
    list.clear();
    list.goOn(items.map(({ id }) => id));
    void decide.decide(items, decision);
  }
  function snooze(given: readonly FindingItem[]): void {
    const items = toDecide(given);
    if (items.length > 0 && !held(items)) setAsking({ kind: 'snooze', items });
  }
  /** What a person wants to correct: of a group's heading all that it holds. */
  function toPush(): FindingItem[] {
    if (list.selection.size > 0 || !group) return chosen();
    return [...group.places].flatMap((place) => itemAt(place) ?? []);
  }
  function push(given: readonly FindingItem[]): void {
    const items = given.filter(isCorrectable);
    if (given.length > 0 && items.length === 0) announce(NOT_CORRECTABLE);
    if (props.onPush && items.length > 0 && !held(items)) props.onPush(items.map(({ id }) => id));
  }
  function undo(): void {
    const [first] = decide.undo();
    if (first !== undefined) list.goTo(first);
  }
  function show(item: FindingItem | null): void {
    if (!item || busy.current) return;
    if (item.agreementId === null) {
      announce('It stands on no agreement, so that there is no row to show.');
      return;
    }
    busy.current = true;
    onFailure(null);
    ask('review.show', { findingId: item.id })
      .catch((thrown: unknown) => onFailure(failureOf(thrown)))
      .finally(() => {
        busy.current = false;
      });
  }
  function fold(open: boolean): void {
    if (group) props.onFold(group.key, open);
    if (group || open || !current) return;
    // From a row to its group's heading, as in a tree.
    const place = shown.index.placeOf.get(current.id) ?? -1;
    const own = shown.groups.find(({ places }) => places.includes(place));
    if (own) list.goTo(groupKey(own));
  }
  const doing: Record<Exclude<Command['do'], 'move' | 'fold'>, () => void> = {
    select: () => list.toggle(list.line),
    'select all': list.selectAll,
    clear: list.clear,
    accept: () => settle(chosen(), { kind: 'accepted' }),
    push: () => push(toPush()),
    snooze: () => snooze(chosen()),
    reopen: () => settle(chosen(), { kind: 'open' }),
    why: () => (group ? props.onFold(group.key, group.isCollapsed) : props.onWhy(true)),
    show: () => show(current),
    note: () => current && setAsking({ kind: 'note', item: current }),
    search: props.onSearch,
    help: () => setAsking({ kind: 'help' }),
    undo,
  };
  return {
    current,
    asking,
    isFrozen,
    chosen,
    settle,
    snooze,
    push,
    undo,
    show,
    ask: setAsking,
    close: () => setAsking(null),
    snoozed(items: readonly FindingItem[], reason: string, until: Day): void {
      setAsking(null);
      settle(items, { kind: 'snoozed', reason, until });
    },
    command(command: Command): void {
      if (command.do === 'move') list.move(command);
      else if (command.do === 'fold') fold(command.open);
      else doing[command.do]();
    },
    press(line: number, how: Press): void {
      list.goToLine(line);
      if (how === 'extend') list.extendTo(line);
      if (how === 'select') list.toggle(line);
      if (how !== 'open') return;
      const pressed = shown.lines[line];
      const folded = pressed !== undefined && pressed < 0 ? shown.groups[groupAt(pressed)] : undefined;
      if (folded) props.onFold(folded.key, folded.isCollapsed);
      else props.onWhy(false);
    },
  };
}
