import type { Layer } from './layer';

const ALLOWED = 5;
const WITHIN_MS = 5000;
/** The attributes by which a page could fade, move or disable our frame under the user's pointer. */
const WATCHED = ['style', 'class', 'hidden', 'inert', 'popover'];

/**
 * Undoes what a page does to the frame's host (extension-practice.md 2.A, clickjacking). Its own styles are
 * important rules of a shadow root and cannot be outranked; attributes and removal can be, so they are watched,
 * on the host alone and by name. A page that keeps on interfering gets the frame closed.
 */
export function guardAgainstTampering({ host }: Layer, giveUp: () => void, signal: AbortSignal): void {
  let times: number[] = [];
  const observer = new MutationObserver(() => {
    const now = Date.now();
    times = [...times.filter((time) => now - time < WITHIN_MS), now];
    if (times.length > ALLOWED) {
      giveUp();
      return;
    }
    for (const name of WATCHED) if (name !== 'popover') host.removeAttribute(name);
    if (host.getAttribute('popover') !== 'manual') host.setAttribute('popover', 'manual');
    if (host.isConnected && host.showPopover && !host.matches(':popover-open')) host.showPopover();
    // What the restoring itself changed does not count.
    observer.takeRecords();
  });
  observer.observe(host, { attributes: true, attributeFilter: WATCHED });
  host.addEventListener(
    'toggle',
    (event) => {
      if (host.isConnected && (event as ToggleEvent).newState === 'closed') giveUp();
    },
    { signal },
  );
  signal.addEventListener('abort', () => observer.disconnect());
}
