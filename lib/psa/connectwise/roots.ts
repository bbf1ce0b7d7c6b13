import { isShown } from '../grid/visible';
import { SELECTORS } from './selectors';

/** The shells around visible lists and the banner; the whole body until there is a list. */
export function watchedRoots(document: Document): Element[] {
  const grids = [...document.querySelectorAll(SELECTORS.grid)].filter((grid) => isShown(grid));
  if (grids.length === 0) return [document.body];
  const roots = new Set(grids.map((grid) => grid.closest(SELECTORS.shell) ?? grid.parentElement ?? grid));
  const banner = document.querySelector(SELECTORS.bannerRoot);
  if (banner && ![...roots].some((root) => root.contains(banner))) roots.add(banner);
  return [...roots];
}
