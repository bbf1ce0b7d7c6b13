import { Button } from '@/components/shared/button';
import { PushLine } from '@/components/shared/push-line';
import type { Status } from '@/lib/model/status';
import { usePushes } from './pushes';
import './push-buttons.css';

/** In a header: the push that is under way, what is to be looked at, and the way to the record. */
export function PushButtons({ status }: { status: Status | null }) {
  const pushes = usePushes();
  if (!pushes) return null;
  return (
    <span class="push-buttons">
      {status && (
        <PushLine
          push={status.push}
          onOpen={(batchId) => (batchId === null ? pushes.showRecord() : pushes.showBatch(batchId))}
        />
      )}
      <Button variant="quiet" icon="waiting" hint="Pushes" onClick={pushes.showRecord}>
        Pushes
      </Button>
    </span>
  );
}
