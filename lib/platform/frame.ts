/**
 * Whether the panel may run where it stands: in a tab of its own, or in frames of allowed sites only
 * (design.md, decision 1). A browser that does not tell the ancestors is older than the manifest lets in.
 */
export function mayRunHere(window: Window, isAllowed: (origin: string) => boolean): boolean {
  if (window.parent === window) return true;
  const ancestors = [...(window.location.ancestorOrigins ?? [])];
  return ancestors.length > 0 && ancestors.every(isAllowed);
}

/**
 * What the panel's frame tells the page's overlay (lib/overlay/panel-frame.ts, which may not import from here).
 * It holds nothing worth reading, so any parent may hear it.
 */
export const CLOSE_PANEL = 'seatcheck.panel.close';

export const closeFrame = (window: Window): void => window.parent.postMessage(CLOSE_PANEL, '*');
