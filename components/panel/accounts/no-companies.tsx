import { Button } from '@/components/shared/button';
import { EmptyState } from '@/components/shared/empty-state';
import { formatCount } from '@/components/shared/format';
import { Loading } from '@/components/shared/loading';
import { FailureNotice } from '@/components/shared/notice';
import type { CompanyItem } from '@/lib/messaging/protocol';
import type { Failure } from '@/lib/model/failure';
import { usePsaWords } from '../psa-words';
import type { CompanyList } from './use-company-list';

interface NoCompaniesProps {
  list: CompanyList;
  /** Null: not known yet. */
  companies: readonly CompanyItem[] | null;
  failure: Failure | null;
  onAgain: () => void;
  /** The name of the account whose candidates are shown alone. */
  narrowedTo: string | null;
  onShowAll: () => void;
}

/** The list of companies when it shows none: why, and the way out. */
export function NoCompanies({ list, companies, failure, onAgain, narrowedTo, onShowAll }: NoCompaniesProps) {
  const psa = usePsaWords();
  if (companies === null && failure)
    return (
      <div class="panel-not-read">
        <FailureNotice failure={failure} alert actions={<Button onClick={onAgain}>Try again</Button>} />
      </div>
    );
  if (companies === null) return <Loading>Reading the companies</Loading>;
  if (companies.length === 0)
    return (
      <EmptyState icon="info" title="No companies yet">
        They come with the first sync after {psa.name} is connected with API keys: press the Seatcheck button
        in the browser's toolbar. Without keys, a company is known here once you have opened one of its{' '}
        {psa.agreements} in {psa.name}.
      </EmptyState>
    );
  if (list.query.trim() !== '')
    return (
      <EmptyState
        icon="search"
        title="No company fits the search"
        actions={<Button onClick={() => list.setQuery('')}>Clear the search</Button>}
      >
        {narrowedTo === null
          ? 'Every word must stand in the name, the identifier or the place. One wrong letter is forgiven.'
          : 'Only likely companies are searched while they are shown alone.'}
      </EmptyState>
    );
  if (narrowedTo !== null)
    return (
      <EmptyState
        icon="info"
        title="No likely company any more"
        actions={<Button onClick={onShowAll}>Show all {formatCount(list.counts.all)}</Button>}
      />
    );
  const without = list.filter === 'unmapped';
  return (
    <EmptyState
      icon={without ? 'tick' : 'info'}
      title={without ? 'Every company has an account' : 'No company here'}
      actions={<Button onClick={() => list.setFilter('all')}>Show all {formatCount(list.counts.all)}</Button>}
    />
  );
}
