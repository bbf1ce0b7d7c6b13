import type { ComponentChildren } from 'preact';
import { counted } from '@/components/shared/format';
import type { ProductItem, VendorServiceItem } from '@/lib/messaging/protocol';
import { price } from '@/lib/model/figure';
import { FeedMenu } from './feed-menu';
import { detailOf, saysMore } from './find-products';
import { serviceName } from './words';
import './product-row.css';

interface ProductRowProps {
  product: ProductItem;
  /** Its Product ID or name, codes and description, with what a search found in them marked. */
  identifier: ComponentChildren;
  codes: ComponentChildren;
  description: ComponentChildren;
  /** Services that feed it. */
  feeding: readonly VendorServiceItem[];
  services: readonly VendorServiceItem[];
  onFeedFrom: (service: VendorServiceItem) => void;
}

/** A PSA product: it can be dragged onto a vendor service, or fed from one by its button. */
export const ProductRow = ({ product, feeding, services, onFeedFrom, ...shown }: ProductRowProps) => (
  <div class="product-row" draggable>
    <p class="product-row-name" title={product.identifier}>
      {shown.identifier}
      {product.inactive && <span class="panel-new">Inactive</span>}
    </p>
    {product.unitPrice !== null && (
      <p class="product-row-price">
        <span class="panel-row-small">price</span> {price(product.unitPrice)}
      </p>
    )}
    <p class="product-row-line" title={detailOf(product)}>
      {shown.codes}
      {product.codes.length > 0 && saysMore(product) && ' · '}
      {saysMore(product) && shown.description}
    </p>
    <p class="product-row-fed" title={feeding.map(serviceName).join(', ')}>
      {fedWords(feeding.length)}
    </p>
    <span class="product-row-button" data-main>
      <FeedMenu product={product} services={services} onFeedFrom={onFeedFrom} />
    </span>
  </div>
);

function fedWords(count: number): string {
  if (count === 0) return 'Not fed';
  return count === 1 ? 'Fed by 1 service' : `Fed by ${counted(count, 'service')}, added up`;
}
