import { fold, same } from '../grid/text';
import { isAside, isShown } from '../grid/visible';
import type { PageFacts } from '../page/host';
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
const titleText = (document: Document): string => fold(document.title).replace(/^manage:\s*/i, '');

/** The kind in front of a name: "Agreement - ", "Agreement #12 - "; wording inferred (connectwise.md 2.5). */
const KIND =
  /^(?:agreement|vertrag|vereinbarung|accord|contrat|overeenkomst|contract|acuerdo|contrato|accordo|contratto)\s*(?:#?\s*\d+)?\s*[-–—:]\s*/;
const withoutKind = (text: string): string => text.slice(KIND.exec(text.toLowerCase())?.[0].length ?? 0);

/** What a page says of its record apart from the rows: the names without their kind first. */
export function factsOf(document: Document): PageFacts {
  const headings = bannerTexts(document);
  const title = titleText(document);
  return { headings, title, names: recordNames([...headings, title]), companyName: companyName(document) };
}

function recordNames(texts: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const text of [...texts.map(withoutKind), ...texts])
    if (text !== '' && !names.has(same(text))) names.set(same(text), text);
  return [...names.values()];
}

function companyName(document: Document): string | null {
  for (const field of document.querySelectorAll<HTMLInputElement>(SELECTORS.company)) {
    const value = fold(field.value ?? '');
    if (value !== '' && isShown(field) && !isAside(field, SELECTORS.dialogs)) return value;
  }
  return null;
}
