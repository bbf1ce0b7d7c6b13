import { fold, same } from '../grid/text';
import { isAside, isShown } from '../grid/visible';
import { SELECTORS } from './selectors';

/** Texts of the banner's labels, as displayed. */
export function bannerTexts(document: Document): string[] {
  const labels = [...document.querySelectorAll(SELECTORS.banner)];
  return labels
    .filter((label) => isShown(label) && !isAside(label, SELECTORS.dialogs))
    .map((label) => fold(label.textContent ?? ''))
    .filter((text) => text !== '');
}

/** The title without what every page has: "Manage: " [C], the browser never adds any. */
export const titleText = (document: Document): string => fold(document.title).replace(/^manage:\s*/i, '');

/** The kind in front of a name: "Agreement - ", "Agreement #12 - "; wording inferred (connectwise.md 2.5). */
const KIND =
  /^(?:agreement|vertrag|vereinbarung|accord|contrat|overeenkomst|contract|acuerdo|contrato|accordo|contratto)\s*(?:#?\s*\d+)?\s*[-–—:]\s*/i;

/** Names the record may have, the name without its kind first. */
export function recordNames(document: Document): string[] {
  const texts = [...bannerTexts(document), titleText(document)];
  const names = new Map<string, string>();
  for (const text of [...texts.map((shown) => shown.replace(KIND, '')), ...texts])
    if (text !== '' && !names.has(same(text))) names.set(same(text), text);
  return [...names.values()];
}

export function companyName(document: Document): string | null {
  for (const field of document.querySelectorAll<HTMLInputElement>(SELECTORS.company)) {
    const value = fold(field.value ?? '');
    if (value !== '' && isShown(field) && !isAside(field, SELECTORS.dialogs)) return value;
  }
  return null;
}
