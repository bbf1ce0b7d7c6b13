import { Button } from '@/components/shared/button';
import type { FindingItem } from '@/lib/messaging/protocol';
import { CLASS_FACTS } from '@/lib/model/finding-classes';
import type { FindingSlots, MapTarget } from '../slots';

/** To the mapping of the account or service that the finding is about, where that is what mends it. */
export function MapButton({ item, onMap }: { item: FindingItem; onMap: FindingSlots['onMap'] }) {
  const target = mapTarget(item);
  if (!target || !onMap) return null;
  const isFirst = item.class === 'account not mapped' || item.class === 'service not mapped';
  return (
    <Button icon="link" onClick={() => onMap(target)}>
      {isFirst ? 'Map it' : 'To its mapping'}
    </Button>
  );
}

/** Only what a tech mends is mended in the mapping. */
export function mapTarget({ class: kind, accountId, serviceId }: FindingItem): MapTarget | null {
  if (CLASS_FACTS[kind].fixedBy !== 'tech') return null;
  if (kind !== 'service not mapped' && accountId !== null) return { accountId };
  return serviceId === null ? null : { serviceId };
}
