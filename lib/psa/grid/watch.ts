import { OWN } from './visible';

export interface WatchOptions {
  document: Document;
  window: Window & typeof globalThis;
  /** Elements to watch wholly; empty: nothing on this address is of interest, only the address is. */
  roots(): Element[];
}

/** Rows are filled a beat after they appear (connectwise.md 2.3); ms after the last change of the address. */
const AFTER_ADDRESS = [100, 300, 700, 1500, 3000, 10_500];
/** ms after the last change of the page. */
const AFTER_CHANGE = [300, 1500];
const POLL = 1000;

/**
 * Calls `changed` after the address or the watched elements changed, at most once per animation frame and, when
 * `changed` itself takes long, seldom enough to leave five sixths of the time to the page. Ends with `signal`.
 */
export function watchPage(
  { document, window, roots }: WatchOptions,
  changed: () => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  let address = window.location.href;
  let frame = 0;
  let pause = 0;
  let waiting = false;
  let watched: Element[] = [];
  let timers: number[] = [];

  const fire = (): void => {
    waiting = pause !== 0;
    if (frame !== 0 || pause !== 0 || signal.aborted) return;
    frame = window.requestAnimationFrame(() => {
      frame = 0;
      const start = window.performance.now();
      changed();
      const took = window.performance.now() - start;
      if (took < 4) return;
      pause = window.setTimeout(() => {
        pause = 0;
        if (waiting) fire();
      }, took * 5);
    });
  };
  const later = (delays: readonly number[]): void => {
    for (const timer of timers) window.clearTimeout(timer);
    timers = delays.map((delay) =>
      window.setTimeout(() => {
        attach();
        fire();
      }, delay),
    );
  };
  const observer = new window.MutationObserver((records) => {
    if (!records.some(isThePages)) return;
    fire();
    later(AFTER_CHANGE);
  });
  /** True when the watched elements are others than before. */
  const attach = (): boolean => {
    const now = roots();
    if (now.length === watched.length && now.every((root, index) => root === watched[index])) return false;
    watched = now;
    observer.disconnect();
    for (const root of now) {
      observer.observe(root, { childList: true, characterData: true, subtree: true });
      // So that its replacement is seen, without looking at everything beside it.
      for (let above = root.parentElement; above; above = above.parentElement)
        if (above !== document.documentElement) observer.observe(above, { childList: true });
    }
    return true;
  };
  const look = (): void => {
    const moved = window.location.href !== address;
    address = window.location.href;
    const other = attach();
    if (moved || other) fire();
    if (moved) later(AFTER_ADDRESS);
  };

  window.addEventListener('hashchange', look, { signal });
  window.addEventListener('popstate', look, { signal });
  const poll = window.setInterval(look, POLL);
  attach();
  later(AFTER_ADDRESS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearInterval(poll);
    window.clearTimeout(pause);
    window.cancelAnimationFrame(frame);
    for (const timer of timers) window.clearTimeout(timer);
  });
}

/** Whether the page changed, and not only what we drew into it. */
function isThePages(record: MutationRecord): boolean {
  const target = record.target.nodeType === 1 ? (record.target as Element) : record.target.parentElement;
  if (target?.closest(OWN)) return false;
  if (record.type === 'characterData') return true;
  return [...record.addedNodes, ...record.removedNodes].some(
    (node) => node.nodeType !== 1 || !(node as Element).matches(OWN),
  );
}
