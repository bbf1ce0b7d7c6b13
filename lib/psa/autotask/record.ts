import { fold, same, word } from '../grid/text';
import { isAside, isShown } from '../grid/visible';
import type { PageFacts } from '../page/host';
import { companyField } from './company-field';
import { LABELS } from './labels';
import { idIn } from './place';
import { SELECTORS } from './selectors';

/** "Contract name (ID: 30012345)" (autotask.md 2a [C]). */
const WITH_ID = /^(.+?)\s*\(ID:\s*(\d+)\)?/i;

/** The most telling first: what names a record before what names the kind of page. */
const HEADINGS = [
  SELECTORS.classicTitle,
  SELECTORS.umbrellaTitle,
  SELECTORS.entityTitle,
  SELECTORS.barRecord,
  SELECTORS.barKind,
];

/** Elements that a person sees as headings, the most telling first. */
export const headingElements = (document: Document): HTMLElement[] =>
  HEADINGS.flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)]).filter(
    (heading) => isShown(heading) && !isAside(heading, SELECTORS.aside),
  );

export function headingTexts(document: Document): string[] {
  const texts = headingElements(document).map((heading) => fold(heading.textContent ?? ''));
  return [...new Set(texts)].filter((text) => text !== '');
}

/** The id in the first classic title that has one; null where there is none. */
export function titleId(document: Document): number | null {
  for (const title of document.querySelectorAll(SELECTORS.classicTitle)) {
    const [, , id] = WITH_ID.exec(fold(title.textContent ?? '')) ?? [];
    if (id && isShown(title) && !isAside(title, SELECTORS.aside)) return idIn(id);
  }
  return null;
}

/** The title without what every page may have (autotask.md 1, "Titles" [C]). */
const titleText = (document: Document): string =>
  fold(document.title)
    .replace(/^autotask\s*[-–—:]\s*/i, '')
    .replace(/\s*\|\s*autotask(?: psa)?$/i, '')
    .replace(/^autotask(?: psa)?$/i, '');

/** The kind in front of a name: "Contract - ", "Contract: "; wording inferred (autotask.md 7). */
const KIND =
  /^(?:recurring service |umbrella )?(?:contract|vertrag|contrat|contrato|organization|account|company|customer)\s*[-–—:]\s*/i;

const nameIn = (text: string): string => (WITH_ID.exec(text)?.[1] ?? text).replace(KIND, '');

/** What a page says of its record apart from the rows. `ofCompany`: it is a company's own page. */
export function factsOf(document: Document, ofCompany: boolean): PageFacts {
  const headings = headingTexts(document);
  const title = titleText(document);
  const names = new Map<string, string>();
  for (const text of [...headings, title].flatMap((one) => [nameIn(one), one]))
    if (text !== '' && !names.has(same(text))) names.set(same(text), text);
  return {
    headings,
    title,
    names: ofCompany ? [] : [...names.values()],
    companyName: ofCompany ? companyInHeading(headings) : companyField(document),
  };
}

/** The organization that a page is of: its first heading that is more than the word for organization. */
const companyInHeading = (headings: readonly string[]): string | null =>
  headings.map(nameIn).find((name) => LABELS.get(word(name)) !== 'company') ?? null;
