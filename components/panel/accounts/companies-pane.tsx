import { Button } from '@/components/shared/button';
import { Icon } from '@/components/shared/icon';
import { FailureNotice } from '@/components/shared/notice';
import type { CompanyItem } from '@/lib/messaging/protocol';
import type { Failure } from '@/lib/model/failure';
import { ListBar } from '../list-bar';
import { type FocusWish, VirtualList } from '../virtual-list';
import { type AccountsOf, type ClaimsOf, COMPANY_FILTERS, type CompanyFilter } from './company-filter';
import { type CompanyActions, CompanyRow } from './company-row';
import { NoCompanies } from './no-companies';
import type { CompanyList } from './use-company-list';
import './panes.css';

/** px; what company-row.css needs. */
const ROW_HEIGHT = { wide: 64, narrow: 64 };
const WORDS: Record<CompanyFilter, string> = {
  all: 'All',
  unmapped: 'No account',
  mapped: 'With account',
};

interface CompaniesPaneProps {
  list: CompanyList;
  /** Null: not known yet. */
  companies: readonly CompanyItem[] | null;
  failure: Failure | null;
  onAgain: () => void;
  accountsOf: AccountsOf;
  claimsOf: ClaimsOf;
  picked: CompanyItem | null;
  /** The name of the account whose candidates are shown alone; null: all are. */
  narrowedTo: string | null;
  onShowAll: () => void;
  wish: FocusWish | null;
  actions: CompanyActions;
}

const NarrowedNote = ({ to, onShowAll }: { to: string; onShowAll: () => void }) => (
  <div class="pane-note">
    <Icon name="filter" />
    <p>Likely companies of {to}</p>
    <Button
      variant="quiet"
      onClick={({ currentTarget }) => {
        // The button goes; its neighbour takes the focus.
        const pane = currentTarget instanceof Element ? currentTarget.closest('section') : null;
        pane?.querySelector<HTMLElement>('input[type="search"]')?.focus();
        onShowAll();
      }}
    >
      Show all companies
    </Button>
  </div>
);

export function CompaniesPane(props: CompaniesPaneProps) {
  const { list, companies, accountsOf, claimsOf, picked, narrowedTo } = props;
  const filters = COMPANY_FILTERS.map((key) => ({ key, label: WORDS[key], count: list.counts[key] }));
  return (
    <>
      <ListBar
        what="companies"
        query={list.query}
        onQuery={list.setQuery}
        filters={filters}
        filter={list.filter}
        onFilter={(filter) => {
          // A filter is of all companies, not of the likely ones.
          props.onShowAll();
          list.setFilter(filter);
        }}
        beside={
          <select
            class="list-bar-sort"
            aria-label="Sort companies"
            value={list.sort}
            onChange={(event) => list.setSort(event.currentTarget.value === 'accounts' ? 'accounts' : 'name')}
          >
            <option value="name">By name</option>
            <option value="accounts">By accounts</option>
          </select>
        }
      >
        {list.counts.inactive > 0 && (
          <label class="list-bar-check">
            <input
              type="checkbox"
              checked={list.showInactive}
              onChange={(event) => list.setShowInactive(event.currentTarget.checked)}
            />
            Inactive too
          </label>
        )}
      </ListBar>
      {narrowedTo !== null && <NarrowedNote to={narrowedTo} onShowAll={props.onShowAll} />}
      {list.shown.length === 0 ? (
        <NoCompanies {...props} />
      ) : (
        <VirtualList
          label="Companies"
          items={list.shown}
          keyOf={({ item }) => item.id}
          rowHeight={ROW_HEIGHT}
          listKey={`${list.filter} ${list.sort} ${narrowedTo} ${list.query}`}
          wish={props.wish}
        >
          {(found) => (
            <CompanyRow
              found={found}
              accounts={accountsOf.get(found.item.id) ?? []}
              claims={claimsOf.get(found.item.id) ?? []}
              isPicked={picked?.id === found.item.id}
              actions={props.actions}
            />
          )}
        </VirtualList>
      )}
      {companies !== null && companies.length > 0 && props.failure && (
        <FailureNotice failure={props.failure} actions={<Button onClick={props.onAgain}>Try again</Button>} />
      )}
    </>
  );
}
