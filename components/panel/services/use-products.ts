import { useEffect, useMemo, useState } from 'preact/hooks';
import { type BackgroundLink, useBackground } from '@/components/shared/background';
import type { ProductItem } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';

export interface Products {
  /** Null until the first answer. The last answer stays when a later question fails. */
  items: readonly ProductItem[] | null;
  failure: Failure | null;
  again: () => void;
}

/** Every product of the PSA: asked for when the step opens, and again when new data is shown. */
export function useProducts(): Products {
  const link = useBackground();
  const [items, setItems] = useState<readonly ProductItem[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const reader = useMemo(() => productReader(link, setItems, setFailure), [link]);
  useEffect(() => {
    const end = new AbortController();
    reader(end.signal);
    return () => end.abort();
  }, [reader]);
  return { items, failure, again: () => void reader(null) };
}

function productReader(
  { ask, onEvent }: BackgroundLink,
  onItems: (items: readonly ProductItem[]) => void,
  onFailure: (failure: Failure | null) => void,
): (listenUntil: AbortSignal | null) => void {
  let latest = 0;
  let known = 0;
  let over = false;
  const read = async (): Promise<void> => {
    latest += 1;
    const asked = latest;
    try {
      const { items } = await ask('products.list', {});
      if (asked !== latest || over) return;
      known = items.length;
      onItems(items);
      onFailure(null);
    } catch (thrown) {
      if (asked === latest && !over) onFailure(failureOf(thrown));
    }
  };
  return (listenUntil) => {
    if (listenUntil) {
      over = false;
      listenUntil.addEventListener('abort', () => {
        over = true;
      });
      // A mapping changes no product. What is still empty may be filled by a page that was opened meanwhile.
      onEvent(({ event }) => {
        if (event === 'published' || known === 0) void read();
      }, listenUntil);
    }
    void read();
  };
}
