import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';
import { Icon } from '@/components/shared/icon';
import type { VendorServiceItem } from '@/lib/messaging/protocol';
import { Basis } from './basis';
import { type RowActions, RowButtons } from './row-buttons';
import './row.css';
import './service-row.css';

export interface ServiceRowProps extends Omit<RowActions, 'onUnlink'> {
  item: VendorServiceItem;
  reported: boolean;
  onUnlinkProduct: (product: { id: string; identifier: string }) => void;
  onBasis: (basis: VendorServiceItem['basis']) => void;
}

export const serviceName = (item: VendorServiceItem): string =>
  [item.productName, item.servicePlan].filter(Boolean).join(' · ');

export function ServiceRow({ item, reported, onUnlinkProduct, onBasis, ...actions }: ServiceRowProps) {
  const name = serviceName(item);
  return (
    <div class="panel-row panel-row-service">
      <div class="panel-row-main">
        <span class="panel-row-name">{name}</span>
        <span class="panel-row-small">{reported ? figuresOf(item) : item.unit}</span>
      </div>
      <div class="panel-row-target">
        {item.feeds.length > 0 && (
          <ul class="panel-products" aria-label={`Products of ${name}`}>
            {item.feeds
              .map(({ productId: id, identifier, description }) => ({
                id,
                identifier: identifier ?? 'a product',
                description,
              }))
              .map((product) => (
                <li key={product.id} title={product.description}>
                  <span class="panel-row-link">{product.identifier}</span>
                  <Button variant="quiet" icon="close" iconOnly onClick={() => onUnlinkProduct(product)}>
                    {`Unlink ${product.identifier}`}
                  </Button>
                </li>
              ))}
          </ul>
        )}
        <span class="panel-row-state" data-state={item.mapping}>
          {item.mapping === 'mapped' && <Icon name="tick" />}
          <span class="panel-row-words">{stateOf(item)}</span>
        </span>
      </div>
      <div class="panel-row-actions">
        <Buttons item={item} name={name} {...actions} />
        {item.mapping === 'mapped' && <Basis basis={item.basis} name={name} onBasis={onBasis} />}
      </div>
    </div>
  );
}

/** A service has as many products as are added to it; a trial is excluded until somebody links it. */
function Buttons({
  item,
  name,
  ...actions
}: { item: VendorServiceItem; name: string } & Omit<RowActions, 'onUnlink'>) {
  const trial = item.mapping === 'excluded' && item.trialOrNotForResale;
  if (item.mapping === 'mapped' || trial) {
    return (
      <span data-main>
        <Button onClick={actions.onLink}>
          {trial ? 'Link' : 'Add'}
          <span class="sc-hidden">{trial ? ` ${name} all the same` : ` a product to ${name}`}</span>
        </Button>
      </span>
    );
  }
  return <RowButtons mapping={item.mapping} name={name} onUnlink={() => undefined} {...actions} />;
}

/** The dot stays with what it follows, so that no line begins with it. */
function figuresOf(item: VendorServiceItem): string {
  if (item.accounts === 0) return `${item.unit}\u00a0· not in the report`;
  const figures = [
    item.used === null ? 'used not reported' : `${item.used} used`,
    item.provisioned === null ? '' : `${item.provisioned} provisioned`,
  ];
  return [figures.filter(Boolean).join(', '), item.unit, counted(item.accounts, 'account')]
    .filter(Boolean)
    .join('\u00a0· ');
}

function stateOf(item: VendorServiceItem): string {
  if (item.mapping === 'excluded')
    return item.excludedReason ? `Excluded: ${item.excludedReason}` : 'Excluded';
  if (item.mapping === 'unmapped') return 'To map';
  if (item.feeds.length === 0) return 'Mapped, product not known at present';
  return item.feeds.length > 1 ? 'Each product expects the full count' : 'Mapped';
}
