import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useAnnounce } from '@/components/shared/live-region';
import type { ProductItem, VendorServiceItem } from '@/lib/messaging/protocol';
import type { StepProps } from '../steps';
import { type Side, TwoPanes } from '../two-panes';
import { useProductDrag } from './drag';
import { finderOf } from './find-products';
import { ProductsPane } from './products-pane';
import { type Asking, ServiceDialogs } from './service-dialogs';
import { ServicesPane } from './services-pane';
import { useDeeds } from './use-deeds';
import { type RowPart, useNextFocus } from './use-next-focus';
import { useProducts } from './use-products';
import { useServices } from './use-services';
import { useShown } from './use-shown';
import { serviceName } from './words';
import './services.css';

interface ServicesProps extends Partial<StepProps> {
  items: VendorServiceItem[];
  /** Whether there is a published report. */
  reported: boolean;
  onFailure: (thrown: unknown) => void;
}

const NO_ITEMS: readonly ProductItem[] = [];

/** The second step: which PSA products the vendor's services feed, and by which rule. */
export function ServicesView({ items, reported, onFailure, focusOn, onProgress }: ServicesProps) {
  const box = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  const deeds = useDeeds();
  const products = useProducts();
  const find = useMemo(() => finderOf(products.items ?? NO_ITEMS), [products.items]);
  const list = useServices(items);
  const [front, setFront] = useState<Side>('right');
  useShown(focusOn ?? null, list, () => setFront('right'));
  // Services are too few to be guessed at: none of them has a suggestion.
  useEffect(() => onProgress?.(0), [onProgress]);
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = useCallback(() => setAsking(null), []);
  const goOn = useNextFocus(box, asking !== null);

  const link = (item: VendorServiceItem, product: Pick<ProductItem, 'id' | 'identifier'>): void => {
    if (item.feeds.some(({ productId }) => productId === product.id))
      announce(`${serviceName(item)} feeds ${product.identifier} already`);
    else deeds.link(item, product).catch(onFailure);
  };
  const done = (item: VendorServiceItem, part: RowPart): void => goOn(item, list.shown, part);
  const deedsOf = (item: VendorServiceItem) => ({
    onLink: () => setAsking({ kind: 'link', item }),
    onEditRule: () => setAsking({ kind: 'rule', item }),
    onExclude: () => setAsking({ kind: 'exclude', item }),
    onBringBack: () => void deeds.bringBack(item).catch(onFailure),
    onUnlink: (feed: VendorServiceItem['feeds'][number]) => void deeds.unlink(item, feed).catch(onFailure),
  });
  useProductDrag(box, (productId, serviceId) => {
    const product = products.items?.find(({ id }) => id === productId);
    const item = items.find(({ id }) => id === serviceId);
    if (product && item) link(item, product);
  });
  return (
    <div class="panel-step" ref={box}>
      <TwoPanes
        front={front}
        onFront={setFront}
        left={{
          label: 'Products',
          content: <ProductsPane products={products} find={find} services={items} onFeed={link} />,
        }}
        right={{
          label: 'Vendor services',
          content: <ServicesPane list={list} reported={reported} deedsOf={deedsOf} />,
        }}
      />
      {asking && (
        <ServiceDialogs
          asking={asNow(asking, items)}
          find={find}
          deeds={deeds}
          onDone={done}
          onClose={close}
        />
      )}
    </div>
  );
}

/** With the service as it is by now: a list that was read meanwhile has another one. */
const asNow = (asking: Asking, items: readonly VendorServiceItem[]): Asking => ({
  ...asking,
  item: items.find(({ id }) => id === asking.item.id) ?? asking.item,
});
