import { useEffect } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { followUp } from '@/components/shared/follow-up';
import type { PushOf } from '@/lib/messaging/protocol';

/** A panel that nobody sees leaves the wish to the one that is seen. */
const isSeen = (): boolean => document.visibilityState === 'visible' && innerWidth > 0;

/**
 * Asks what a row's badge wished for: when the page opens, when it is seen again, and after each event that tells of a
 * push. The background gives a wish once.
 */
export function usePushWish(isAsked: boolean, onWish: (of: PushOf) => void): void {
  const { ask, onEvent } = useBackground();
  useEffect(() => {
    if (!isAsked) return;
    const end = new AbortController();
    const look = followUp(async () => {
      if (end.signal.aborted || !isSeen()) return;
      // Nobody waits for it here: a question that fails is asked again at the next event.
      const wish = await ask('push.wish', {}).catch(() => null);
      if (wish?.of && !end.signal.aborted) onWish(wish.of);
    });
    void look();
    document.addEventListener('visibilitychange', () => void look(), { signal: end.signal });
    onEvent(({ event }) => {
      if (event === 'push') void look();
    }, end.signal);
    return () => end.abort();
  }, [isAsked, ask, onEvent, onWish]);
}
