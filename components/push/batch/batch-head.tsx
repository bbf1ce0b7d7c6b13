import { useState } from 'preact/hooks';
import { ConfirmDialog } from '@/components/findings/dialogs/confirm-dialog';
import { dateWords } from '@/components/findings/words';
import { Button } from '@/components/shared/button';
import { counted, formatCount } from '@/components/shared/format';
import { FailureNotice, Notice } from '@/components/shared/notice';
import { Progress } from '@/components/shared/progress';
import { useNow } from '@/components/shared/use-now';
import type { PushBatchItem } from '@/lib/messaging/protocol';
import { outcomeWords, overOf } from './counts';
import { BATCH_WORDS } from './states';
import type { BatchNow } from './use-batch';

interface BatchHeadProps {
  now: BatchNow;
  onOrder: (name: 'push.pause' | 'push.goOn' | 'push.stop') => Promise<void>;
  onFailure: (thrown: unknown) => void;
}

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const timeWords = (at: number): string => TIME.format(at);

/** How far it is, what holds it, and pause, go on and stop. */
export function BatchHead({ now: { batch, items }, onOrder, onFailure }: BatchHeadProps) {
  const [isStopping, setStopping] = useState(false);
  const over = overOf(items);
  const isOpen = batch.state === 'running' || batch.state === 'paused';
  const outcome = outcomeWords(items);
  const order = (name: 'push.pause' | 'push.goOn') => () => void onOrder(name).catch(onFailure);
  return (
    <div class="push-batch-head">
      <Progress label={labelOf(batch)} done={over} total={items.length} />
      <p class="push-batch-outcome">
        {outcome ? `${outcome.slice(0, 1).toUpperCase()}${outcome.slice(1)}.` : 'Nothing is written yet.'}{' '}
        <span class="push-muted">{byWords(batch)}</span>
      </p>
      {batch.because && <Held batch={batch} />}
      {isOpen && (
        <div class="push-batch-buttons">
          {batch.state === 'running' ? (
            <Button onClick={order('push.pause')}>Pause</Button>
          ) : (
            <Button variant="primary" onClick={order('push.goOn')}>
              Go on
            </Button>
          )}
          <Button onClick={() => setStopping(true)}>Stop…</Button>
          <p class="push-small">{closedWords(batch)}</p>
        </div>
      )}
      {isStopping && (
        <ConfirmDialog
          title="Stop here?"
          note={`${stopWords(batch.state, items.length - over)} What is done stays done and can be undone.`}
          action="Stop"
          isDangerous
          onConfirm={() => onOrder('push.stop')}
          onClose={() => setStopping(false)}
        />
      )}
    </div>
  );
}

/** While it is paused no line is under way. */
function stopWords(state: PushBatchItem['state'], left: number): string {
  if (state === 'paused')
    return left === 1
      ? 'The line that is left is not begun.'
      : `None of the ${formatCount(left)} lines that are left is begun.`;
  const others =
    left === 1
      ? 'The one that waits is not begun.'
      : `Of the ${formatCount(left)} lines that are left, none other is begun.`;
  return `The line under way is finished. ${others}`;
}

/** What becomes of it when nobody looks. */
function closedWords({ state, retryAt }: PushBatchItem): string {
  if (state === 'running')
    return 'It goes on when this is closed, and when the browser was closed in between.';
  return retryAt === null
    ? 'Nothing is sent while it is paused. It stays so when this is closed.'
    : 'Nothing is sent until then, unless you let it go on now.';
}

const labelOf = (batch: PushBatchItem): string =>
  batch.state === 'paused' && batch.because ? 'Held' : BATCH_WORDS[batch.state];

function byWords({ by, confirmedAt }: PushBatchItem): string {
  const who = by.told === 'nobody' || by.name === '' ? 'Nobody was named' : `By ${by.name}`;
  return `${who}, ${dateWords(confirmedAt)}, ${timeWords(confirmedAt)}.`;
}

function Held({ batch: { because, retryAt } }: { batch: PushBatchItem }) {
  const now = useNow().value;
  if (!because) return null;
  const minutes = retryAt === null ? 0 : Math.ceil((retryAt - now) / 60_000);
  return (
    <>
      <FailureNotice failure={because} tone="warn" />
      {retryAt !== null && (
        <Notice tone="info">
          It goes on by itself at {timeWords(retryAt)}
          {minutes > 0 && `, in ${counted(minutes, 'minute')}`}. Nothing is lost.
        </Notice>
      )}
    </>
  );
}
