import { Button } from '@/components/shared/button';
import type { VendorServiceItem } from '@/lib/messaging/protocol';
import { type MenuEntry, RowMenu } from './row-menu';
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
  const entries = entriesOf(item, deeds);
  return (
    <>
      <span data-main data-part="main">
        <Button onClick={run}>
          {word}
          <span class="sc-hidden"> {rest}</span>
        </Button>
      </span>
      {entries.length > 0 && (
        <span data-part="menu">
          <RowMenu label={`More for ${name}`} entries={entries} />
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

function entriesOf(item: VendorServiceItem, deeds: ServiceDeeds): MenuEntry[] {
  const exclude: MenuEntry = { key: 'exclude', label: 'Exclude...', run: deeds.onExclude };
  if (item.mapping === 'unmapped') return [exclude];
  if (item.mapping === 'excluded')
    return item.trialOrNotForResale ? [] : [{ key: 'link', label: 'Link...', run: deeds.onLink }];
  return [
    { key: 'rule', label: 'Edit rule...', run: deeds.onEditRule },
    ...item.feeds.map((feed) => ({
      key: `unlink ${feed.productId}`,
      label: `Unlink ${productName(feed)}`,
      run: () => deeds.onUnlink(feed),
    })),
    exclude,
  ];
}
