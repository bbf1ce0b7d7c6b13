import type { ComponentChildren } from 'preact';
import { counted } from '@/components/shared/format';
import type { ProductItem, VendorServiceItem } from '@/lib/messaging/protocol';
import { figure } from './figure';
import { RowMenu } from './row-menu';
import { serviceName, usageWords } from './words';
import './product-row.css';

interface ProductRowProps {
  product: ProductItem;
  /** Its Product ID and description, with what a search found in them marked. */
  identifier: ComponentChildren;
  description: ComponentChildren;
  /** Services that feed it. */
  feeding: readonly VendorServiceItem[];
  /** Services that nothing is decided about. */
  unmapped: readonly VendorServiceItem[];
  onFeedFrom: (service: VendorServiceItem) => void;
}

/** A PSA product: it can be dragged onto a vendor service, or fed from one by its button. */
export const ProductRow = ({ product, unmapped, onFeedFrom, ...shown }: ProductRowProps) => (
  <div class="product-row" draggable>
    <div class="product-row-main">
      <p class="product-row-name">
        {shown.identifier}
        {product.inactive && <span class="panel-new">Inactive</span>}
      </p>
      <p class="product-row-line" title={product.description}>
        {shown.description}
      </p>
      <p class="product-row-line" title={shown.feeding.map(serviceName).join(', ')}>
        {[
          product.unitPrice !== null && `price\u00a0${figure(product.unitPrice)}`,
          fedWords(shown.feeding.length),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
    <span data-main>
      <RowMenu
        label={`Feed ${product.identifier} from...`}
        words="Feed from..."
        none="No vendor service is left to map. Add this product to one on the right."
        entries={unmapped.map((service) => ({
          key: service.id,
          label: serviceName(service),
          detail: usageWords(service),
          run: () => onFeedFrom(service),
        }))}
      />
    </span>
  </div>
);

function fedWords(count: number): string {
  if (count === 0) return 'no service feeds it';
  return count === 1 ? 'fed by 1 service' : `${counted(count, 'service')} feed it, added up`;
}
