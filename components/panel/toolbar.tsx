import { formatCount } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import { STATE_FILTERS, type StateFilter } from './filter';
import './toolbar.css';

interface ToolbarProps {
  /** What is searched: "vendor accounts". */
  what: string;
  query: string;
  onQuery: (query: string) => void;
  state: StateFilter;
  onState: (state: StateFilter) => void;
  counts: Record<StateFilter, number>;
}

const WORDS: Record<StateFilter, string> = {
  all: 'All',
  unmapped: 'To map',
  mapped: 'Mapped',
  excluded: 'Excluded',
};

export const Toolbar = ({ what, query, onQuery, state, onState, counts }: ToolbarProps) => (
  <div class="panel-toolbar">
    <div class="panel-search">
      <Icon name="search" />
      <input
        type="search"
        value={query}
        aria-label={`Search ${what}`}
        placeholder={`Search ${what}`}
        spellcheck={false}
        onInput={(event) => onQuery(event.currentTarget.value)}
      />
    </div>
    <fieldset class="panel-states" aria-label={`Show ${what}`}>
      {STATE_FILTERS.map((each) => (
        <button key={each} type="button" aria-pressed={state === each} onClick={() => onState(each)}>
          {WORDS[each]} {formatCount(counts[each])}
        </button>
      ))}
    </fieldset>
  </div>
);
