import { useCallback, useRef, useState } from 'preact/hooks';
import type { Side } from '../two-panes';
import type { FocusWish } from '../virtual-list';

export interface Wishes {
  left: FocusWish | null;
  right: FocusWish | null;
  /** Asks for the focus on a row of one side, at its button of this kind. */
  focus(side: Side, key: string, act: string | null): void;
}

/** Which row of which list is to have the focus next. */
export function useWishes(): Wishes {
  const number = useRef(0);
  const [wishes, setWishes] = useState<Record<Side, FocusWish | null>>({ left: null, right: null });
  const focus = useCallback((side: Side, key: string, act: string | null): void => {
    number.current += 1;
    const wish = { key, act, number: number.current };
    setWishes((before) => ({ ...before, [side]: wish }));
  }, []);
  return { ...wishes, focus };
}
