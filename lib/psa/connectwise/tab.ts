import { word } from '../grid/text';
import { isShown } from '../grid/visible';
import { LABELS } from './labels';
import { SELECTORS } from './selectors';

/**
 * Whether the list in view is Agreement Search's Additions tab: its header has a product and a quantity. The
 * address does not tell the tab for certain (connectwise.md 7, unknown 1).
 */
export function showsAdditions(document: Document): boolean {
  const meanings = new Set<string | undefined>();
  for (const cell of document.querySelectorAll(SELECTORS.headerCell))
    if (isShown(cell)) meanings.add(LABELS.get(word(cell.textContent ?? '')));
  return meanings.has('product') && meanings.has('quantity');
}
