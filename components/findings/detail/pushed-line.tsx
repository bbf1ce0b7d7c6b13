import { Button } from '@/components/shared/button';
import { Icon } from '@/components/shared/icon';
import type { FindingItem } from '@/lib/messaging/protocol';
import type { FindingSlots } from '../slots';

/** What became of the newest push of a finding, and the way to it. */
export const PushedLine = ({
  push,
  onBatch,
}: {
  push: NonNullable<FindingItem['push']>;
  onBatch: FindingSlots['onBatch'];
}) => (
  <p class="finding-detail-decided" data-attention={push.needsPerson || undefined}>
    <Icon name={push.needsPerson ? 'warning' : 'info'} />
    <span>{push.words}.</span>
    {onBatch && (
      <Button variant="quiet" onClick={() => onBatch(push.batchId)}>
        Open the push
      </Button>
    )}
  </p>
);
