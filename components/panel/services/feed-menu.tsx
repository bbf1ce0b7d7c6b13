import { Button } from '@/components/shared/button';
import { MenuButton, type MenuGroup } from '@/components/shared/menu';
import type { MappingState, ProductItem, VendorServiceItem } from '@/lib/messaging/protocol';
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
      Feed from…<span class="sc-hidden"> for {product.identifier}</span>
    </>
  );
  const fits = ({ mapping, feeds }: VendorServiceItem): boolean =>
    mapping !== 'excluded' && feeds.every(({ productId }) => productId !== product.id);
  if (!services.some(fits)) {
    return (
      <Button variant="quiet" disabled>
        {words}
      </Button>
    );
  }
  // Only when it opens: a list has many rows.
  const groups = (): MenuGroup[] => {
    const fitting = services.filter(fits);
    return [
      ...groupOf('To map', 'unmapped', fitting, onFeedFrom),
      ...groupOf('Mapped to other products', 'mapped', fitting, onFeedFrom),
    ];
  };
  return (
    <MenuButton label={`Feed ${product.identifier} from`} groups={groups} variant="quiet">
      {words}
    </MenuButton>
  );
}

function groupOf(
  heading: string,
  mapping: MappingState,
  services: readonly VendorServiceItem[],
  onFeedFrom: FeedMenuProps['onFeedFrom'],
): MenuGroup[] {
  const items = services
    .filter((each) => each.mapping === mapping)
    .map((each) => ({
      key: each.id,
      label: serviceName(each),
      detail: usageWords(each),
      onPick: () => onFeedFrom(each),
    }));
  return items.length === 0 ? [] : [{ key: mapping, heading, items }];
}
