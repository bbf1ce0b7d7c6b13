import { useState } from 'preact/hooks';
import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';
import { useAnnounce } from '@/components/shared/live-region';
import { copyText } from '@/lib/platform/pages';
import { useSheet } from '../sheet/views';
import { againOfAll } from './next-steps';
import { batchText } from './text';
import type { BatchNow } from './use-batch';

/** What may be done with the batch as a whole. */
export function BatchFoot({ now }: { now: BatchNow }) {
  const sheet = useSheet();
  const announce = useAnnounce();
  const [said, setSaid] = useState('');
  const { batch, items } = now;
  const isOver = batch.state === 'ended' || batch.state === 'stopped';
  const again = isOver ? againOfAll(items) : null;
  const copy = (): void =>
    void copyText(batchText(now)).then((done) => {
      const sentence = done ? 'Copied as text.' : 'The browser refused to copy.';
      setSaid(sentence);
      announce(sentence);
    });
  return (
    <footer class="push-foot">
      <div class="push-foot-side">
        <Button icon="copy" onClick={copy}>
          Copy as text
        </Button>
        <span class="push-small">{said}</span>
      </div>
      <div class="push-foot-buttons">
        {isOver && batch.undoable > 0 && (
          <Button icon="undo" onClick={() => sheet.open({ kind: 'plan', of: { undoBatch: batch.id } })}>
            {batch.undoable === items.length
              ? 'Undo this batch…'
              : `Undo ${counted(batch.undoable, 'line')}…`}
          </Button>
        )}
        {again && 'findingIds' in again && (
          <Button onClick={() => sheet.open({ kind: 'plan', of: again })}>
            Plan {counted(again.findingIds.length, 'line')} again…
          </Button>
        )}
      </div>
    </footer>
  );
}
