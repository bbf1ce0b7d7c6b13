import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { countEntries } from '@/components/push/record/read-entries';
import { useTaking } from '@/components/push/record/use-taking';
import { useBackground } from '@/components/shared/background';
import { Button } from '@/components/shared/button';
import { counted } from '@/components/shared/format';

/** Before everything is erased: how long the record of pushes is, that it goes too, and a way to keep it. */
export function RecordGoes() {
  const { ask } = useBackground();
  /** Null: not known yet; undefined: it cannot be read. */
  const count = useSignal<number | null | undefined>(null);
  const taking = useTaking();
  useEffect(() => {
    void countEntries({ ask }).then(
      (entries) => {
        count.value = entries;
      },
      () => {
        count.value = undefined;
      },
    );
  }, [ask, count]);
  if (count.value === null) return null;
  if (count.value === undefined) return <p>The record of pushes goes too. It could not be read.</p>;
  if (count.value === 0) return null;
  const failure = taking.failure.value;
  return (
    <>
      <p>
        The record of pushes goes too: {counted(count.value, 'entry', 'entries')} that say what was written to
        your PSA, when and by whom.
      </p>
      <div>
        <Button icon="download" busy={taking.busy.value} onClick={() => taking.take('json', '')}>
          Export the record first
        </Button>
      </div>
      {taking.said.value && <p>{taking.said.value}</p>}
      {failure && (
        <p role="alert">
          {failure.sentence} {failure.nextStep}
        </p>
      )}
    </>
  );
}
