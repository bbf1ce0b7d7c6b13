import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { type BackgroundLink, useBackground } from '@/components/shared/background';
import type { MappingOverview } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Status } from '@/lib/model/status';

export interface OverviewStore {
  /** Null until the first answer. The last answer stays when a later question fails. */
  overview: ReadonlySignal<MappingOverview | null>;
  failure: ReadonlySignal<Failure | null>;
  /** Never throws. */
  reload(): Promise<void>;
}

/**
 * The mapping overview, asked again when mappings or published data change, here or in another tab. While a sync
 * runs nothing moves under the user's hands (product.md, journey 4); only what is still empty is filled, and the
 * first syncs, before which nothing was or could be mapped, are shown once more when they end.
 */
export function createOverviewStore(
  link: BackgroundLink,
  status: ReadonlySignal<Status | null>,
  end: AbortSignal,
): OverviewStore {
  const overview = signal<MappingOverview | null>(null);
  const failure = signal<Failure | null>(null);
  /** What is still to be asked for: everything, or what fills gaps. */
  let wanted: 'all' | 'gaps' | null = null;
  let running: Promise<void> | null = null;

  async function questions(): Promise<void> {
    while (wanted !== null && !end.aborted) {
      const asked = wanted;
      wanted = null;
      try {
        const answer = await link.ask('mapping.overview', {});
        if (end.aborted) return;
        overview.value = asked === 'gaps' ? filled(overview.peek(), answer) : answer;
        failure.value = null;
      } catch (thrown) {
        if (!end.aborted) failure.value = failureOf(thrown);
      }
    }
    running = null;
  }
  /**
   * An answer under way may be older than this call: one more question follows it, however many calls come. Of ten
   * mappings in a second each tells of a change, and thousands of accounts are not worked out ten times over.
   */
  function read(what: 'all' | 'gaps'): Promise<void> {
    if (wanted !== 'all') wanted = what;
    running ??= questions();
    return running;
  }
  const reload = (): Promise<void> => read('all');
  const empty = (): boolean => {
    const all = overview.peek();
    return all !== null && (all.accounts.length === 0 || all.services.length === 0);
  };
  link.onEvent(({ event }) => {
    if (event === 'changed' || event === 'published') void reload();
    else if (empty()) void read('gaps');
  }, end);
  let syncing = false;
  const stop = effect(() => {
    const before = syncing;
    syncing = status.value?.sync.running ?? syncing;
    if (before && !syncing && untouched(overview.peek())) void reload();
  });
  end.addEventListener('abort', stop);
  void reload();
  return { overview, failure, reload };
}

/** Before there is a report, and before there are companies to map to, nothing stands under anybody's hands. */
const untouched = (all: MappingOverview | null): boolean =>
  all !== null && (all.reportMonth === null || all.accounts.every(({ mapping }) => mapping === 'unmapped'));

function filled(before: MappingOverview | null, answer: MappingOverview): MappingOverview {
  if (!before) return answer;
  const accounts = before.accounts.length > 0 ? before.accounts : answer.accounts;
  const services = before.services.length > 0 ? before.services : answer.services;
  return { ...answer, accounts, services };
}

export function useOverview(status: ReadonlySignal<Status | null>): OverviewStore {
  const link = useBackground();
  const { store, end } = useMemo(() => {
    const controller = new AbortController();
    return { store: createOverviewStore(link, status, controller.signal), end: controller };
  }, [link, status]);
  useEffect(() => () => end.abort(), [end]);
  return store;
}
