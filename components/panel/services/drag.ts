import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Said by a drag of one of our products, so that nothing else is taken for one. */
const TYPE = 'application/x-seatcheck-product';
const PRODUCT = '[data-side="left"] [data-key]';
const SERVICE = '[data-side="right"] [data-key]';

/**
 * Products are dragged from the left side onto services on the right. That is the pointer's way only: the keyboard has
 * Link at the service and "Feed from" at the product.
 */
export function useProductDrag(
  box: RefObject<HTMLElement | null>,
  onDrop: (productId: string, serviceId: string) => void,
): void {
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    const end = new AbortController();
    const listen = (name: 'dragstart' | 'dragover' | 'dragleave' | 'dragend' | 'drop', run: Handler): void =>
      box.current?.addEventListener(name, run, { signal: end.signal });
    let over: HTMLElement | null = null;
    const mark = (row: HTMLElement | null): void => {
      if (over !== row) over?.removeAttribute('data-over');
      row?.setAttribute('data-over', '');
      over = row;
    };
    listen('dragstart', (event) => {
      const id = closest(event, PRODUCT)?.dataset.key;
      if (id === undefined || !event.dataTransfer) return;
      event.dataTransfer.setData(TYPE, id);
      event.dataTransfer.effectAllowed = 'link';
    });
    listen('dragover', (event) => {
      if (!event.dataTransfer?.types.includes(TYPE)) return;
      const row = closest(event, SERVICE);
      mark(row);
      if (!row) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'link';
    });
    listen('dragleave', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !box.current?.contains(relatedTarget)) mark(null);
    });
    listen('dragend', () => mark(null));
    listen('drop', (event) => {
      mark(null);
      const product = event.dataTransfer?.getData(TYPE);
      const service = closest(event, SERVICE)?.dataset.key;
      if (!product || service === undefined) return;
      event.preventDefault();
      drop.current(product, service);
    });
    return () => end.abort();
  }, [box]);
}

type Handler = (event: DragEvent) => void;

const closest = ({ target }: DragEvent, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;
