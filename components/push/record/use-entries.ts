import { useEffect, useMemo } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { createEntries, type EntryStore } from './entry-store';

/** The entries of the record, while the component is there. */
export function useEntries(): EntryStore {
  const link = useBackground();
  const { store, end } = useMemo(() => {
    const controller = new AbortController();
    return { store: createEntries(link, controller.signal), end: controller };
  }, [link]);
  useEffect(() => () => end.abort(), [end]);
  return store;
}
