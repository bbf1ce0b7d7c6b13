import { Button } from '@/components/shared/button';
import { FailureNotice, Notice } from '@/components/shared/notice';
import { Progress } from '@/components/shared/progress';
import { psaName } from '@/components/shared/psa-name';
import { useStatus } from '@/components/shared/use-status';
import type { PushOf } from '@/lib/messaging/protocol';
import type { Failure } from '@/lib/model/failure';
import { readWords } from '../model/words';
import { Head } from '../sheet/head';

const titleOf = (of: PushOf): string => ('undoBatch' in of || 'undoItem' in of ? 'Undo' : 'Correct the bill');

/** While the lines are read; nothing is shown before all of them are. */
export function Planning({ of, onCancel }: { of: PushOf; onCancel: () => void }) {
  const { status } = useStatus();
  const psa = psaName(status.value?.psa.kind ?? null);
  return (
    <>
      <Head title={titleOf(of)} />
      <div class="push-body">
        <div class="push-reading" role="status">
          <Progress label={`Reading ${readWords(of)} from ${psa}`} done={0} total={null} />
          <p class="push-small">Nothing is written before you have seen it and said so.</p>
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      </div>
    </>
  );
}

/** Why there is no plan, and what to do next. */
export const NotPlanned = ({ failure, onAgain }: { failure: Failure | null; onAgain: () => void }) => {
  const again = <Button onClick={onAgain}>{failure ? 'Try again' : 'Read again'}</Button>;
  return (
    <>
      <Head title="Nothing is planned yet" />
      <div class="push-body">
        <div class="push-reading">
          {failure ? (
            <FailureNotice failure={failure} alert actions={again} />
          ) : (
            <Notice tone="info" nextStep="Nothing was written." actions={again}>
              Reading was cancelled.
            </Notice>
          )}
        </div>
      </div>
    </>
  );
};
