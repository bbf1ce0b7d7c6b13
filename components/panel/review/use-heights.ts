import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Viewport } from '../use-viewport';
import { offsetsOf, rowAt } from './offsets';

type Heights = ReadonlyMap<string, number>;
const NONE: Heights = new Map();

/**
 * Where each row of a list stands whose rows are as high as their words need. A row's height is guessed until it was
 * drawn once, and then measured; what is in view stays where it is when rows above it turn out higher or lower.
 */
export function useHeights(
  scroller: RefObject<HTMLElement | null>,
  keys: readonly string[],
  guess: (index: number) => number,
  { width }: Viewport,
): number[] {
  const [measured, setMeasured] = useState({ width, heights: NONE });
  const heights = measured.width === width ? measured.heights : NONE;
  const offsets = useMemo(
    () => offsetsOf(keys.map((key, index) => heights.get(key) ?? guess(index))),
    [keys, guess, heights],
  );
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const found = new Map<string, number>();
    const top = rowAt(offsets, box.scrollTop);
    let above = 0;
    for (const row of box.querySelectorAll<HTMLElement>('[data-index]')) {
      const index = Number(row.dataset.index);
      const key = keys[index];
      const height = row.offsetHeight;
      // A hidden step has no heights.
      if (key === undefined || height === 0 || heights.get(key) === height) continue;
      found.set(key, height);
      if (index < top) above += height - (heights.get(key) ?? guess(index));
    }
    if (found.size === 0) return;
    if (above !== 0) box.scrollTop += above;
    setMeasured({ width, heights: new Map([...heights, ...found]) });
  });
  return offsets;
}
