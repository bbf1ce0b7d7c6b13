import { type ReadonlySignal, useSignal } from '@preact/signals';
import { type Failure, failureOf } from '@/lib/model/failure';

export interface Action {
  busy: ReadonlySignal<boolean>;
  /** Why the last run failed; null while running and after a success. */
  failure: ReadonlySignal<Failure | null>;
  /** Calls `work` at once, within the user's gesture. Does nothing while an earlier run is under way. */
  run(work: () => Promise<unknown>): Promise<void>;
  /** Forgets the failure. */
  clear(): void;
}

export function useAction(): Action {
  const busy = useSignal(false);
  const failure = useSignal<Failure | null>(null);
  return {
    busy,
    failure,
    clear() {
      failure.value = null;
    },
    async run(work) {
      if (busy.peek()) return;
      busy.value = true;
      failure.value = null;
      try {
        await work();
      } catch (thrown) {
        failure.value = failureOf(thrown);
      } finally {
        busy.value = false;
      }
    },
  };
}
