import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { formatCount } from '@/components/shared/format';
import { type Entry, SECTION_WORDS } from './entries';
import { EntryRow } from './entry-row';
import { countsOf, filtered, indexed, type View } from './filter';
import { type Line, linesOf } from './lines';
import { MeasuredList } from './measured-list';
import { Nothing } from './nothing';
import type { RowContext } from './places';
import { ReviewToolbar } from './review-toolbar';

interface ReviewListProps {
  entries: readonly Entry[];
  context: RowContext;
  onFailure: (thrown: unknown) => void;
  /** What takes the focus when no row is left. */
  orElse: () => HTMLElement | null;
  /** Between the toolbar and the list. */
  before: ComponentChildren;
}

/** The list of the review with its search and its views. */
export function ReviewList({ entries, context, onFailure, orElse, before }: ReviewListProps) {
  const [query, setQuery] = useState('');
  const [view, setView] = useState<View>('all');
  const index = useMemo(() => indexed(entries), [entries]);
  const counts = useMemo(() => countsOf(entries), [entries]);
  const shown = useMemo(() => filtered(index, view, query), [index, view, query]);
  const lines = useMemo(() => linesOf(shown), [shown]);
  return (
    <>
      <ReviewToolbar
        query={query}
        onQuery={setQuery}
        view={view}
        onView={setView}
        counts={counts}
        onFailure={onFailure}
      />
      {before}
      {lines.length === 0 ? (
        <Nothing
          view={view}
          query={query}
          inAll={filtered(index, 'all', query).length}
          onAll={() => setView('all')}
          onClear={() => setQuery('')}
        />
      ) : (
        <MeasuredList
          label="Review"
          items={lines}
          keyOf={keyOf}
          guess={guess}
          listKey={`${view} ${query}`}
          orElse={orElse}
        >
          {(line) =>
            line.kind === 'heading' ? (
              <h2 class="review-heading">
                {SECTION_WORDS[line.section]} <span>{formatCount(line.count)}</span>
              </h2>
            ) : (
              <EntryRow entry={line.entry} context={context} />
            )
          }
        </MeasuredList>
      )}
    </>
  );
}

const keyOf = ({ key }: Line): string => key;

/** px, as row.css draws most of them; what differs is measured. */
function guess(line: Line, width: number): number {
  if (line.kind === 'heading') return 37;
  const { kind } = line.entry;
  if (kind === 'account' || kind === 'service') return width < 600 ? 81 : 57;
  if (kind === 'problem') return 107;
  return width < 600 ? 73 : 41;
}
