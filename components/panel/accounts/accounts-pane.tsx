import { Button } from '@/components/shared/button';
import { formatCount } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import { FailureNotice } from '@/components/shared/notice';
import { Progress } from '@/components/shared/progress';
import type { CompanyItem, VendorAccountItem } from '@/lib/messaging/protocol';
import { ListBar } from '../list-bar';
import type { Suggestions } from '../matching/use-suggestions';
import { type FocusWish, VirtualList } from '../virtual-list';
import {
  ACCOUNT_FILTERS,
  ACCOUNT_SORTS,
  type AccountSort,
  type Decisions,
  FILTER_WORDS,
} from './account-filter';
import { AccountRow } from './account-row';
import type { AccountActions } from './account-row-props';
import { NoAccounts } from './no-accounts';
import type { AccountList } from './use-account-list';
import { useHeld } from './use-held';
import type { KnownCandidate } from './why';
import './panes.css';

/** px; what account-row.css needs. */
const ROW_HEIGHT = { wide: 84, narrow: 116 };
const NARROW_BELOW = 440;
const SORT_WORDS: Record<AccountSort, string> = {
  name: 'By name',
  usage: 'By usage',
  certainty: 'By certainty',
};

interface AccountsPaneProps {
  list: AccountList;
  reported: boolean;
  suggestions: Pick<Suggestions, 'known' | 'comparing' | 'progress' | 'failure'>;
  decisions: Decisions;
  candidatesOf: (item: VendorAccountItem) => readonly KnownCandidate[];
  /** How many accounts to map have a company that is proven. */
  proven: number;
  onAcceptProven: () => void;
  picked: CompanyItem | null;
  onPutDown: () => void;
  /** The account whose candidates are shown alone. */
  narrowing: string | null;
  wish: FocusWish | null;
  actions: AccountActions;
}

export function AccountsPane(props: AccountsPaneProps) {
  const { list, suggestions, picked, proven } = props;
  const { comparing, known } = suggestions;
  const listKey = `${list.filter} ${list.sort} ${list.query}`;
  const hasLine = useHeld(proven > 0, listKey) || comparing;
  const filters = ACCOUNT_FILTERS.filter(
    (key) => key !== 'new' || list.counts.new > 0 || list.filter === 'new',
  );
  return (
    <>
      <ListBar
        what="vendor accounts"
        query={list.query}
        onQuery={list.setQuery}
        filters={filters.map((key) => ({ key, label: FILTER_WORDS[key], count: list.counts[key] }))}
        filter={list.filter}
        onFilter={list.setFilter}
        beside={
          <select
            class="list-bar-sort"
            aria-label="Sort vendor accounts"
            value={list.sort}
            onChange={({ currentTarget: { value } }) =>
              list.setSort(ACCOUNT_SORTS.find((sort) => sort === value) ?? 'name')
            }
          >
            {ACCOUNT_SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {SORT_WORDS[sort]}
              </option>
            ))}
          </select>
        }
      >
        {hasLine && (
          <div class="accounts-proven">
            {proven > 0 && (
              <Button variant="primary" onClick={props.onAcceptProven}>
                Accept {formatCount(proven)} proven
              </Button>
            )}
            {proven === 0 && !comparing && <p>No suggestion left that is proven.</p>}
          </div>
        )}
      </ListBar>
      {list.shown.length === 0 ? (
        <NoAccounts list={list} comparing={comparing} compared={known} />
      ) : (
        <VirtualList
          label="Vendor accounts"
          items={list.shown}
          keyOf={({ item }) => item.id}
          rowHeight={ROW_HEIGHT}
          narrowBelow={NARROW_BELOW}
          listKey={listKey}
          wish={props.wish}
        >
          {(found) => (
            <AccountRow
              found={found}
              reported={props.reported}
              candidates={props.candidatesOf(found.item)}
              outcome={props.decisions.get(found.item.id)?.outcome ?? null}
              narrows={props.narrowing === found.item.id}
              picked={picked}
              actions={props.actions}
            />
          )}
        </VirtualList>
      )}
      {/* Below the list: what comes and goes by itself must not move the rows under the user's hands. */}
      <Working suggestions={suggestions} />
      {picked && (
        <div class="pane-note">
          <Icon name="grip" />
          <p>Picked up: {picked.name}</p>
          <Button variant="quiet" onClick={props.onPutDown}>
            Put down
          </Button>
        </div>
      )}
    </>
  );
}

function Working({ suggestions: { progress, failure } }: Pick<AccountsPaneProps, 'suggestions'>) {
  if (failure)
    return (
      <div class="pane-work">
        <FailureNotice failure={failure} tone="warn" alert />
      </div>
    );
  if (!progress) return null;
  return (
    <div class="pane-work">
      <Progress label="Comparing accounts with companies" done={progress.done} total={progress.total} />
    </div>
  );
}
