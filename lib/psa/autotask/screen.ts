import type { Screen } from '../contract';
import { headerWords } from '../page/header-words';
import { isLeftToFrames } from './frames';
import { namesContract, namesSearch } from './heading-kinds';
import { LABELS } from './labels';
import { headingTexts, titleId } from './record';
import type { AutotaskRoute } from './route';
import { SELECTORS } from './selectors';

/** The route's screen as the page bears it out: an address that says little counts as far as the page says more. */
export function screenOf(document: Document, route: AutotaskRoute): Screen | null {
  if (isLeftToFrames(document)) return null;
  if (route.screen !== null || !route.open) return route.screen;
  const words = () => headerWords(document, SELECTORS.headerCell, LABELS);
  if (route.ofCompany) {
    const shown = words();
    return shown.has('agreement') && shown.has('agreement type') ? 'agreement-search' : null;
  }
  const headings = headingTexts(document);
  if (headings.some(namesContract)) return 'agreement-lines';
  const id = route.recordId ?? route.around;
  if (id === null) return headings.some(namesSearch) ? 'agreement-search' : null;
  if (titleId(document) === id) return 'agreement-lines';
  const shown = words();
  return shown.has('product') && shown.has('quantity') ? 'agreement-lines' : null;
}
