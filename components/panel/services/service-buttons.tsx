import { Button } from '@/components/shared/button';
import { MenuButton, type MenuItem } from '@/components/shared/menu';
import type { VendorServiceItem } from '@/lib/messaging/protocol';
import { productName, serviceName } from './words';

/** What can be done to a service. Each is told which of the row's buttons it was done with. */
export interface ServiceDeeds {
  onLink: () => void;
  onEditRule: () => void;
  onExclude: () => void;
  onBringBack: () => void;
  onUnlink: (feed: VendorServiceItem['feeds'][number]) => void;
}

/** The same two places in every state, so that the button that holds the focus stays when the state changes. */
export function ServiceButtons({ item, ...deeds }: { item: VendorServiceItem } & ServiceDeeds) {
  const name = serviceName(item);
  const { word, rest, run } = mainOf(item, name, deeds);
  return (
    <>
      <span data-main data-part="main">
        <Button onClick={run}>
          {word}
          <span class="sc-hidden"> {rest}</span>
        </Button>
      </span>
      {entriesOf(item, deeds).length > 0 && (
        <span data-part="menu">
          <MenuButton
            label={`More for ${name}`}
            groups={() => [{ key: 'deeds', items: entriesOf(item, deeds) }]}
            variant="quiet"
            iconOnly
          >
            {`More for ${name}`}
          </MenuButton>
        </span>
      )}
    </>
  );
}

/** A trial is excluded until somebody links it; a service has as many products as are added to it. */
function mainOf(item: VendorServiceItem, name: string, { onLink, onBringBack }: ServiceDeeds) {
  if (item.mapping === 'mapped') return { word: 'Add', rest: `a product to ${name}`, run: onLink };
  if (item.mapping === 'unmapped') return { word: 'Link', rest: name, run: onLink };
  if (item.trialOrNotForResale) return { word: 'Link', rest: `${name} all the same`, run: onLink };
  return { word: 'Bring back', rest: name, run: onBringBack };
}

function entriesOf(item: VendorServiceItem, deeds: ServiceDeeds): MenuItem[] {
  const exclude: MenuItem = { key: 'exclude', label: 'Exclude…', onPick: deeds.onExclude };
  if (item.mapping === 'unmapped') return [exclude];
  if (item.mapping === 'excluded')
    return item.trialOrNotForResale ? [] : [{ key: 'link', label: 'Link…', onPick: deeds.onLink }];
  return [
    { key: 'rule', label: 'Edit rule…', onPick: deeds.onEditRule },
    ...item.feeds.map((feed) => ({
      key: `unlink ${feed.productId}`,
      label: `Unlink ${productName(feed)}`,
      onPick: () => deeds.onUnlink(feed),
    })),
    exclude,
  ];
}
