import { useEffect, useRef } from 'preact/hooks';
import { formatCount } from '@/components/shared/format';
import { useAnnounce } from '@/components/shared/live-region';
import { outcomeWords, overOf } from './counts';
import type { BatchNow } from './use-batch';

/** Lines after which it is said how far it is. */
const EVERY = 10;

/** Says to screen readers when a batch begins, every ten lines, what holds it, and how it ends. */
export function useTold(now: BatchNow | null): void {
  const announce = useAnnounce();
  const last = useRef<{ state: string; tens: number } | null>(null);
  useEffect(() => {
    if (!now) return;
    const { batch, items } = now;
    const over = overOf(items);
    const tens = Math.floor(over / EVERY);
    const before = last.current;
    last.current = { state: batch.state, tens };
    const count = `${formatCount(over)} of ${formatCount(items.length)}`;
    const outcome = outcomeWords(items) || 'nothing was written';
    if (before?.state !== batch.state) {
      if (batch.state === 'running') announce(before ? `Going on: ${count}.` : `Running: ${count}.`);
      else if (batch.state === 'paused')
        announce(`Paused at ${count}. ${batch.because?.sentence ?? ''}`.trim());
      else announce(`${batch.state === 'stopped' ? 'Stopped' : 'Ended'}: ${outcome}.`);
    } else if (before.tens !== tens && batch.state === 'running') announce(`${count}.`);
  }, [now, announce]);
}
