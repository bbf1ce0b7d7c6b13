import { useCallback, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { EmptyState } from '@/components/shared/empty-state';
import type { VendorServiceItem } from '@/lib/messaging/protocol';
import { ExcludeDialog } from './exclude-dialog';
import { counts, filtered, type StateFilter } from './filter';
import { Picker } from './picker';
import { ServiceRow, serviceName } from './service-row';
import { Toolbar } from './toolbar';
import { useMapping } from './use-mapping';
import { VirtualList } from './virtual-list';

const ROW_HEIGHT = 72;
type Asking = { kind: 'link' | 'exclude'; item: VendorServiceItem } | null;

export function ServicesView({
  items,
  onFailure,
}: {
  items: VendorServiceItem[];
  onFailure: (thrown: unknown) => void;
}) {
  const { ask } = useBackground();
  const change = useMapping();
  const [query, setQuery] = useState('');
  const [state, setState] = useState<StateFilter>('all');
  const [asking, setAsking] = useState<Asking>(null);
  const close = useCallback(() => setAsking(null), []);
  const search = useCallback(
    async (text: string) => {
      const { items: products, total } = await ask('products.search', { query: text, limit: 50 });
      const options = products.map(({ id, identifier, description, unitPrice, inactive }) => ({
        id,
        label: identifier,
        detail: description,
        side: inactive ? 'inactive' : unitPrice === null ? '' : `price ${unitPrice}`,
      }));
      return { options, total };
    },
    [ask],
  );
  const shown = filtered(items, state, query);

  return (
    <>
      <Toolbar
        what="vendor services"
        query={query}
        onQuery={setQuery}
        state={state}
        onState={setState}
        counts={counts(items)}
      />
      {shown.length === 0 ? (
        <EmptyState icon="search" title={items.length === 0 ? 'No vendor services yet' : 'Nothing here'}>
          {items.length === 0
            ? 'They come with the first report after LMPI is connected.'
            : 'No vendor service fits the search and the filter.'}
        </EmptyState>
      ) : (
        <VirtualList label="Vendor services" items={shown} keyOf={(item) => item.id} rowHeight={ROW_HEIGHT}>
          {(item) => (
            <ServiceRow
              item={item}
              onLink={() => setAsking({ kind: 'link', item })}
              onExclude={() => setAsking({ kind: 'exclude', item })}
              onBringBack={() => {
                const input = { serviceId: item.id, reason: null };
                change('service.exclude', input, `${serviceName(item)} is back in the list`).catch(onFailure);
              }}
              onUnlinkProduct={(_, productId) => {
                const input = { serviceId: item.id, productId };
                change('service.unlink', input, `${serviceName(item)} lost a product`).catch(onFailure);
              }}
              onBasis={(_, basis) => {
                change('service.basis', { serviceId: item.id, basis }, `Basis is now ${basis}`).catch(
                  onFailure,
                );
              }}
            />
          )}
        </VirtualList>
      )}
      {asking?.kind === 'link' && (
        <Picker
          title={`Link ${serviceName(asking.item)}`}
          note="Choose the product that bills it. Search by Product ID or by name."
          searchLabel="Search products or Product IDs"
          firstQuery=""
          search={search}
          none="No product fits. Try another word, or clear the search to see all."
          onPick={(option) =>
            change(
              'service.link',
              { serviceId: asking.item.id, productId: option.id },
              `${serviceName(asking.item)} is linked to ${option.label}`,
            )
          }
          onClose={close}
        />
      )}
      {asking?.kind === 'exclude' && (
        <ExcludeDialog
          name={serviceName(asking.item)}
          onExclude={(reason) =>
            change(
              'service.exclude',
              { serviceId: asking.item.id, reason },
              `${serviceName(asking.item)} is excluded`,
            )
          }
          onClose={close}
        />
      )}
    </>
  );
}
