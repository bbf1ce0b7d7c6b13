import { useEffect, useMemo, useState } from 'preact/hooks';
import { type BackgroundLink, useBackground } from '@/components/shared/background';
import type { ProductItem } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';
import { codesOf } from './find-products';

export interface Products {
  /** Null until the first answer. The last answer stays when a later question fails. */
  items: readonly ProductItem[] | null;
  failure: Failure | null;
  again: () => void;
}

/** ms of quiet after a change by hand. Most of them are mappings, which change no product; a page may show a new one. */
const AFTER_CHANGE = 2_000;
const FIELDS = ['id', 'identifier', 'description', 'unitPrice', 'inactive'] as const;

/** Every product of the PSA: asked for when the step opens, when new data is shown, and a while after other changes. */
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
  let known: readonly ProductItem[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const read = async (): Promise<void> => {
    latest += 1;
    const asked = latest;
    try {
      const { items } = await ask('products.list', {});
      if (asked !== latest || over) return;
      if (known.length === 0 || !areSame(known, items)) onItems(items);
      known = items;
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
        clearTimeout(timer);
      });
      onEvent(({ event }) => {
        if (event === 'published' || known.length === 0) void read();
        else if (event === 'changed') {
          clearTimeout(timer);
          timer = setTimeout(() => void read(), AFTER_CHANGE);
        }
      }, listenUntil);
    }
    void read();
  };
}

const areSame = (before: readonly ProductItem[], after: readonly ProductItem[]): boolean =>
  before.length === after.length &&
  before.every((one, at) => {
    const other = after[at];
    return (
      other !== undefined &&
      FIELDS.every((field) => one[field] === other[field]) &&
      codesOf(one) === codesOf(other)
    );
  });
