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
const titleText = (document: Document): string => fold(document.title).replace(/^manage:\s*/i, '');

/** The kind in front of a name: "Agreement - ", "Agreement #12 - "; wording inferred (connectwise.md 2.5). */
const KIND =
  /^(?:agreement|vertrag|vereinbarung|accord|contrat|overeenkomst|contract|acuerdo|contrato|accordo|contratto)\s*(?:#?\s*\d+)?\s*[-–—:]\s*/;
const withoutKind = (text: string): string => text.slice(KIND.exec(text.toLowerCase())?.[0].length ?? 0);

/** What a page says of its record apart from the rows. */
interface Facts {
  banners: string[];
  title: string;
  /** Names the record may have, the name without its kind first. */
  names: string[];
  companyName: string | null;
}

function factsOf(document: Document): Facts {
  const banners = bannerTexts(document);
  const title = titleText(document);
  return { banners, title, names: recordNames([...banners, title]), companyName: companyName(document) };
}

/** `facts` are read once for all that ask while `during` runs: only the overlay does then, and changes none. */
export function factsReader(document: Document) {
  let isHeld = false;
  let held: Facts | null = null;
  return {
    facts(): Facts {
      if (held) return held;
      const read = factsOf(document);
      if (isHeld) held = read;
      return read;
    },
    during(draw: () => void): void {
      isHeld = true;
      try {
        draw();
      } finally {
        isHeld = false;
        held = null;
      }
    },
  };
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
