import type { RefObject, TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { fold, wordsOf } from '@/components/panel/find/fold';
import { offsetsOf, rowsInView, scrollTopFor, steadyLine } from '@/components/panel/review/offsets';
import { useViewport } from '@/components/panel/use-viewport';
import type { FindingItem } from '@/lib/messaging/protocol';
import type { FindingView } from '@/lib/model/saved-view';
import { groupAt } from '../model/lines';
import type { Shown } from '../review/use-shown';
import { GroupRow } from './group-row';
import { GROUP_HEIGHT, heightsIn } from './heights';
import { type Command, commandOf } from './keys';
import { ListHead } from './list-head';
import { keyAt } from './list-keys';
import type { Selection } from './selection';
import { useCells } from './use-cells';
import '@/components/panel/list.css';
import './row.css';

/** The ARIA tree grid pattern: the table's rows and cells become those of a grid. */
const GRID = { role: 'treegrid', 'aria-label': 'Findings', 'aria-multiselectable': true } as const;

/** How a row was pressed. */
export type Press = 'open' | 'select' | 'extend';

interface FindingListProps {
  shown: Shown;
  itemAt: (place: number) => FindingItem | undefined;
  view: FindingView;
  onSort: (sort: FindingView['sort']) => void;
  /** The line that Tab leads to. */
  active: number;
  selection: Selection;
  /** Counts up: the active line is to have the focus, in view. */
  wish: number;
  /** Another value scrolls to the top. */
  listKey: string;
  onCommand: (command: Command) => void;
  onPress: (line: number, how: Press) => void;
  /** How many lines are a page. */
  page: RefObject<number>;
}

/**
 * The findings as a grid that is one stop for Tab: the active row has the focus, arrows move it. Drawn are the rows
 * in view and the active one, so that the focus is never lost by scrolling.
 */
export function FindingList(props: FindingListProps) {
  const { shown, itemAt, view, active, selection, wish, listKey, onCommand, onPress, page } = props;
  const { lines, groups } = shown;
  const scroller = useRef<HTMLDivElement>(null);
  const viewport = useViewport(scroller, listKey);
  const { row, head } = heightsIn(viewport.width);
  const offsets = useMemo(
    () => offsetsOf(Array.from(lines, (at) => (at < 0 ? GROUP_HEIGHT : row))),
    [lines, row],
  );
  page.current = Math.max(1, Math.floor((viewport.height - head) / row) - 1);
  const wanted = useMemo(() => [...new Set(wordsOf(fold(view.query)).map(({ text }) => text))], [view.query]);

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || wish === 0) return;
    box.scrollTop = scrollTopFor(offsets, active, box.scrollTop, viewport.height - head);
    box.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
  }, [wish]);

  // Rows have another height where the list has another width, as beside an opened detail.
  const before = useRef({ offsets, row });
  useLayoutEffect(() => {
    const box = scroller.current;
    const was = before.current;
    before.current = { offsets, row };
    if (!box || was.row === row || was.offsets.length !== offsets.length) return;
    const stays = steadyLine(was.offsets, active, box.scrollTop, viewport.height - head);
    box.scrollTop += (offsets[stays] ?? 0) - (was.offsets[stays] ?? 0);
  }, [offsets, row]);

  const { first, last } = rowsInView(offsets, viewport.top, viewport.height);
  const drawn: number[] = [];
  if (active >= 0 && active < first) drawn.push(active);
  for (let line = first; line < Math.min(last, lines.length); line += 1) drawn.push(line);
  if (active >= last && active < lines.length) drawn.push(active);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTableElement>): void => {
    if (!(event.target instanceof Element) || !event.target.hasAttribute('data-index')) return;
    const command = commandOf(event);
    if (!command || event.isComposing) return;
    // Escape goes on to the panel around it while there is nothing to drop.
    if (command.do === 'clear' && selection.size === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onCommand(command);
  };
  const onClick = (event: TargetedMouseEvent<HTMLTableElement>): void => {
    if (!(event.target instanceof Element)) return;
    const row = event.target.closest<HTMLElement>('[data-index]');
    if (!row) return;
    const isSelect = event.target.closest('[data-select]') !== null || event.ctrlKey || event.metaKey;
    onPress(Number(row.dataset.index), event.shiftKey ? 'extend' : isSelect ? 'select' : 'open');
  };
  const cellsOf = useCells();
  const isGrouped = view.group !== 'none';
  return (
    <div class="panel-list findings-list" ref={scroller}>
      <table
        class="findings-table"
        {...GRID}
        aria-rowcount={lines.length + 1}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <ListHead sort={view.sort} onSort={props.onSort} />
        <tbody style={{ height: `${offsets[lines.length] ?? 0}px` }}>
          {drawn.map((line) => {
            const at = lines[line] ?? 0;
            const group = at < 0 ? groups[groupAt(at)] : undefined;
            const item = at < 0 ? undefined : itemAt(at);
            if (!group && !item) return null;
            const isSelected = item !== undefined && selection.has(item.id);
            return (
              <tr
                key={keyAt(shown, line)}
                class="finding-line"
                data-kind={group ? 'group' : 'finding'}
                data-index={line}
                data-id={item?.id}
                data-active={line === active || undefined}
                data-state={item?.state}
                aria-rowindex={line + 2}
                aria-selected={group ? undefined : isSelected}
                aria-expanded={group ? !group.isCollapsed : undefined}
                aria-level={isGrouped ? (group ? 1 : 2) : undefined}
                tabIndex={line === active ? 0 : -1}
                style={{
                  top: `${offsets[line]}px`,
                  height: `${(offsets[line + 1] ?? 0) - (offsets[line] ?? 0)}px`,
                }}
              >
                {group && <GroupRow group={group} />}
                {item && cellsOf(item, isSelected, wanted)}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
