import { formatCount } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import { STATE_FILTERS, type StateFilter } from './filter';
import type { ListState } from './use-list';
import './toolbar.css';

interface ToolbarProps {
  /** What is searched: "vendor accounts". */
  what: string;
  list: Pick<ListState<unknown>, 'query' | 'setQuery' | 'state' | 'setState' | 'counts'>;
}

export const STATE_WORDS: Record<StateFilter, string> = {
  all: 'All',
  unmapped: 'To map',
  mapped: 'Mapped',
  excluded: 'Excluded',
};

export const Toolbar = ({ what, list }: ToolbarProps) => (
  <div class="panel-toolbar">
    <div class="panel-search">
      <Icon name="search" />
      <input
        type="search"
        value={list.query}
        aria-label={`Search ${what}`}
        placeholder={`Search ${what}`}
        spellcheck={false}
        onInput={(event) => list.setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          // The first Escape empties the search; only the next one closes the panel.
          if (event.key !== 'Escape' || list.query === '') return;
          event.preventDefault();
          list.setQuery('');
        }}
      />
    </div>
    <fieldset class="panel-states" aria-label={`Show ${what}`}>
      {STATE_FILTERS.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={list.state === each}
          onClick={() => list.setState(each)}
        >
          {STATE_WORDS[each]} <span class="panel-states-count">{formatCount(list.counts[each])}</span>
        </button>
      ))}
    </fieldset>
  </div>
);
