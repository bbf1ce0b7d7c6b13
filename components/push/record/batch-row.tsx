import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';
import { FailureNotice } from '@/components/shared/notice';
import { psaName } from '@/components/shared/psa-name';
import { StatusDot } from '@/components/shared/sync-status';
import { moment } from '@/lib/export/moment';
import type { PushBatchItem } from '@/lib/messaging/push-protocol';
import { batchCounts, batchState, batchTitle, TOLD, whoOf } from './words';
import './batch-row.css';

interface BatchRowProps {
  batch: PushBatchItem;
  /** The one that it undoes or corrects; null: none, or it is not known any more. */
  undone: PushBatchItem | null;
  /** What undid or corrected it since, newest first. */
  since: readonly PushBatchItem[];
  onOpen: () => void;
  onUndo: () => void;
}

/** One batch: what it was, of whom and where, how it stands, and what can be done with it. */
export function BatchRow({ batch, undone, since, onOpen, onUndo }: BatchRowProps) {
  const { tone, word } = batchState(batch);
  const title = batchTitle(batch);
  const when = moment(batch.confirmedAt);
  // While it runs it is stopped first, so that nothing is undone beside what is being written.
  const undoable = batch.state === 'running' ? 0 : batch.undoable;
  return (
    <article class="record-batch" aria-label={`${title}, ${when}`}>
      <div class="record-batch-words">
        <p class="record-batch-head">
          <strong>{title}</strong>
          {tone ? <StatusDot tone={tone}>{word}</StatusDot> : <span class="record-batch-state">{word}</span>}
        </p>
        <p class="record-batch-counts">{batchCounts(batch).join(' · ')}</p>
        <p class="record-muted record-batch-where">
          <time dateTime={new Date(batch.confirmedAt).toISOString()}>{when}</time>
          {' · '}
          <span title={TOLD[batch.by.told]}>{whoOf(batch.by)}</span>
          {` · ${psaName(batch.psa)}, ${batch.system}`}
        </p>
        {undone && (
          <p class="record-muted">
            {batch.kind === 'correction' ? 'Corrects' : 'Undoes'} the {batchTitle(undone).toLowerCase()} of{' '}
            {moment(undone.confirmedAt)}
          </p>
        )}
        {since.map((later) => (
          <p key={later.id} class="record-muted">
            Since then: {batchTitle(later).toLowerCase()}, {moment(later.confirmedAt)}
          </p>
        ))}
        {batch.because && batch.state === 'paused' && <FailureNotice tone="warn" failure={batch.because} />}
        {batch.retryAt !== null && batch.state === 'paused' && (
          <p class="record-muted">Goes on by itself at {moment(batch.retryAt)}.</p>
        )}
      </div>
      <div class="record-batch-buttons">
        <span data-main>
          <Button onClick={onOpen}>
            Open
            <span class="sc-hidden">
              {' '}
              the {title.toLowerCase()} of {when}
            </span>
          </Button>
        </span>
        {undoable > 0 && (
          <span data-act="undo">
            <Button icon="undo" onClick={onUndo}>
              Undo {counted(undoable, 'line')}…<span class="sc-hidden"> of {when}</span>
            </Button>
          </span>
        )}
      </div>
    </article>
  );
}
