import { useEffect, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import type { PushBatchItem } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { PushItem } from '@/lib/model/push-journal';

export interface BatchNow {
  batch: PushBatchItem;
  items: readonly PushItem[];
}

/** A batch as it is now: asked for once, and again after each event that tells of a push, never twice at once. */
export function useBatch(batchId: string) {
  const link = useBackground();
  const [state, setState] = useState<{ now: BatchNow | null; failure: Failure | null }>({
    now: null,
    failure: null,
  });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const end = new AbortController();
    let isAsking = false;
    let again = false;
    const read = async (): Promise<void> => {
      // An answer under way may be older than this event: one more question follows it, however many events come.
      again = true;
      if (isAsking) return;
      isAsking = true;
      while (again && !end.signal.aborted) {
        again = false;
        const next = await link.ask('push.batch', { batchId }).then(
          (now) => ({ now, failure: null }),
          (thrown: unknown) => ({ failure: failureOf(thrown) }),
        );
        if (!end.signal.aborted) setState((before) => ({ ...before, ...next }));
      }
      isAsking = false;
    };
    link.onEvent(({ event }) => {
      if (event === 'push') void read();
    }, end.signal);
    void read();
    return () => end.abort();
  }, [link, batchId, tries]);
  return { ...state, again: () => setTries((count) => count + 1) };
}
