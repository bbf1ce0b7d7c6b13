export type Theme = 'light' | 'dark';

/** The scheme of what the page paints behind an element; the system's when nothing is painted. */
export function themeBehind(element: Element): Theme {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const light = isLight(getComputedStyle(at).backgroundColor);
    if (light !== null) return light ? 'light' : 'dark';
  }
  const darkCanvas = /dark/.test(getComputedStyle(document.documentElement).colorScheme);
  return darkCanvas && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Whether a computed background is light; null when it lets the one below show through. */
export function isLight(background: string): boolean | null {
  const [r = 0, g = 0, b = 0, alpha = 1] = (background.match(/[\d.]+/g) ?? []).map(Number);
  if (!background.startsWith('rgb') || alpha < 0.5) return null;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 127;
}
