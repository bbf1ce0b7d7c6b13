import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { psaName } from '@/components/shared/psa-name';
import type { PushBatchItem } from '@/lib/messaging/protocol';
import { needsPerson, type PushItem } from '@/lib/model/push-journal';
import { useSheet } from '../sheet/views';
import { againOf, canBeUndone } from './next-steps';

interface ItemButtonsProps {
  batch: PushBatchItem;
  item: PushItem;
  onFailure: (thrown: unknown) => void;
  /** Asks whether it is settled. */
  onSettle: () => void;
}

/** What may be done about a line. */
export function ItemButtons({ batch, item, onFailure, onSettle }: ItemButtonsProps) {
  const { ask } = useBackground();
  const sheet = useSheet();
  const { id, line, state, undoneBy, settled } = item;
  const again = againOf(batch.kind, item);
  const { findingId } = line;
  const of = <span class="sc-hidden"> {`${line.companyName}, ${line.productName}`}</span>;
  const isOver = batch.state === 'ended' || batch.state === 'stopped';
  return (
    <span class="push-item-buttons">
      {state === 'done twice' && undoneBy === null && (
        <Button
          variant={settled ? 'quiet' : 'plain'}
          onClick={() => sheet.open({ kind: 'plan', of: { correctItem: id } })}
        >
          Correct…{of}
        </Button>
      )}
      {isOver && again && (
        <Button onClick={() => sheet.open({ kind: 'plan', of: again })}>Plan again…{of}</Button>
      )}
      {isOver && canBeUndone(item) && (
        <Button
          variant="quiet"
          icon="undo"
          onClick={() => sheet.open({ kind: 'plan', of: { undoItem: id } })}
        >
          {state === 'done' ? 'Undo…' : 'Undo what was done…'}
          {of}
        </Button>
      )}
      {needsPerson(item) && findingId !== null && (
        <Button
          variant="quiet"
          icon="external"
          onClick={() => void ask('review.show', { findingId }).catch(onFailure)}
        >
          Look at it in {psaName(batch.psa)}
          {of}
        </Button>
      )}
      {needsPerson(item) && (
        <Button variant="quiet" icon="tick" onClick={onSettle}>
          Settled…{of}
        </Button>
      )}
    </span>
  );
}
