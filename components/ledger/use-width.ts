import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Where nothing can be measured. */
const USUAL = 720;
const LEAST = 280;

/** The width of an element in px, as it changes. */
export function useWidth(of: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const measure = (): void => {
      if (element.clientWidth > 0) setWidth(Math.max(LEAST, element.clientWidth));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [of]);
  return width;
}
