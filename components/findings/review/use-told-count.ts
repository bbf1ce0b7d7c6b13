import { useEffect, useRef } from 'preact/hooks';
import { counted } from '@/components/shared/format';
import { useAnnounce } from '@/components/shared/live-region';

/** ms: while a word is typed nothing is said. */
const PAUSE = 700;

/** Says how many findings another filter lists; not at first, and not when the list itself changes. */
export function useToldCount(count: number, listKey: string): void {
  const announce = useAnnounce();
  const told = useRef(listKey);
  const latest = useRef(count);
  latest.current = count;
  useEffect(() => {
    if (told.current === listKey) return;
    told.current = listKey;
    const timer = setTimeout(() => announce(`${counted(latest.current, 'finding')} listed.`), PAUSE);
    return () => clearTimeout(timer);
  }, [announce, listKey]);
}
