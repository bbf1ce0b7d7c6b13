import { Button } from '@/components/shared/button';
import { EmptyState } from '@/components/shared/empty-state';
import { formatCount } from '@/components/shared/format';
import { FILTER_WORDS } from './account-filter';
import type { AccountList } from './use-account-list';

interface NoAccountsProps {
  list: AccountList;
  /** Suggestions may still come. */
  comparing: boolean;
  /** The accounts were compared with companies. */
  compared: boolean;
}

/** The list of accounts when it shows none: why, and the way out. */
export function NoAccounts({ list, comparing, compared }: NoAccountsProps) {
  const { query, filter, inAll } = list;
  const showAll = () => list.setFilter('all');
  if (query.trim() !== '') {
    const elsewhere = inAll > 0 && filter !== 'all';
    return (
      <EmptyState
        icon="search"
        title="No vendor account fits the search"
        actions={
          <>
            {elsewhere && <Button onClick={showAll}>Search all ({formatCount(inAll)})</Button>}
            <Button onClick={() => list.setQuery('')}>Clear the search</Button>
          </>
        }
      >
        {elsewhere
          ? `Nothing under ${FILTER_WORDS[filter]}, but there is outside of it.`
          : 'Every word must stand in the name, the place or the company. One wrong letter is forgiven.'}
      </EmptyState>
    );
  }
  const all = <Button onClick={showAll}>Show all</Button>;
  if (filter === 'unmapped')
    return (
      <EmptyState icon="tick" title="Nothing left to map" actions={all}>
        All vendor accounts are mapped or excluded. Go on with the services, or finish.
      </EmptyState>
    );
  if (filter === 'suggested')
    return (
      <EmptyState icon="info" title={comparing ? 'No suggestions yet' : 'No suggestions'} actions={all}>
        {whyNone(comparing, compared)}
      </EmptyState>
    );
  return (
    <EmptyState icon="info" title={`No vendor accounts under ${FILTER_WORDS[filter]}`} actions={all}>
      {filter === 'new' && 'Accounts that appeared since Finish was last pressed are listed here.'}
      {filter === 'excluded' &&
        'What is not billed: press Link beside it, then Exclude. It is not asked about again.'}
    </EmptyState>
  );
}

function whyNone(comparing: boolean, compared: boolean): string {
  if (comparing) return 'Names, places and domains are being compared.';
  if (!compared) return 'The accounts have not been compared with companies.';
  return 'No account to map has a likely company. Search the companies, or exclude what is not billed.';
}
