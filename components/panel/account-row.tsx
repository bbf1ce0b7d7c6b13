import { Button } from '@/components/shared/button';
import { Icon } from '@/components/shared/icon';
import type { VendorAccountItem } from '@/lib/messaging/protocol';
import './row.css';

export interface RowActions<T> {
  onLink: (item: T) => void;
  onUnlink: (item: T) => void;
  onExclude: (item: T) => void;
  onBringBack: (item: T) => void;
}

export function AccountRow({
  item,
  ...actions
}: { item: VendorAccountItem } & RowActions<VendorAccountItem>) {
  return (
    <div class="panel-row">
      <div class="panel-row-main">
        <span class="panel-row-name" title={item.name}>
          {item.name}
        </span>
        <span class="panel-row-place">{[placeOf(item), usageOf(item)].filter(Boolean).join(' · ')}</span>
      </div>
      <div class="panel-row-target">
        {item.company && (
          <span class="panel-row-link" title={item.company.name}>
            {item.company.name}
          </span>
        )}
        <span class="panel-row-state" data-state={item.mapping}>
          {item.mapping === 'mapped' && <Icon name="tick" />}
          {stateOf(item)}
        </span>
      </div>
      <div class="panel-row-actions">
        <ItemButtons item={item} name={item.name} {...actions} />
      </div>
    </div>
  );
}

export function ItemButtons<T extends { mapping: 'mapped' | 'excluded' | 'unmapped' }>({
  item,
  name,
  ...actions
}: { item: T; name: string } & RowActions<T>) {
  if (item.mapping === 'excluded') {
    return (
      <Button onClick={() => actions.onBringBack(item)}>
        Bring back<span class="sc-hidden"> {name}</span>
      </Button>
    );
  }
  if (item.mapping === 'mapped') {
    return (
      <>
        <Button onClick={() => actions.onLink(item)}>
          Change<span class="sc-hidden"> the company of {name}</span>
        </Button>
        <Button variant="quiet" onClick={() => actions.onUnlink(item)}>
          Unlink<span class="sc-hidden"> {name}</span>
        </Button>
      </>
    );
  }
  return (
    <>
      <Button onClick={() => actions.onLink(item)}>
        Link<span class="sc-hidden"> {name}</span>
      </Button>
      <Button variant="quiet" onClick={() => actions.onExclude(item)}>
        Exclude<span class="sc-hidden"> {name}</span>
      </Button>
    </>
  );
}

export const placeOf = (item: VendorAccountItem): string =>
  [item.city, item.state].filter(Boolean).join(', ');

const usageOf = (item: VendorAccountItem): string => {
  if (!item.inReport) return 'not in the report';
  return item.used === null ? 'usage not reported' : `${item.used} used`;
};

function stateOf(item: VendorAccountItem): string {
  if (item.mapping === 'excluded')
    return item.excludedReason ? `Excluded: ${item.excludedReason}` : 'Excluded';
  if (item.mapping === 'unmapped') return 'To map';
  return item.matchedBy === 'equal name' ? 'Matched by equal name' : 'Mapped by hand';
}
