import { useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';
import { Loading } from '@/components/shared/loading';
import { FailureNotice } from '@/components/shared/notice';
import { psaName } from '@/components/shared/psa-name';
import { type Failure, failureOf } from '@/lib/model/failure';
import { KIND_WORDS } from '../model/words';
import { Head } from '../sheet/head';
import { BatchFoot } from './batch-foot';
import { BatchHead } from './batch-head';
import { ItemList } from './item-list';
import { useBatch } from './use-batch';
import { useTold } from './use-told';
import './batch.css';

/** A batch: how far it is, what became of each line, and what may be done next. */
export function BatchView({ batchId }: { batchId: string }) {
  const { ask } = useBackground();
  const { now, failure, again } = useBatch(batchId);
  const [failed, setFailed] = useState<Failure | null>(null);
  useTold(now);
  const fail = (thrown: unknown): void => setFailed(failureOf(thrown));
  const settle = (itemId: string, by: string): Promise<void> =>
    ask('push.settle', { itemId, by }).then(again);
  const order = (name: 'push.pause' | 'push.goOn' | 'push.stop'): Promise<void> => {
    setFailed(null);
    return ask(name, { batchId }).then(again);
  };
  const trouble = failure && (
    <FailureNotice failure={failure} alert actions={<Button onClick={again}>Try again</Button>} />
  );
  if (!now)
    return (
      <>
        <Head title="Push" />
        <div class="push-body">
          {trouble ? <div class="push-reading">{trouble}</div> : <Loading>Reading the batch</Loading>}
        </div>
      </>
    );
  const { batch, items } = now;
  return (
    <>
      <Head title={`${KIND_WORDS[batch.kind].batch} of ${counted(items.length, 'line')}`}>
        {psaName(batch.psa)}, {batch.system}
      </Head>
      <div class="push-body">
        <BatchHead now={now} onOrder={order} onFailure={fail} />
        {trouble}
        {failed && (
          <FailureNotice
            failure={failed}
            alert
            actions={<Button onClick={() => setFailed(null)}>Dismiss</Button>}
          />
        )}
        <ItemList now={now} onFailure={fail} onSettle={settle} />
      </div>
      <BatchFoot now={now} />
    </>
  );
}
