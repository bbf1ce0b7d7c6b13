import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Said by a drag of one of our companies, so that nothing else is taken for one. */
export const COMPANY_TYPE = 'application/x-seatcheck-company';
const COMPANY = '[data-side="left"] [data-key]';
const ACCOUNT = '[data-side="right"] [data-key]';

/**
 * Companies are dragged from the left side onto accounts on the right. That is the pointer's way only: the keyboard
 * has "Link" beside the account and "Link to…" beside the company.
 */
export function useCompanyDrag(
  box: RefObject<HTMLElement | null>,
  onDrop: (companyId: string, accountId: string) => void,
): void {
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    const end = new AbortController();
    let over: HTMLElement | null = null;
    const mark = (row: HTMLElement | null): void => {
      if (over !== row) over?.removeAttribute('data-over');
      row?.setAttribute('data-over', '');
      over = row;
    };
    const on = (name: 'dragstart' | 'dragover' | 'dragleave' | 'dragend' | 'drop', run: Handler): void =>
      box.current?.addEventListener(name, run, { signal: end.signal });
    on('dragstart', (event) => {
      const id = rowUnder(event, COMPANY)?.dataset.key;
      if (id === undefined || !event.dataTransfer) return;
      event.dataTransfer.setData(COMPANY_TYPE, id);
      event.dataTransfer.effectAllowed = 'link';
    });
    on('dragover', (event) => {
      if (!event.dataTransfer?.types.includes(COMPANY_TYPE)) return;
      const row = rowUnder(event, ACCOUNT);
      mark(row);
      if (!row) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'link';
    });
    on('dragleave', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node) || !box.current?.contains(relatedTarget)) mark(null);
    });
    on('dragend', () => mark(null));
    on('drop', (event) => {
      mark(null);
      const companyId = event.dataTransfer?.getData(COMPANY_TYPE);
      const accountId = rowUnder(event, ACCOUNT)?.dataset.key;
      if (!companyId || accountId === undefined) return;
      event.preventDefault();
      drop.current(companyId, accountId);
    });
    return () => end.abort();
  }, [box]);
}

type Handler = (event: DragEvent) => void;

const rowUnder = ({ target }: DragEvent, selector: string): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>(selector) : null;
