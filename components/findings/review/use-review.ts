import { useEffect, useMemo } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { createReviewStore, type ReviewStore } from './review-store';

/** All findings, kept up to date while the component is there. */
export function useReview(): ReviewStore {
  const link = useBackground();
  const { store, end } = useMemo(() => {
    const controller = new AbortController();
    return { store: createReviewStore(link, controller.signal), end: controller };
  }, [link]);
  useEffect(() => () => end.abort(), [end]);
  return store;
}
