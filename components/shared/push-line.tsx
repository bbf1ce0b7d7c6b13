import type { PushStatus } from '@/lib/model/push-journal';
import { Icon, type IconName } from './icon';
import { pushWords, toLookAt } from './push-words';
import './push-line.css';

interface PushLineProps {
  push: PushStatus;
  /** Null: the record of all of them. */
  onOpen: (batchId: string | null) => void;
}

/** A push that is under way, and lines that a person has to look at, in a word each that leads there. */
export function PushLine({ push: { batch, needsPerson, lookAt }, onOpen }: PushLineProps) {
  const isPaused = batch?.state === 'paused';
  const icon: IconName = isPaused ? (batch.because ? 'failed' : 'info') : 'sync';
  return (
    <>
      {batch && (
        <button
          type="button"
          class="push-line"
          data-tone={isPaused && batch.because ? 'failed' : undefined}
          title={batch.because?.sentence ?? 'Open the push'}
          onClick={() => onOpen(batch.id)}
        >
          <Icon name={icon} turning={!isPaused} />
          {pushWords(batch)}
        </button>
      )}
      {needsPerson > 0 && (
        <button
          type="button"
          class="push-line"
          data-tone="failed"
          title={lookAt === null ? 'Open the pushes' : 'Open the newest push that has one'}
          onClick={() => onOpen(lookAt)}
        >
          <Icon name="warning" />
          {toLookAt(needsPerson)}
        </button>
      )}
    </>
  );
}
