import { useMemo } from 'preact/hooks';
import { MeasuredList } from '@/components/panel/review/measured-list';
import { Button } from '@/components/shared/button';
import { EmptyState } from '@/components/shared/empty-state';
import { Loading } from '@/components/shared/loading';
import { FailureNotice } from '@/components/shared/notice';
import type { PushBatchItem, PushOf } from '@/lib/messaging/push-protocol';
import { BatchRow } from './batch-row';
import { useAnswer } from './use-answer';

interface BatchListProps {
  onOpen: (batchId: string) => void;
  onUndo: (of: PushOf) => void;
}

const idOf = ({ id }: PushBatchItem): string => id;
const guess = (_: PushBatchItem, width: number): number => (width < 520 ? 128 : width < 960 ? 86 : 45);

/** All batches, newest first, as they stand now. */
export function BatchList({ onOpen, onUndo }: BatchListProps) {
  const { answer, failure, reload } = useAnswer('push.batches');
  const batches = answer.value?.batches ?? null;
  const byId = useMemo(() => new Map(batches?.map((batch) => [batch.id, batch])), [batches]);
  const since = useMemo(
    () => Map.groupBy(batches?.filter(({ undoes }) => undoes !== null) ?? [], ({ undoes }) => undoes),
    [batches],
  );
  const failed = failure.value && (
    <div class="record-notice">
      <FailureNotice
        failure={failure.value}
        alert
        actions={<Button onClick={() => void reload()}>Try again</Button>}
      />
    </div>
  );
  if (!batches) return failed ?? <Loading>Reading the batches</Loading>;
  if (batches.length === 0)
    return (
      failed ?? (
        <EmptyState icon="info" title="Nothing was pushed yet">
          Choose findings in the review and press Push. Each batch then stands here, with what was written and
          a way to undo it.
        </EmptyState>
      )
    );
  return (
    <>
      {failed}
      <MeasuredList label="Batches" items={batches} keyOf={idOf} guess={guess} listKey="" orElse={() => null}>
        {(batch) => (
          <BatchRow
            batch={batch}
            undone={batch.undoes === null ? null : (byId.get(batch.undoes) ?? null)}
            since={since.get(batch.id) ?? []}
            onOpen={() => onOpen(batch.id)}
            onUndo={() => onUndo({ undoBatch: batch.id })}
          />
        )}
      </MeasuredList>
    </>
  );
}
