/** Moves the focus in a menu as its keys say; false when the key means nothing there. */
export function menuStep(menu: HTMLElement, key: string): boolean {
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.findIndex((item) => item === document.activeElement);
  const to = target(items, at, key);
  if (!to) return false;
  to.focus();
  to.scrollIntoView?.({ block: 'nearest' });
  return true;
}

function target(items: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[(at + 1) % items.length];
  if (key === 'ArrowUp') return items.at((at - 1) % items.length);
  if (key === 'Home' || key === 'End') return items.at(key === 'Home' ? 0 : -1);
  // A letter goes to the next entry that begins with it.
  if (key.length !== 1 || key === ' ') return undefined;
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(({ textContent }) =>
    textContent?.toLocaleLowerCase('en').startsWith(key.toLocaleLowerCase('en')),
  );
}

/** px between a menu and its button, and between it and the edge of the window. */
const GAP = 4;

/** Below its button and in line with its end; above it where there is more room. */
export function placeBelow(menu: HTMLElement, button: HTMLElement): void {
  const { top, bottom, right } = button.getBoundingClientRect();
  const below = window.innerHeight - bottom - 2 * GAP;
  const above = top - 2 * GAP;
  const up = below < Math.min(menu.scrollHeight, 240) && above > below;
  menu.style.maxHeight = `${Math.max(80, Math.min(360, up ? above : below))}px`;
  const height = menu.offsetHeight;
  menu.style.top = `${up ? top - GAP - height : bottom + GAP}px`;
  menu.style.left = `${Math.max(GAP, right - menu.offsetWidth)}px`;
}
