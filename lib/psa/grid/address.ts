/**
 * Calls `moved` whenever the address may have changed inside the page, until `signal` aborts. `pushState` is told by
 * the Navigation API alone (Chromium 102, Firefox 147): where there is none, the caller's own looks have to do.
 */
export function onAddress(window: Window, moved: () => void, signal: AbortSignal): void {
  for (const type of ['hashchange', 'popstate']) window.addEventListener(type, moved, { signal });
  const { navigation }: { navigation?: Navigation } = window;
  navigation?.addEventListener('currententrychange', moved, { signal });
}
