import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FindingView } from '@/lib/model/saved-view';
import { remember, remembered } from '@/lib/platform/remember';
import { ALL_OPEN, readView } from '../model/views';

export const VIEW_KEY = 'findings.view';
/** ms; a word that is typed is remembered once. */
const PAUSE = 400;

/**
 * The view, which begins as the one that was last open, but for the words searched for: somebody who comes from a count
 * would look for the others. Null until it is known.
 */
export function useView(): [FindingView | null, (change: Partial<FindingView>) => void] {
  const [view, setView] = useState<FindingView | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    let gone = false;
    void remembered(VIEW_KEY).then((kept) => !gone && setView((now) => now ?? readView(kept) ?? ALL_OPEN));
    return () => {
      gone = true;
    };
  }, []);
  const change = useCallback((more: Partial<FindingView>) => {
    setView((before) => {
      const next = { ...(before ?? ALL_OPEN), ...more };
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(
        () => void remember(VIEW_KEY, JSON.stringify({ ...next, query: '' })),
        PAUSE,
      );
      return next;
    });
  }, []);
  return [view, change];
}
