import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { type BackgroundLink, useBackground } from '@/components/shared/background';
import type { MappingOverview } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';

export interface OverviewStore {
  /** Null until the first answer. */
  overview: ReadonlySignal<MappingOverview | null>;
  failure: ReadonlySignal<Failure | null>;
  reload(): Promise<void>;
}

/** The mapping overview, asked again when mappings or published data change, here or in another tab. */
function createOverviewStore(link: BackgroundLink, end: AbortSignal): OverviewStore {
  const overview = signal<MappingOverview | null>(null);
  const failure = signal<Failure | null>(null);
  let latest = 0;

  async function reload(): Promise<void> {
    latest += 1;
    const asked = latest;
    try {
      const answer = await link.ask('mapping.overview', {});
      if (asked !== latest || end.aborted) return;
      overview.value = answer;
      failure.value = null;
    } catch (thrown) {
      if (asked === latest && !end.aborted) failure.value = failureOf(thrown);
    }
  }
  link.onEvent(({ event }) => {
    // While a sync runs nothing moves under the user's hands (product.md, journey 4); its end is no event of data.
    if (event !== 'status' || overview.peek()?.accounts.length === 0) void reload();
  }, end);
  void reload();
  return { overview, failure, reload };
}

export function useOverview(): OverviewStore {
  const link = useBackground();
  const { store, end } = useMemo(() => {
    const controller = new AbortController();
    return { store: createOverviewStore(link, controller.signal), end: controller };
  }, [link]);
  useEffect(() => () => end.abort(), [end]);
  return store;
}
