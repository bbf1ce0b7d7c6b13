import { useCallback, useEffect, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { useAnnounce } from '@/components/shared/live-region';
import type { FindingView, SavedView } from '@/lib/model/saved-view';

/** The views that were saved, by name, and what can be done with them. Each throws a FailureError. */
export function useSavedViews() {
  const { ask, onEvent } = useBackground();
  const announce = useAnnounce();
  const [views, setViews] = useState<readonly SavedView[]>([]);
  const read = useCallback(async (): Promise<readonly SavedView[]> => {
    const answer = await ask('review.views', {});
    const sorted = [...answer.views].sort((a, b) => a.name.localeCompare(b.name, 'en'));
    setViews(sorted);
    return sorted;
  }, [ask]);
  useEffect(() => {
    // Without them the built-in views are still there; saving one says what is the matter.
    const again = () => void read().catch(() => undefined);
    again();
    const end = new AbortController();
    // Saved or removed in another tab.
    onEvent(({ event }) => event === 'review' && again(), end.signal);
    return () => end.abort();
  }, [read, onEvent]);
  return {
    views,
    /** `id` null: a new one. Gives it as it was kept. */
    async save(id: string | null, name: string, view: FindingView): Promise<SavedView | null> {
      const kept = await ask('review.saveView', { id, name, view });
      announce(`Saved the view ${name}.`);
      return (await read()).find((one) => one.id === kept.id) ?? null;
    },
    async remove(saved: SavedView): Promise<void> {
      await ask('review.removeView', { id: saved.id });
      announce(`Removed the view ${saved.name}.`);
      await read();
    },
  };
}
