import { setAttribute } from './dom';

const ALLOWED = 5;

/**
 * Undoes what a page does to the frame's host (extension-practice.md 2.A, clickjacking). Its styles are important
 * rules of a shadow root and cannot be outranked; attributes can be set, so those that fade, disable or sink the
 * host are watched, on the host alone and by name. A page that keeps on interfering gets the frame closed.
 */
export function guard(host: HTMLElement, giveUp: () => void, signal: AbortSignal): void {
  let times = 0;
  const observer = new MutationObserver(() => {
    times += 1;
    for (const name of ['style', 'class', 'hidden', 'inert']) host.removeAttribute(name);
    setAttribute(host, 'popover', 'manual');
    if (times > ALLOWED || !host.isConnected) giveUp();
    else if (host.showPopover && !host.matches(':popover-open')) host.showPopover();
    // What the restoring itself changed does not count.
    observer.takeRecords();
  });
  observer.observe(host, { attributeFilter: ['style', 'class', 'hidden', 'inert', 'popover'] });
  signal.addEventListener('abort', () => observer.disconnect());
  host.addEventListener('toggle', (event) => event.newState === 'closed' && !signal.aborted && giveUp());
}
