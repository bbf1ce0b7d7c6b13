import type { Labels } from '../grid/labels';
import { word } from '../grid/text';
import type { Meaning } from '../grid/view';
import { isShown } from '../grid/visible';

/** What the visible header cells of a page's lists mean, all lists together. */
export function headerWords(document: Document, headerCells: string, labels: Labels): Set<Meaning> {
  const meanings = new Set<Meaning>();
  for (const cell of document.querySelectorAll(headerCells)) {
    const meaning = labels.get(word(cell.textContent ?? ''));
    if (meaning && isShown(cell)) meanings.add(meaning);
  }
  return meanings;
}
