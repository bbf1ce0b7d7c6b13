import { useEffect, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { followUp } from '@/components/shared/follow-up';
import type { PushBatchItem } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { PushItem } from '@/lib/model/push-journal';

export interface BatchNow {
  batch: PushBatchItem;
  items: readonly PushItem[];
  /** Whom a page of the PSA names; absent: nobody. */
  member?: string;
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
    const read = followUp(async () => {
      const next = await link.ask('push.batch', { batchId }).then(
        (now) => ({ now, failure: null }),
        (thrown: unknown) => ({ failure: failureOf(thrown) }),
      );
      if (!end.signal.aborted) setState((before) => ({ ...before, ...next }));
    });
    link.onEvent(({ event }) => {
      if (event === 'push') void read();
    }, end.signal);
    void read();
    return () => end.abort();
  }, [link, batchId, tries]);
  return { ...state, again: () => setTries((count) => count + 1) };
}
