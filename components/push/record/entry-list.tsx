import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { fold, wordsOf } from '@/components/panel/find/fold';
import { MeasuredList } from '@/components/panel/review/measured-list';
import { Button } from '@/components/shared/button';
import { EmptyState } from '@/components/shared/empty-state';
import { Loading } from '@/components/shared/loading';
import { FailureNotice } from '@/components/shared/notice';
import type { PushEntry } from '@/lib/model/push-record';
import { EntryRow } from './entry-row';
import type { EntryStore } from './entry-store';

interface EntryListProps {
  store: EntryStore;
  onOpen: (batchId: string) => void;
}

/** Stands after the last entry while there are older ones: it is drawn when the list is scrolled near it. */
const MORE = { id: 'more' } as const;
type Row = PushEntry | typeof MORE;

const idOf = ({ id }: Row): string => id;
const guess = (row: Row, width: number): number =>
  row.id === MORE.id ? 40 : width < 880 ? 124 : 'source' in row && row.source !== '' ? 77 : 57;

/** The entries that were asked for, newest first; older ones come as the list is scrolled. */
export function EntryList({ store, onOpen }: EntryListProps) {
  const unfolded = useSignal<ReadonlySet<string>>(new Set());
  const entries = store.entries.value;
  const listed = store.listed.value;
  const more = store.more.value;
  const failure = store.failure.value;
  const wanted = useMemo(() => [...new Set(wordsOf(fold(listed)).map(({ text }) => text))], [listed]);
  const rows = useMemo((): Row[] => [...(entries ?? []), ...(more ? [MORE] : [])], [entries, more]);
  const again = () => void (store.asking.peek() ? undefined : store.reload());
  const failed = failure && (
    <div class="record-notice">
      <FailureNotice failure={failure} alert actions={<Button onClick={again}>Try again</Button>} />
    </div>
  );
  if (!entries) return failed ?? <Loading>Reading the record</Loading>;
  if (entries.length === 0)
    return (
      failed ??
      (listed === '' ? (
        <EmptyState icon="info" title="No entries yet">
          Everything that is pushed is written down here: when, by whom, what was sent, and what came of it.
        </EmptyState>
      ) : (
        <EmptyState
          icon="search"
          title={`No entry holds "${listed}"`}
          actions={<Button onClick={() => store.search('')}>Show all entries</Button>}
        >
          Each word is searched in company, product, agreement, person and what happened.
        </EmptyState>
      ))
    );
  const turn = (id: string): void => {
    const next = new Set(unfolded.peek());
    if (!next.delete(id)) next.add(id);
    unfolded.value = next;
  };
  return (
    <>
      {failed}
      <MeasuredList
        label="Entries"
        items={rows}
        keyOf={idOf}
        guess={guess}
        listKey={`${listed} ${entries[0]?.id}`}
        orElse={() => null}
      >
        {(row) =>
          row.id === MORE.id || !('seq' in row) ? (
            <More readMore={store.readMore} failed={failure !== null} count={entries.length} />
          ) : (
            <EntryRow
              entry={row}
              wanted={wanted}
              unfolded={unfolded.value.has(row.id)}
              onFold={() => turn(row.id)}
              onOpen={onOpen}
            />
          )
        }
      </MeasuredList>
    </>
  );
}

/** Reads older ones as soon as it is drawn, but not again and again what failed. */
function More({
  readMore,
  failed,
  count,
}: {
  readMore: () => Promise<void>;
  failed: boolean;
  count: number;
}) {
  useLayoutEffect(() => {
    if (!failed) void readMore();
  }, [readMore, failed, count]);
  return (
    <p class="record-more record-muted">
      {failed ? <Button onClick={() => void readMore()}>Read older entries</Button> : 'Reading older entries'}
    </p>
  );
}
