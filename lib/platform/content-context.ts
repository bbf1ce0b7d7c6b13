/**
 * What WXT hands to a content script's `main`, without the timers, the address watcher and the messages between
 * instances that none of ours uses (1 KB gzip on every PSA page; see wxt.config.ts). An extension that was updated
 * under the page is noticed by `alive` (content.ts), and the overlay then ends itself.
 */
export class ContentScriptContext {
  readonly signal = new AbortController().signal;
}
