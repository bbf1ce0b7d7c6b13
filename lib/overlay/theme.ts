import tokens from '@/components/shared/tokens.css?inline';

export type Theme = 'light' | 'dark';

/** The design tokens as a stylesheet text for shadow roots: the same file that popup and panel load. */
export const TOKENS: string = tokens;

/**
 * Both readings of one colour token. Badges get their colours as plain values: declaring every token on five
 * hundred hosts would cost the page more than the badges themselves.
 */
export function colour(name: string, theme: Theme, css: string = TOKENS): string {
  const pair = new RegExp(`--sc-${name}:\\s*var\\(--sc-light,\\s*([^)]+)\\)\\s*var\\(--sc-dark,\\s*([^)]+)\\)`);
  const found = pair.exec(css);
  return found?.[theme === 'light' ? 1 : 2]?.trim() ?? 'inherit';
}

/** The scheme of what the page paints behind an element; the system's when the page paints nothing. */
export function themeBehind(element: Element, window: Window): Theme {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const light = isLight(window.getComputedStyle(at).backgroundColor);
    if (light !== null) return light ? 'light' : 'dark';
  }
  const root = window.getComputedStyle(window.document.documentElement);
  const darkCanvas =
    /dark/.test(root.colorScheme) && window.matchMedia('(prefers-color-scheme: dark)').matches;
  return darkCanvas ? 'dark' : 'light';
}

/** Whether a computed background is light; null when it lets the one below show through. */
export function isLight(background: string): boolean | null {
  const [r, g, b, alpha = 1] = (background.match(/[\d.]+/g) ?? []).map(Number);
  if (!/^rgba?\(/.test(background) || r === undefined || g === undefined || b === undefined || alpha < 0.5)
    return null;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 127;
}
