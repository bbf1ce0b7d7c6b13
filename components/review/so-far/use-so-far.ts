import { useEffect, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import type { MonthSoFar } from '@/lib/messaging/protocol';

/** What changes in the month that is not over; null: not known yet, or not to be had, which hides it. */
export function useSoFar(): MonthSoFar | null {
  const { ask, onEvent } = useBackground();
  const [soFar, setSoFar] = useState<MonthSoFar | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const read = (): void =>
      void ask('review.soFar', {}).then(
        (told) => end.signal.aborted || setSoFar(told),
        () => undefined,
      );
    read();
    onEvent(({ event }) => event === 'published' && read(), end.signal);
    return () => end.abort();
  }, [ask, onEvent]);
  return soFar;
}
