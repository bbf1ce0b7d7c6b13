import { Button } from '@/components/shared/button';
import { MenuButton, type MenuGroup } from '@/components/shared/menu';
import type { ProductItem, VendorServiceItem } from '@/lib/messaging/protocol';
import { serviceName, usageWords } from './words';

interface FeedMenuProps {
  product: ProductItem;
  services: readonly VendorServiceItem[];
  onFeedFrom: (service: VendorServiceItem) => void;
}

/** The services that a product can be fed from: those that are to map, then those that feed others. */
export function FeedMenu({ product, services, onFeedFrom }: FeedMenuProps) {
  const words = (
    <>
      Feed from...<span class="sc-hidden"> for {product.identifier}</span>
    </>
  );
  const groupOf = (heading: string, mapping: 'unmapped' | 'mapped'): MenuGroup[] => {
    const items = services
      .filter(
        (each) => each.mapping === mapping && each.feeds.every(({ productId }) => productId !== product.id),
      )
      .map((each) => ({
        key: each.id,
        label: serviceName(each),
        detail: usageWords(each),
        onPick: () => onFeedFrom(each),
      }));
    return items.length === 0 ? [] : [{ key: mapping, heading, items }];
  };
  const groups = (): MenuGroup[] => [
    ...groupOf('To map', 'unmapped'),
    ...groupOf('Mapped to other products', 'mapped'),
  ];
  if (groups().length === 0) {
    return (
      <Button variant="quiet" disabled>
        {words}
      </Button>
    );
  }
  return (
    <MenuButton label={`Feed ${product.identifier} from`} groups={groups} variant="quiet">
      {words}
    </MenuButton>
  );
}
