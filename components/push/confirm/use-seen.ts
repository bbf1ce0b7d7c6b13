import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** ms that a button has to be seen before it may be pressed: nobody presses it who did not see it come. */
export const SEEN_FOR = 400;
/** ms between two looks: the browser allows no less. */
const LOOK = 100;
/** ms after which it is asked anew. */
const LOOK_AGAIN = 2000;

/** IntersectionObserver v2 (Chromium): whether anything covers the element, or makes it transparent or another shape. */
interface SeenEntry extends IntersectionObserverEntry {
  isVisible?: boolean;
}
const tellsVisible = (): boolean =>
  typeof IntersectionObserverEntry !== 'undefined' && 'isVisible' in IntersectionObserverEntry.prototype;

/** In somebody else's page, in a browser that does not tell what lies over the frame: a click proves nothing there. */
export const mayBeCovered = (): boolean => globalThis.self !== globalThis.top && !tellsVisible();

const hasOwnDialog = (element: Element): boolean =>
  (element.closest('dialog')?.querySelector('dialog[open]') ?? null) !== null;

export type Seen = 'not yet' | 'covered' | 'seen';

/**
 * Whether an element has been in sight for a while. Our frame stands in a page that is not ours, which may lay something
 * over it and lead a click here. Where the browser does not tell (Firefox), the time counts, and a person types it
 * (`mayBeCovered`).
 */
export function useSeen(element: RefObject<Element | null>): Seen {
  const [covered, setCovered] = useState<'no' | 'by us' | 'covered'>('no');
  const [isOld, setOld] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target || !tellsVisible()) return;
    let isVisible: boolean | undefined;
    const options = { trackVisibility: true, delay: LOOK, threshold: [0, 1] };
    const observer = new IntersectionObserver((entries: SeenEntry[]) => {
      const last = entries.at(-1);
      if (!last) return;
      isVisible = last.isVisible;
      // What we lay over it ourselves is no news to anybody.
      setCovered(isVisible === false ? (hasOwnDialog(target) ? 'by us' : 'covered') : 'no');
    }, options);
    observer.observe(target);
    // Chromium works out what lies over a frame in the page's process, when that page draws: on a busy machine a frame
    // was told, once in many times, that it is covered and never that it is not any more. Asked anew it looks again.
    const again = setInterval(() => {
      if (isVisible !== false) return;
      observer.disconnect();
      observer.observe(target);
    }, LOOK_AGAIN);
    return () => {
      clearInterval(again);
      observer.disconnect();
    };
  }, [element]);
  useEffect(() => {
    setOld(false);
    if (covered !== 'no') return;
    const timer = setTimeout(() => setOld(true), SEEN_FOR);
    return () => clearTimeout(timer);
  }, [covered]);
  if (covered === 'covered') return 'covered';
  return covered === 'no' && isOld ? 'seen' : 'not yet';
}
