import type { VendorServiceItem } from '@/lib/messaging/protocol';
import { ExcludeDialog, SERVICE_REASONS } from '../exclude-dialog';
import type { FindProducts } from './find-products';
import { ProductPicker } from './product-picker';
import { RuleEditor } from './rule-editor';
import type { useDeeds } from './use-deeds';
import type { RowPart } from './use-next-focus';
import { serviceName } from './words';

/** What is being asked about which service. */
export interface Asking {
  kind: 'link' | 'exclude' | 'rule';
  item: VendorServiceItem;
}

interface DialogsProps {
  asking: Asking;
  find: FindProducts;
  deeds: ReturnType<typeof useDeeds>;
  /** Something was decided with this button of the row. */
  onDone: (item: VendorServiceItem, part: RowPart) => void;
  onClose: () => void;
}

export function ServiceDialogs({ asking, find, deeds, onDone, onClose }: DialogsProps) {
  const { kind, item } = asking;
  const name = serviceName(item);
  if (kind === 'rule') return <RuleEditor item={item} find={find} onClose={onClose} />;
  if (kind === 'exclude') {
    return (
      <ExcludeDialog
        name={name}
        reasons={SERVICE_REASONS}
        onExclude={async (reason) => {
          await deeds.exclude(item, reason);
          onDone(item, 'menu');
        }}
        onClose={onClose}
      />
    );
  }
  const several = item.feeds.length > 0;
  return (
    <ProductPicker
      title={several ? `Add a product to ${name}` : `Link ${name}`}
      note={several ? addNote(item) : 'Choose the product that bills it.'}
      find={find}
      taken={new Set(item.feeds.map(({ productId }) => productId))}
      onPick={async (product) => {
        await deeds.link(item, product);
        onDone(item, 'main');
      }}
      onClose={onClose}
    />
  );
}

const addNote = (item: VendorServiceItem): string =>
  item.feeds.every(({ share }) => share.kind === 'all')
    ? 'With more than one product, each product expects the full count, until its rule says otherwise.'
    : `The count is split. One more product takes nothing until the rule gives it a part.`;
