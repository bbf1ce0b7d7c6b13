import { readDays } from './day';
import { elementOf } from './dom-rows';
import type { DomView } from './dom-view';
import type { Labels } from './labels';
import { moneyReadings } from './number';
import { word } from './text';
import type { ViewCell } from './view';

/** What kind of thing a text is, without what it says. */
function shapeOf(text: string): string {
  if (text === '') return '-';
  if (readDays(text).length > 0) return `date ${masked(text)}`;
  if (moneyReadings(text).length > 0) return `number ${masked(text)}`;
  return 'text';
}

const masked = (text: string): string => text.replace(/\d/g, '9').replace(/\p{L}+/gu, 'a');

/** Tag, role and the product's own classes; ids and classes without their numbers. */
function nameOf(element: Element, ownClasses: RegExp): string {
  const role = element.getAttribute('role');
  const classes = [...element.classList].filter((name) => ownClasses.test(name));
  return [
    element.tagName.toLowerCase(),
    ...(role ? [`[role=${role}]`] : []),
    ...classes.map((name) => `.${name.replace(/\d+/g, '9')}`),
  ].join('');
}

function pathOf(element: Element | undefined, ownClasses: RegExp): string {
  const names: string[] = [];
  for (let at: Element | null | undefined = element; at && names.length < 8; at = at.parentElement)
    names.unshift(nameOf(at, ownClasses));
  return names.join(' > ');
}

/** What an outline may repeat: header words that are known, and the product's own classes. */
interface OutlineWords {
  labels: Labels;
  ownClasses: RegExp;
}

/**
 * The repeated rows of a page for support: where they stand, how many, which known header words, and the shape
 * of the cells of one row. Texts that are not known header words are never repeated, figures are masked.
 */
export function outlineOf(view: DomView, { labels, ownClasses }: OutlineWords): string[] {
  const header = ({ text }: ViewCell): string =>
    text === '' ? '-' : labels.has(word(text)) ? `"${text}"` : 'other';
  const shown = view.groups.filter(({ rows }) => rows.some((row) => row.cells.length >= 3)).slice(0, 12);
  return shown.flatMap(({ rows, headers }) => {
    const fullest = rows.reduce((best, row) => (filled(row.cells) > filled(best.cells) ? row : best));
    return [
      `rows ${rows.length} at ${pathOf(elementOf(fullest), ownClasses)}`,
      ...headers
        .filter((row) => row.cells.some((cell) => labels.has(word(cell.text))))
        .slice(0, 3)
        .map((row) => `  header ${row.cells.map(header).join(' | ')}`),
      `  cells ${fullest.cells.map((cell) => shapeOf(cell.text)).join(' | ')}`,
    ];
  });
}

const filled = (cells: readonly ViewCell[]): number => cells.filter((cell) => cell.text !== '').length;
