import { fold, word } from '../grid/text';
import { isAside, isShown } from '../grid/visible';
import { LABELS } from './labels';
import { SELECTORS } from './selectors';

/** Where a label's value stands, by the kind of page (autotask.md 2a, 2b, 2d). */
const FIELDS: readonly { label: string; value(label: Element): Element | null | undefined }[] = [
  { label: SELECTORS.classicLabel, value: (label) => label.nextElementSibling },
  {
    label: SELECTORS.umbrellaLabel,
    value: (label) =>
      firstOf(label.closest(SELECTORS.umbrellaField)?.nextElementSibling, SELECTORS.umbrellaValue.split(',')),
  },
  {
    label: SELECTORS.readOnlyLabel,
    value: (label) => label.closest(SELECTORS.readOnlyField)?.querySelector(SELECTORS.readOnlyValue),
  },
];

/** The company that a field of the record names, whatever the customer calls companies; null where none does. */
export function companyField(document: Document): string | null {
  for (const { label: selector, value } of FIELDS)
    for (const label of document.querySelectorAll(selector)) {
      // The star of a required field is hidden and part of the text (2d): `word` drops it.
      if (LABELS.get(word(label.textContent ?? '')) !== 'company' || isAside(label, SELECTORS.aside))
        continue;
      const shown = value(label);
      const text = shown && isShown(shown) ? fold(shown.textContent ?? '') : '';
      if (text !== '') return text;
    }
  return null;
}

const firstOf = (
  parent: Element | null | undefined,
  selectors: readonly string[],
): Element | null | undefined => {
  for (const selector of selectors) {
    const found = parent?.querySelector(selector);
    if (found) return found;
  }
  return null;
};
