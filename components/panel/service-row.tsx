import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import type { VendorServiceItem } from '@/lib/messaging/protocol';
import { ItemButtons, type RowActions } from './account-row';
import './row.css';

export interface ServiceActions extends Omit<RowActions<VendorServiceItem>, 'onUnlink'> {
  onUnlinkProduct: (item: VendorServiceItem, productId: string) => void;
  onBasis: (item: VendorServiceItem, basis: VendorServiceItem['basis']) => void;
}

const BASES = { used: 'Bill used', provisioned: 'Bill provisioned', higher: 'Bill the higher' } as const;

export const serviceName = (item: VendorServiceItem): string =>
  [item.productName, item.servicePlan].filter(Boolean).join(' · ');

export function ServiceRow({ item, ...actions }: { item: VendorServiceItem } & ServiceActions) {
  const name = serviceName(item);
  return (
    <div class="panel-row">
      <div class="panel-row-main">
        <span class="panel-row-name" title={name}>
          {name}
        </span>
        <span class="panel-row-place">{figuresOf(item)}</span>
      </div>
      <div class="panel-row-target">
        {item.products.length > 0 && (
          <ul class="panel-products" aria-label={`Products of ${name}`}>
            {item.products.map((product) => (
              <li key={product.id} title={product.description}>
                <span class="panel-row-link">{product.identifier}</span>
                <Button
                  variant="quiet"
                  icon="close"
                  iconOnly
                  onClick={() => actions.onUnlinkProduct(item, product.id)}
                >
                  {`Unlink ${product.identifier}`}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <span class="panel-row-state" data-state={item.mapping}>
          {item.mapping === 'mapped' && <Icon name="tick" />}
          {stateOf(item)}
        </span>
      </div>
      <div class="panel-row-actions">
        {item.mapping === 'mapped' ? (
          <>
            <select
              value={item.basis}
              aria-label={`What is billed for ${name}`}
              onChange={(event) =>
                actions.onBasis(item, event.currentTarget.value as VendorServiceItem['basis'])
              }
            >
              {Object.entries(BASES).map(([basis, words]) => (
                <option key={basis} value={basis}>
                  {words}
                </option>
              ))}
            </select>
            <Button onClick={() => actions.onLink(item)}>
              Add<span class="sc-hidden"> a product to {name}</span>
            </Button>
          </>
        ) : item.mapping === 'excluded' && item.trialOrNotForResale ? (
          <Button onClick={() => actions.onLink(item)}>
            Link<span class="sc-hidden"> {name} all the same</span>
          </Button>
        ) : (
          <ItemButtons item={item} name={name} onUnlink={() => undefined} {...actions} />
        )}
      </div>
    </div>
  );
}

function figuresOf(item: VendorServiceItem): string {
  const parts = [
    item.used === null ? 'used not reported' : `${item.used} used`,
    item.provisioned === null ? '' : `${item.provisioned} provisioned`,
  ];
  return [`${parts.filter(Boolean).join(', ')} ${item.unit}`, counted(item.accounts, 'account')].join(' · ');
}

function stateOf(item: VendorServiceItem): string {
  if (item.mapping === 'excluded')
    return item.excludedReason ? `Excluded: ${item.excludedReason}` : 'Excluded';
  if (item.mapping === 'unmapped') return 'To map';
  return item.products.length > 1 ? 'Each product expects the full count' : 'Mapped';
}
