import type { ProductItem, VendorServiceItem } from '@/lib/messaging/protocol';
import { nextShare } from '@/lib/model/split';
import { useMapping } from '../use-mapping';
import { productName, serviceName, shareWords } from './words';

/** What is done to services, each said aloud when it is done. Throws FailureError. */
export function useDeeds() {
  const change = useMapping();
  return {
    link: (item: VendorServiceItem, product: Pick<ProductItem, 'id' | 'identifier'>): Promise<void> =>
      change(
        'service.link',
        { serviceId: item.id, productId: product.id },
        `${serviceName(item)} is linked to ${product.identifier}${sharedWords(item)}`,
      ),
    unlink: (item: VendorServiceItem, feed: VendorServiceItem['feeds'][number]): Promise<void> =>
      change(
        'service.unlink',
        { serviceId: item.id, productId: feed.productId },
        `${serviceName(item)} is not linked to ${productName(feed)} any more`,
      ),
    exclude: (item: VendorServiceItem, reason: string): Promise<void> =>
      change('service.exclude', { serviceId: item.id, reason }, `${serviceName(item)} is excluded`),
    bringBack: (item: VendorServiceItem): Promise<void> =>
      change('service.exclude', { serviceId: item.id, reason: null }, `${serviceName(item)} is to map again`),
  };
}

/** What one more product gets, where there are others already. */
export function sharedWords({ feeds, unit }: VendorServiceItem): string {
  if (feeds.length === 0) return '';
  const share = nextShare(feeds);
  if (share.kind === 'all') return ', and each of its products expects the full count';
  return `, which takes ${shareWords(share, unit)} until its rule is edited`;
}
