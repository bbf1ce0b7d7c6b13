export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface MenuPlace {
  left: number;
  top: number;
  /** What does not fit is scrolled. */
  maxHeight: number;
}

/** px between a menu and its button, and between it and the edge of the window. */
const GAP = 2;
const EDGE = 8;

/** Below its button and flush with it; above where there is more room; always inside the window. All in px. */
export function placeMenu(
  button: Box,
  menu: { width: number; height: number },
  window: { width: number; height: number },
): MenuPlace {
  const left = Math.max(EDGE, Math.min(button.left, window.width - menu.width - EDGE));
  const below = window.height - EDGE - (button.top + button.height + GAP);
  const above = button.top - GAP - EDGE;
  if (menu.height <= below || below >= above)
    return { left, top: button.top + button.height + GAP, maxHeight: Math.max(0, below) };
  const height = Math.min(menu.height, above);
  return { left, top: button.top - GAP - height, maxHeight: Math.max(0, above) };
}
