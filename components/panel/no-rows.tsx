import { Button } from '@/components/shared/button';
import { EmptyState } from '@/components/shared/empty-state';
import { formatCount } from '@/components/shared/format';
import { STATE_WORDS } from './toolbar';
import type { ListState } from './use-list';

/** A list that shows nothing, why, and the way out. `what`: "vendor accounts"; `searched`: where a search looks. */
export function NoRows({
  what,
  searched,
  list,
}: {
  what: string;
  searched: string;
  list: ListState<unknown>;
}) {
  const { query, state } = list;
  if (query.trim() === '') {
    const done = state === 'unmapped';
    return (
      <EmptyState
        icon={done ? 'tick' : 'info'}
        title={done ? 'Nothing left to map' : `No ${what} under ${STATE_WORDS[state]}`}
        actions={<Button onClick={() => list.setState('all')}>Show all</Button>}
      >
        {done && `All ${what} are mapped or excluded.`}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="search"
      title={`No ${what} fit the search`}
      actions={
        <>
          {list.inAll > 0 && state !== 'all' && (
            <Button onClick={() => list.setState('all')}>Search all ({formatCount(list.inAll)})</Button>
          )}
          <Button onClick={() => list.setQuery('')}>Clear the search</Button>
        </>
      }
    >
      {list.inAll > 0 && state !== 'all'
        ? `Nothing under ${STATE_WORDS[state]}, but there is outside of it.`
        : `Every word must stand in ${searched}.`}
    </EmptyState>
  );
}
