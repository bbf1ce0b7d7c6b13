/**
 * What WXT hands to a content script's `main`, without the signal, the timers, the address watcher and the messages
 * between instances, of which ours uses none (1 KB gzip on every PSA page; see wxt.config.ts). An extension that was
 * updated under the page is noticed by `alive` (content.ts), and lookout and overlay then end themselves.
 */
export class ContentScriptContext {}
