import { Button } from '@/components/shared/button';
import { FailureNotice, Notice } from '@/components/shared/notice';
import { Progress } from '@/components/shared/progress';
import { pushDoing, pushWords, toLookAt } from '@/components/shared/push-words';
import type { PushStatus } from '@/lib/model/push-journal';

interface PushPartProps {
  push: PushStatus;
  /** Null: the record of all of them. */
  onOpen: (batchId: string | null) => void;
}

/** A push that is under way or held, and what a push left for a person to look at; nothing when there is neither. */
export function PushPart({ push: { batch, needsPerson, lookAt }, onOpen }: PushPartProps) {
  const open = batch && <Button onClick={() => onOpen(batch.id)}>Open the push</Button>;
  return (
    <>
      {batch && batch.state !== 'paused' && (
        <section class="popup-form" aria-label="Push">
          <Progress label={pushDoing(batch)} done={batch.done} total={batch.total} />
          <div class="popup-buttons">{open}</div>
        </section>
      )}
      {batch?.state === 'paused' &&
        (batch.because ? (
          <FailureNotice
            failure={{ ...batch.because, sentence: `${pushWords(batch)}. ${batch.because.sentence}` }}
            actions={open}
          />
        ) : (
          <Notice tone="info" nextStep="It goes on when you say so." actions={open}>
            {pushWords(batch)}.
          </Notice>
        ))}
      {needsPerson > 0 && (
        <Notice
          tone="warn"
          nextStep="A push left it otherwise than planned, and says what was found and what to do."
          actions={
            <Button onClick={() => onOpen(lookAt)}>
              {lookAt === null ? 'Open the pushes' : 'Look at it'}
            </Button>
          }
        >
          {toLookAt(needsPerson)}.
        </Notice>
      )}
    </>
  );
}
