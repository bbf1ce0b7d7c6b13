import type { ComponentChildren } from 'preact';
import { formatCount } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import './toolbar.css';
import './list-bar.css';

interface ListBarProps<F extends string> {
  /** What is searched: "vendor services". */
  what: string;
  query: string;
  onQuery: (query: string) => void;
  filters: readonly { key: F; label: string; count: number }[];
  filter: F;
  onFilter: (filter: F) => void;
  /** What else the list can do, beside the search: sort, more rows. */
  beside?: ComponentChildren;
  /** What else the list can do, beside the filters. */
  children?: ComponentChildren;
}

/** Above a list: its search, its filters with their counts. */
export const ListBar = <F extends string>(props: ListBarProps<F>) => (
  <div class="panel-toolbar list-bar">
    <div class="panel-search">
      <Icon name="search" />
      <input
        type="search"
        value={props.query}
        aria-label={`Search ${props.what}`}
        placeholder={`Search ${props.what}`}
        spellcheck={false}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          // The first Escape empties the search; only the next one closes the panel.
          if (event.key !== 'Escape' || props.query === '') return;
          event.preventDefault();
          props.onQuery('');
        }}
      />
    </div>
    {props.beside}
    <div class="list-bar-line">
      <fieldset class="panel-states" aria-label={`Show ${props.what}`}>
        {props.filters.map(({ key, label, count }) => (
          <button
            key={key}
            type="button"
            aria-pressed={props.filter === key}
            onClick={() => props.onFilter(key)}
          >
            {label} <span class="panel-states-count">{formatCount(count)}</span>
          </button>
        ))}
      </fieldset>
      {props.children}
    </div>
  </div>
);
