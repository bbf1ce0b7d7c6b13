import { readDays } from '../grid/day';
import type { Labels } from '../grid/labels';
import { word } from '../grid/text';
import { isAside, isShown } from '../grid/visible';
import { SELECTORS } from './selectors';

const LABELS = [SELECTORS.classicLabel, SELECTORS.editLabel, SELECTORS.umbrellaLabel].join();
const FIELDS = `td,${SELECTORS.editField},${SELECTORS.umbrellaField}`;

/**
 * Whether the field "Show data for" above a contract's services (autotask.md 2e [C]) holds another day than `today`,
 * "YYYY-MM-DD", in whichever order the page writes days. Where it stands is inferred from other fields (2a, 2d).
 */
export function showsOtherDay(document: Document, labels: Labels, today: string): boolean {
  for (const label of document.querySelectorAll(LABELS)) {
    if (labels.get(word(label.textContent ?? '')) !== 'shown day') continue;
    if (!isShown(label) || isAside(label, SELECTORS.aside)) continue;
    const field = label.closest(FIELDS)?.nextElementSibling?.querySelector('input');
    const days = readDays(field?.value ?? '');
    if (days.length > 0) return !days.includes(today);
  }
  return false;
}

/** The calendar day where the user is (product.md, "Billed"). */
export function todayHere(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
