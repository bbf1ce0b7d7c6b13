import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Status } from '@/lib/model/status';
import { type BackgroundLink, useBackground } from './background';
import { followUp } from './follow-up';

export interface StatusStore {
  /** Null until the first answer. The last answer stays when a later question fails. */
  status: ReadonlySignal<Status | null>;
  /** Why the last question was not answered. */
  failure: ReadonlySignal<Failure | null>;
  /** A question is under way. */
  loading: ReadonlySignal<boolean>;
  /** Asks now. Never throws; resolves when `status` or `failure` is up to date. */
  reload(): Promise<void>;
}

/** Asks once now and again at every event of the background, until `signal` aborts. */
export function createStatusStore(link: BackgroundLink, end: AbortSignal): StatusStore {
  const status = signal<Status | null>(null);
  const failure = signal<Failure | null>(null);
  const loading = signal(false);
  const reload = followUp(async () => {
    loading.value = true;
    try {
      const answer = await link.ask('status.get', {});
      if (end.aborted) return;
      status.value = answer;
      failure.value = null;
    } catch (thrown) {
      if (end.aborted) return;
      failure.value = failureOf(thrown);
    }
    loading.value = false;
  });

  link.onEvent(() => void reload(), end);
  void reload();
  return { status, failure, loading, reload };
}

/** The status of everything, kept up to date while the component is there. */
export function useStatus(): StatusStore {
  const link = useBackground();
  const { store, end } = useMemo(() => {
    const controller = new AbortController();
    return { store: createStatusStore(link, controller.signal), end: controller };
  }, [link]);
  useEffect(() => () => end.abort(), [end]);
  return store;
}
