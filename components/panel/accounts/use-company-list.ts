import { useMemo, useState } from 'preact/hooks';
import type { Candidate } from '@/lib/matching/contract';
import {
  type AccountsOf,
  type CompanyFilter,
  type CompanySort,
  type FoundCompany,
  likely,
  narrowed,
  withCandidate,
} from './company-filter';
import type { Directory } from './directory';

export interface CompanyList {
  shown: readonly FoundCompany[];
  query: string;
  setQuery: (query: string) => void;
  filter: CompanyFilter;
  setFilter: (filter: CompanyFilter) => void;
  sort: CompanySort;
  setSort: (sort: CompanySort) => void;
  showInactive: boolean;
  setShowInactive: (show: boolean) => void;
  counts: Record<CompanyFilter | 'inactive', number>;
}

/** Search, filter and sort of the companies; `candidates` narrows them to those of one account. */
export function useCompanyList(
  { companies, finder }: Directory,
  accountsOf: AccountsOf,
  candidates: readonly Candidate[] | null,
): CompanyList {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<CompanyFilter>('all');
  const [sort, setSort] = useState<CompanySort>('name');
  const [showInactive, setShowInactive] = useState(false);
  const found = useMemo(() => finder.find(query), [finder, query]);
  const shown = useMemo(() => {
    if (candidates) return likely(found, candidates);
    const rows = narrowed(found, filter, accountsOf, showInactive);
    const count = (id: string): number => accountsOf.get(id)?.length ?? 0;
    if (sort === 'accounts') rows.sort((a, b) => count(b.item.id) - count(a.item.id));
    return rows.map((row) => withCandidate(row, null));
  }, [found, filter, sort, showInactive, accountsOf, candidates]);
  const counts = useMemo(() => {
    const active = companies.filter(({ id, inactive }) => showInactive || !inactive || accountsOf.has(id));
    const mapped = active.filter(({ id }) => accountsOf.has(id)).length;
    const inactive = companies.filter((company) => company.inactive).length;
    return { all: active.length, mapped, unmapped: active.length - mapped, inactive };
  }, [companies, accountsOf, showInactive]);
  return useMemo(
    () => ({
      shown,
      query,
      setQuery,
      filter,
      setFilter,
      sort,
      setSort,
      showInactive,
      setShowInactive,
      counts,
    }),
    [shown, query, filter, sort, showInactive, counts],
  );
}
