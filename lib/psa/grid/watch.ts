import { onAddress } from './address';
import { beforePaint } from './frame';
import { OWN } from './visible';

export interface WatchOptions {
  document: Document;
  window: Window & typeof globalThis;
  /** Elements to watch wholly; empty: nothing on this address is of interest, only the address is. */
  roots(): Element[];
  /** Called when the page changed and `changed` will not be called before that is seen. */
  unseen?(): void;
}

/** Rows are filled a beat after they appear (connectwise.md 2.3); ms after the last change of the address. */
const AFTER_ADDRESS = [100, 300, 700, 1500, 3000, 10_500];
/** ms after the last change of the page. */
const AFTER_CHANGE = [300, 1500];
const POLL = 1000;
/** A call of so many ms is followed by a pause. */
const LONG = 6;
const LONGEST_PAUSE = 100;
/** A page that did not change for so many ms rests; less than the first of `AFTER_CHANGE`. */
const REST = 250;

/** What a watched page is known to have done. */
export interface Watch {
  /** Counts the page's changes up to now; null when it does not see all of them. */
  changes(): number | null;
  /** True when the page has not changed for a moment, and when nobody can tell. */
  rests(): boolean;
}

/** Of a page that nobody watches. */
export const UNWATCHED: Watch = { changes: () => null, rests: () => true };

/**
 * Calls `changed` after the address, the watched elements or what is in view changed, at most once per animation
 * frame and, when `changed` itself takes long, with pauses for the page. Ends with `signal`.
 */
export function watchPage(
  { document, window, roots, unseen }: WatchOptions,
  changed: () => void,
  signal: AbortSignal,
): Watch {
  if (signal.aborted) return UNWATCHED;
  const now = (): number => window.performance.now();
  let address = window.location.href;
  let count = 0;
  let changedAt = now();
  let pause = 0;
  let waiting = false;
  let watched: Element[] = [];
  let timers: number[] = [];

  let wanted = false;
  const fire = (): void => {
    waiting = pause !== 0;
    if (pause !== 0) return;
    wanted = true;
    frame.request();
  };
  const frame = beforePaint(window, () => {
    if (!attach() && !wanted) return;
    wanted = false;
    const start = now();
    changed();
    const took = now() - start;
    if (took < LONG) return;
    pause = window.setTimeout(
      () => {
        pause = 0;
        if (waiting) fire();
      },
      Math.min(took * 5, LONGEST_PAUSE),
    );
  });
  const later = (delays: readonly number[]): void => {
    for (const timer of timers) window.clearTimeout(timer);
    timers = delays.map((delay) => window.setTimeout(fire, delay));
  };
  const take = (records: readonly MutationRecord[]): void => {
    if (!records.some(isThePages)) return;
    count += 1;
    changedAt = now();
    if (pause !== 0) unseen?.();
    fire();
    later(AFTER_CHANGE);
  };
  const observer = new window.MutationObserver(take);
  /** True when the watched elements are others than before. */
  const attach = (): boolean => {
    const next = roots();
    if (next.length === watched.length && next.every((root, index) => root === watched[index])) return false;
    watched = next;
    count += 1;
    changedAt = now();
    observer.disconnect();
    for (const root of next) {
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
    if (moved) {
      fire();
      later(AFTER_ADDRESS);
    } else if (watched.length > 0) frame.request();
    else if (attach()) fire();
  };
  /** Rows are read when they come near the viewport, of whatever scrolls. */
  const scrolled = (): void => {
    if (watched.length > 0) fire();
  };

  onAddress(window, look, signal);
  window.addEventListener('scroll', scrolled, { capture: true, passive: true, signal });
  window.addEventListener('resize', scrolled, { signal });
  const poll = window.setInterval(look, POLL);
  // Looked at in the next frame: here it would force the page's layout.
  frame.request();
  later(AFTER_ADDRESS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.clearInterval(poll);
    window.clearTimeout(pause);
    frame.cancel();
    for (const timer of timers) window.clearTimeout(timer);
  });
  const changes = (): number | null => {
    if (signal.aborted || watched.length === 0 || watched.some((root) => !root.isConnected)) return null;
    take(observer.takeRecords());
    return count;
  };
  return { changes, rests: () => changes() === null || now() - changedAt >= REST };
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
