import { useCallback } from 'preact/hooks';
import type { ProductItem } from '@/lib/messaging/protocol';
import { price } from '@/lib/model/figure';
import { type Found, Picker } from '../picker';
import { usePsaWords } from '../psa-words';
import { detailOf, type FindProducts } from './find-products';

/** How many products it lists; the search narrows the rest. */
const LIMIT = 50;

interface ProductPickerProps {
  title: string;
  note: string;
  find: FindProducts;
  /** Ids of the products it has already. */
  taken: ReadonlySet<string>;
  /** Resolves when it is kept; the picker then closes. */
  onPick: (product: ProductItem) => Promise<void>;
  onClose: () => void;
}

/** The choice of a PSA product for a vendor service. Inactive ones come last and say so. */
export function ProductPicker({ title, note, find, taken, onPick, onClose }: ProductPickerProps) {
  const psa = usePsaWords();
  const search = useCallback(
    async (query: string): Promise<Found> => {
      const found = find(query).map(({ item }) => item);
      const all = [...found.filter(({ inactive }) => !inactive), ...found.filter(({ inactive }) => inactive)];
      return { options: all.slice(0, LIMIT).map((product) => optionOf(product, taken)), total: all.length };
    },
    [find, taken],
  );
  return (
    <Picker
      title={title}
      note={note}
      searchLabel={`Search by ${psa.productSearch}`}
      firstQuery=""
      search={search}
      none="No product fits. Try another word, or clear the search to see all."
      empty={`No products are known yet. They come with the first sync after ${psa.name} is connected; without keys, a product is known once you have opened one of the ${psa.agreements} that bill it.`}
      onPick={async ({ id }) => {
        const product = find('').find(({ item }) => item.id === id)?.item;
        if (product) await onPick(product);
      }}
      onClose={onClose}
    />
  );
}

const optionOf = (product: ProductItem, taken: ReadonlySet<string>) => ({
  id: product.id,
  label: product.identifier,
  detail: detailOf(product),
  side: [
    taken.has(product.id) && 'linked now',
    product.inactive && 'inactive',
    product.unitPrice !== null && `price\u00a0${price(product.unitPrice)}`,
  ]
    .filter(Boolean)
    .join(', '),
});
