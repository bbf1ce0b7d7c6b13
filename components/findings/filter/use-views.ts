import { useState } from 'preact/hooks';
import type { FindingView, SavedView } from '@/lib/model/saved-view';
import { useSavedViews } from '../review/use-saved-views';

type AskingView = { kind: 'save' } | { kind: 'rename' | 'remove'; saved: SavedView };

/** The saved views, which of them was opened last, and what is being asked about one. */
export function useViews(view: FindingView, onView: (view: FindingView) => void) {
  const { views: saved, save, remove } = useSavedViews();
  const [at, setAt] = useState<SavedView | null>(null);
  const [asking, setAsking] = useState<AskingView | null>(null);
  return {
    saved,
    // Renamed or removed in another tab.
    at: saved.find(({ id }) => id === at?.id) ?? null,
    asking,
    ask: setAsking,
    close: () => setAsking(null),
    open(next: FindingView, own: SavedView | null): void {
      setAt(own);
      onView(next);
    },
    saveNew: async (name: string): Promise<void> => setAt(await save(null, name, view)),
    overwrite: async (own: SavedView): Promise<void> => setAt(await save(own.id, own.name, view)),
    /** Its name alone: what was changed in it since is not kept with it. */
    rename: async (own: SavedView, name: string): Promise<void> => setAt(await save(own.id, name, own.view)),
    async remove(own: SavedView): Promise<void> {
      await remove(own);
      setAt(null);
    },
  };
}

export type Views = ReturnType<typeof useViews>;
