import { isShown } from '../grid/visible';
import { headingElements } from './record';
import { SELECTORS } from './selectors';

/**
 * The shells around visible lists, or the umbrella contract's own, and the heading; the whole body until there is a
 * list.
 */
export function watchedRoots(document: Document): Element[] {
  const shells = shellsOf(document);
  const heading = headingElements(document)[0]?.parentElement;
  return outermost(heading ? [...shells, heading] : shells);
}

function shellsOf(document: Document): Element[] {
  const umbrella = [...document.querySelectorAll(SELECTORS.umbrella)].filter((shell) => isShown(shell));
  if (umbrella.length > 0) return umbrella;
  const grids = [...document.querySelectorAll(SELECTORS.grid)].filter((grid) => isShown(grid));
  if (grids.length === 0) return [document.body];
  return grids.map((grid) => grid.closest(SELECTORS.shell) ?? grid.parentElement ?? grid);
}

const outermost = (elements: readonly Element[]): Element[] =>
  [...new Set(elements)].filter((one) => !elements.some((other) => other !== one && other.contains(one)));
