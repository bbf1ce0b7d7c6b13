import type { ComponentChildren, RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { formatCount } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import { FINDING_GROUPS, FINDING_SORTS, type FindingView } from '@/lib/model/saved-view';
import { SHOW_WORDS, SHOWS } from '../model/states';
import type { Shown } from '../review/use-shown';
import { Chips } from './chips';
import { FacetRow } from './facet-row';
import '@/components/panel/toolbar.css';
import './toolbar.css';

const GROUP_WORDS: Record<FindingView['group'], string> = {
  none: 'No groups',
  company: 'By company',
  class: 'By finding',
  product: 'By product',
  'agreement type': 'By agreement type',
};
const SORT_WORDS: Record<FindingView['sort']['by'], string> = {
  worth: 'Worth',
  company: 'Company',
  product: 'Product',
  class: 'Finding',
  variance: 'Difference',
  since: 'Found since',
};

interface ToolbarProps {
  shown: Shown;
  view: FindingView;
  onChange: (change: Partial<FindingView>) => void;
  search: RefObject<HTMLInputElement | null>;
  /** From the search, back to the list. */
  onLeaveSearch: () => void;
  onHelp: () => void;
  /** The views, and what can be done with the list. */
  views: ComponentChildren;
  actions: ComponentChildren;
}

/** Search, views, states, filters, groups and order. Where it is narrow the filters wait behind a button. */
export function Toolbar(props: ToolbarProps) {
  const { shown, view, onChange, search } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const count =
    view.classes.length +
    view.companyIds.length +
    view.productIds.length +
    view.agreementTypes.length +
    (view.fixedBy ? 1 : 0) +
    (view.threshold ? 1 : 0);
  return (
    <div class="panel-toolbar finding-toolbar">
      <div class="panel-search">
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          value={view.query}
          aria-label="Search findings"
          placeholder="Search findings"
          spellcheck={false}
          onInput={({ currentTarget }) => onChange({ query: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              props.onLeaveSearch();
            } else if (event.key === 'Escape' && view.query !== '') {
              // The first Escape empties the search; only the next one closes the panel.
              event.preventDefault();
              onChange({ query: '' });
            }
          }}
        />
      </div>
      <select
        class="finding-show"
        aria-label="Show findings"
        value={view.show}
        onChange={({ currentTarget: { value } }) =>
          onChange({ show: SHOWS.find((show) => show === value) ?? 'open' })
        }
      >
        {SHOWS.map((show, at) => (
          <option key={show} value={show}>
            {SHOW_WORDS[show]} {formatCount(shown.facets.shows[at] ?? 0)}
          </option>
        ))}
      </select>
      {props.views}
      <fieldset class="panel-states finding-shows" aria-label="Show findings">
        {SHOWS.map((show, at) => (
          <button
            key={show}
            type="button"
            aria-pressed={view.show === show}
            onClick={() => onChange({ show })}
          >
            {SHOW_WORDS[show]}{' '}
            <span class="panel-states-count">{formatCount(shown.facets.shows[at] ?? 0)}</span>
          </button>
        ))}
      </fieldset>
      <div class="finding-toolbar-side">
        <span class="finding-toolbar-more">
          <Button icon="filter" expanded={open} controls={id} onClick={() => setOpen(!open)}>
            <span class="finding-toolbar-word">Filters</span>
            {count > 0 && ` ${count}`}
          </Button>
        </span>
        {props.actions}
        <Button variant="quiet" icon="question" iconOnly onClick={props.onHelp}>
          Keys and help
        </Button>
      </div>
      <div class="finding-facets" id={id} data-open={open || undefined}>
        <FacetRow shown={shown} view={view} onChange={onChange} />
        <span class="finding-orders">
          <select
            aria-label="Group findings"
            value={view.group}
            onChange={({ currentTarget: { value } }) =>
              onChange({ group: FINDING_GROUPS.find((group) => group === value) ?? 'none' })
            }
          >
            {FINDING_GROUPS.map((group) => (
              <option key={group} value={group}>
                {GROUP_WORDS[group]}
              </option>
            ))}
          </select>
          <select
            aria-label="Sort findings"
            value={view.sort.by}
            onChange={({ currentTarget: { value } }) => {
              const by = FINDING_SORTS.find((sort) => sort === value) ?? 'worth';
              onChange({ sort: { by, descending: by === 'worth' || by === 'variance' || by === 'since' } });
            }}
          >
            {FINDING_SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {SORT_WORDS[sort]}
              </option>
            ))}
          </select>
          <Button
            icon={view.sort.descending ? 'down' : 'up'}
            iconOnly
            onClick={() => onChange({ sort: { ...view.sort, descending: !view.sort.descending } })}
          >
            {view.sort.descending
              ? 'Largest or latest first. Turn round'
              : 'Smallest or first letter first. Turn round'}
          </Button>
        </span>
      </div>
      <Chips view={view} index={shown.index} onChange={onChange} />
    </div>
  );
}
