import { useEffect } from 'preact/hooks';
import { remember, remembered } from '@/lib/platform/remember';
import type { Target } from './use-focus-request';

const WISH_KEY = 'panel.wish';

/** What the next panel that opens in a tab is to show: the review as a page leads to a mapping so. */
export const wishFor = (target: Target): Promise<void> => remember(WISH_KEY, JSON.stringify(target));

/** Shows what was wished for, once, as soon as it can be. */
export function useWish(isReady: boolean, show: (target: Target) => void): void {
  useEffect(() => {
    if (!isReady) return;
    void remembered(WISH_KEY).then((text) => {
      const target = targetOf(text);
      if (!target) return;
      void remember(WISH_KEY, '');
      show(target);
    });
  }, [isReady]);
}

export function targetOf(text: string | null): Target | null {
  if (!text) return null;
  try {
    const { accountId, serviceId } = JSON.parse(text) as { accountId?: unknown; serviceId?: unknown };
    if (typeof accountId === 'string') return { accountId };
    return typeof serviceId === 'string' ? { serviceId } : null;
  } catch {
    return null;
  }
}
