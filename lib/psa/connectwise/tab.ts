import { headerWords } from '../page/header-words';
import { LABELS } from './labels';
import { SELECTORS } from './selectors';

/**
 * Whether the list in view is Agreement Search's Additions tab: its header has a product and a quantity. The
 * address does not tell the tab for certain (connectwise.md 7, unknown 1).
 */
export function showsAdditions(document: Document): boolean {
  const meanings = headerWords(document, SELECTORS.headerCell, LABELS);
  return meanings.has('product') && meanings.has('quantity');
}
