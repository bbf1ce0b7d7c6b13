import { Button } from '@/components/shared/button';
import { EmptyState } from '@/components/shared/empty-state';
import { formatCount } from '@/components/shared/format';
import type { VendorServiceItem } from '@/lib/messaging/protocol';
import { ListBar } from '../list-bar';
import { PlainList } from '../plain-list';
import { SERVICE_FILTERS, SERVICE_SORTS, type ServiceSort } from './filter-services';
import type { ServiceDeeds } from './service-buttons';
import { ServiceRow } from './service-row';
import type { ServicesList } from './use-services';

const WHAT = 'vendor services';
const SORTS = Object.keys(SERVICE_SORTS) as ServiceSort[];

interface PaneProps {
  list: ServicesList;
  reported: boolean;
  deedsOf: (item: VendorServiceItem) => ServiceDeeds;
}

const keyOf = (item: { id: string }): string => item.id;

/** The vendor's services, to be mapped or excluded. */
export const ServicesPane = ({ list, reported, deedsOf }: PaneProps) => (
  <>
    <ListBar
      what={WHAT}
      query={list.query}
      onQuery={list.setQuery}
      filters={list.counts}
      filter={list.filter}
      onFilter={list.setFilter}
      beside={<Sort list={list} />}
    />
    {list.shown.length === 0 ? (
      <NoServices list={list} />
    ) : (
      <PlainList label="Vendor services" items={list.shown} keyOf={keyOf}>
        {(item) => <ServiceRow item={item} reported={reported} {...deedsOf(item)} />}
      </PlainList>
    )}
  </>
);

const Sort = ({ list }: { list: ServicesList }) => (
  <select
    class="list-bar-sort"
    aria-label="Order of vendor services"
    value={list.sort}
    onChange={({ currentTarget }) =>
      list.setSort(SORTS.find((each) => each === currentTarget.value) ?? list.sort)
    }
  >
    {SORTS.map((each) => (
      <option key={each} value={each}>
        {SERVICE_SORTS[each]}
      </option>
    ))}
  </select>
);

/** Why the list shows nothing, and the way out. */
function NoServices({ list }: { list: ServicesList }) {
  const { filter, query, inAll } = list;
  const all = list.counts.find(({ key }) => key === 'all')?.count ?? 0;
  if (all === 0) {
    return (
      <EmptyState icon="info" title="No vendor services yet">
        They are read from the first usage report. Each is a product, a plan and a unit as the vendor's report
        names them.
      </EmptyState>
    );
  }
  if (query.trim() === '') {
    const done = filter === 'unmapped';
    return (
      <EmptyState
        icon={done ? 'tick' : 'info'}
        title={done ? 'Nothing left to map' : `No ${WHAT} under ${SERVICE_FILTERS[filter]}`}
        actions={<Button onClick={() => list.setFilter('all')}>Show all</Button>}
      >
        {done && 'All vendor services are mapped or excluded.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon="search"
      title="No vendor services fit the search"
      actions={
        <>
          {inAll > 0 && filter !== 'all' && (
            <Button onClick={() => list.setFilter('all')}>Search all ({formatCount(inAll)})</Button>
          )}
          <Button onClick={() => list.setQuery('')}>Clear the search</Button>
        </>
      }
    >
      Every word must stand in the name, the unit or the products.
    </EmptyState>
  );
}
