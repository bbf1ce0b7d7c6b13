import { useCallback } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import type { VendorServiceItem } from '@/lib/messaging/protocol';
import { searchForm } from '@/lib/model/names';
import { LIMIT } from './link-account';
import { type Found, Picker } from './picker';
import { serviceName } from './service-row';
import { useMapping } from './use-mapping';

/** The picker of a PSA product that bills a vendor service; one more is added to those it has. */
export function LinkService({ item, onClose }: { item: VendorServiceItem; onClose: () => void }) {
  const { ask } = useBackground();
  const change = useMapping();
  const name = serviceName(item);
  const { feeds } = item;
  const search = useCallback(
    async (query: string): Promise<Found> => {
      const { items } = await ask('products.list', {});
      const linked = new Set(feeds.map((feed) => feed.productId));
      const fits = items.filter((one) =>
        searchForm(`${one.identifier} ${one.description}`).includes(searchForm(query)),
      );
      const options = fits.slice(0, LIMIT).map(({ id, identifier, description, unitPrice, inactive }) => ({
        id,
        label: identifier,
        detail: description,
        side: [
          linked.has(id) && 'linked now',
          inactive && 'inactive',
          unitPrice !== null && `price\u00a0${unitPrice}`,
        ]
          .filter(Boolean)
          .join(', '),
      }));
      return { options, total: fits.length };
    },
    [ask, feeds],
  );
  return (
    <Picker
      title={feeds.length > 0 ? `Add a product to ${name}` : `Link ${name}`}
      note={
        feeds.length > 0
          ? 'With more than one product, each product expects the full count.'
          : 'Choose the product that bills it.'
      }
      searchLabel="Search by Product ID or name"
      firstQuery=""
      search={search}
      none="No product fits. Try another word, or clear the search to see all."
      empty="No products are known yet. They come with the first sync after ConnectWise is connected; without keys, a product is known once you have opened an agreement that bills it."
      onPick={async ({ id, label }) => {
        await change('service.link', { serviceId: item.id, productId: id }, `${name} is linked to ${label}`);
      }}
      onClose={onClose}
    />
  );
}
