import { useMemo, useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { EmptyState } from '@/components/shared/empty-state';
import { counted, formatCount } from '@/components/shared/format';
import { Loading } from '@/components/shared/loading';
import { FailureNotice } from '@/components/shared/notice';
import type { ProductItem, VendorServiceItem } from '@/lib/messaging/protocol';
import { Marked } from '../find/marked';
import { ListBar } from '../list-bar';
import { usePsaWords } from '../psa-words';
import { VirtualList } from '../virtual-list';
import { codesOf, type FindProducts, type ProductHit } from './find-products';
import { ProductRow } from './product-row';
import type { Products } from './use-products';

/** px; what product-row.css needs. */
const ROW_HEIGHT = { wide: 76, narrow: 76 };
const WHAT = 'products';
type Fed = 'all' | 'fed' | 'free';

interface PaneProps {
  products: Products;
  find: FindProducts;
  services: readonly VendorServiceItem[];
  onFeed: (service: VendorServiceItem, product: ProductItem) => void;
}

const NO_SERVICES: readonly VendorServiceItem[] = [];
const keyOf = ({ item }: ProductHit): string => item.id;

/** The PSA's products, with the services that feed each. */
export function ProductsPane({ products, find, services, onFeed }: PaneProps) {
  const psa = usePsaWords();
  const [query, setQuery] = useState('');
  const [fed, setFed] = useState<Fed>('all');
  const [inactive, setInactive] = useState(false);
  const feeding = useMemo(() => feedingOf(services), [services]);
  const found = useMemo(() => find(query), [find, query]);
  if (products.items === null) return <NotYet products={products} />;
  if (products.items.length === 0) return <NoProducts />;

  const active = found.filter(({ item }) => inactive || !item.inactive || feeding.has(item.id));
  const isFed = ({ item }: ProductHit): boolean => feeding.has(item.id);
  const lists: Record<Fed, ProductHit[]> = {
    all: active,
    fed: active.filter(isFed),
    free: active.filter((hit) => !isFed(hit)),
  };
  const shown = lists[fed];
  const hidden = found.length - active.length;
  return (
    <>
      <ListBar
        what={WHAT}
        query={query}
        onQuery={setQuery}
        filter={fed}
        onFilter={setFed}
        filters={[
          { key: 'all', label: 'All', count: lists.all.length },
          { key: 'fed', label: 'Fed', count: lists.fed.length },
          { key: 'free', label: 'Not fed', count: lists.free.length },
        ]}
        beside={
          <label class="panel-tick">
            <input
              type="checkbox"
              checked={inactive}
              onChange={({ currentTarget }) => setInactive(currentTarget.checked)}
            />
            <span>Inactive too</span>
          </label>
        }
      />
      {products.failure && <FailureNotice failure={products.failure} />}
      {shown.length === 0 ? (
        <EmptyState
          icon="search"
          title="No products fit"
          actions={
            <>
              {hidden > 0 && (
                <Button onClick={() => setInactive(true)}>Show inactive ({formatCount(hidden)})</Button>
              )}
              {fed !== 'all' && <Button onClick={() => setFed('all')}>Show all</Button>}
              {query !== '' && <Button onClick={() => setQuery('')}>Clear the search</Button>}
            </>
          }
        >
          A search looks in {psa.productSearch}.
          {hidden > 0 && ` ${counted(hidden, 'inactive product')} would fit.`}
        </EmptyState>
      ) : (
        <VirtualList
          label="Products"
          items={shown}
          keyOf={keyOf}
          rowHeight={ROW_HEIGHT}
          listKey={`${fed} ${inactive} ${query}`}
        >
          {(hit) => (
            <ProductRow
              product={hit.item}
              identifier={<Marked text={hit.item.identifier} ranges={hit.ranges[0]} />}
              codes={<Marked text={codesOf(hit.item)} ranges={hit.ranges[1]} />}
              description={<Marked text={hit.item.description} ranges={hit.ranges[2]} />}
              feeding={feeding.get(hit.item.id) ?? NO_SERVICES}
              services={services}
              onFeedFrom={(service) => onFeed(service, hit.item)}
            />
          )}
        </VirtualList>
      )}
    </>
  );
}

/** The services that feed each product. */
function feedingOf(services: readonly VendorServiceItem[]): Map<string, VendorServiceItem[]> {
  const result = new Map<string, VendorServiceItem[]>();
  for (const service of services)
    for (const { productId } of service.feeds)
      result.set(productId, [...(result.get(productId) ?? []), service]);
  return result;
}

function NoProducts() {
  const psa = usePsaWords();
  return (
    <EmptyState icon="info" title="No products are known yet">
      They come with the first sync after {psa.name} is connected. Without keys, a product is known once you
      have opened one of the {psa.agreements} that bill it.
    </EmptyState>
  );
}

const NotYet = ({ products }: { products: Products }) =>
  products.failure ? (
    <div class="panel-not-read">
      <FailureNotice
        failure={products.failure}
        actions={<Button onClick={products.again}>Try again</Button>}
      />
    </div>
  ) : (
    <Loading>Reading the products</Loading>
  );
