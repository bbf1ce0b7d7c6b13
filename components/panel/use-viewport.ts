import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export interface Viewport {
  top: number;
  height: number;
  width: number;
}

/** Where a scrolling element stands and how large it is, in px. Another `listKey` scrolls it to the top. */
export function useViewport(scroller: RefObject<HTMLElement | null>, listKey: string): Viewport {
  const [view, setView] = useState<Viewport>({ top: 0, height: 800, width: 1200 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      // A hidden tab measures nothing; what was last seen stays.
      if (element.clientHeight === 0) return;
      setView({ top: element.scrollTop, height: element.clientHeight, width: element.clientWidth });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller]);
  useLayoutEffect(() => {
    if (scroller.current && listKey !== '') scroller.current.scrollTop = 0;
  }, [scroller, listKey]);
  return view;
}
