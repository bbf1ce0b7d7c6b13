const KEY = 'seatcheck.panel-width';

/**
 * The panel's width in px, in the local storage of the PSA site itself: read at once, before the frame is drawn, and
 * shared by all of its tabs. It holds nothing but that number; what a page may write there is clamped like any other.
 */
export function keptWidth(): number | null {
  try {
    return Number(localStorage.getItem(KEY)) || null;
  } catch {
    return null;
  }
}

export function keepWidth(width: number): void {
  try {
    localStorage.setItem(KEY, String(width));
  } catch {
    // A page without storage: the width is forgotten with the page.
  }
}
