import { Icon } from '@/components/shared/icon';
import type { VendorServiceItem } from '@/lib/messaging/protocol';
import { ServiceButtons, type ServiceDeeds } from './service-buttons';
import { basisNote, feedWords, productName, serviceName, usageWords } from './words';
import '../row.css';
import './service-row.css';

interface ServiceRowProps extends ServiceDeeds {
  item: VendorServiceItem;
  /** Whether there is a published report. */
  reported: boolean;
}

/** A vendor service: its seats, the products that it feeds and by which rule. Products can be dropped on it. */
export function ServiceRow({ item, reported, ...deeds }: ServiceRowProps) {
  const notes = notesOf(item);
  return (
    <div class="service-row">
      <div class="service-row-main">
        <p class="service-row-name">
          {serviceName(item)} {item.isNew && <span class="panel-new">New</span>}
          {item.trialOrNotForResale && <span class="panel-new">Trial or NFR</span>}
        </p>
        <p class="panel-row-small">{reported ? usageWords(item) : item.unit}</p>
        <Feeds item={item} />
        {notes && <p class="panel-row-small">{notes}</p>}
        <p class="service-row-state" data-state={item.mapping}>
          {item.mapping === 'mapped' && <Icon name="tick" />}
          <span>{stateWords(item)}</span>
        </p>
      </div>
      <div class="service-row-actions">
        <ServiceButtons item={item} {...deeds} />
      </div>
    </div>
  );
}

function Feeds({ item }: { item: VendorServiceItem }) {
  if (item.feeds.length === 0) return null;
  return (
    <ul class="service-feeds" aria-label={`Products of ${serviceName(item)}`}>
      {item.feeds.map((feed) => (
        <li key={feed.productId} title={feed.description}>
          <span class="service-feeds-name">{productName(feed)}</span>{' '}
          <span class="panel-row-small">{feedWords(feed, item.unit)}</span>
        </li>
      ))}
    </ul>
  );
}

function stateWords(item: VendorServiceItem): string {
  if (item.mapping === 'unmapped') return 'To map';
  if (item.mapping === 'excluded')
    return item.excludedReason ? `Excluded: ${item.excludedReason}` : 'Excluded';
  return 'Mapped';
}

/** What is not as it usually is. */
function notesOf(item: VendorServiceItem): string {
  if (item.mapping !== 'mapped') return '';
  const isReplicated = item.feeds.length > 1 && item.feeds.every(({ share }) => share.kind === 'all');
  return [isReplicated ? 'Each product expects the full count.' : '', basisNote(item)]
    .filter(Boolean)
    .join(' ');
}
