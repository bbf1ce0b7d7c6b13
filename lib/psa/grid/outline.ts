import { readDays } from './day';
import type { Labels } from './labels';
import { moneyReadings } from './number';
import { plainly } from './plain-words';
import { word } from './text';
import type { RowGroup, ViewCell, ViewRow } from './view';

/** What stands on a page, as it is: never to be shown or sent. */
export interface PageSight {
  /** Screen, and what the address says of it. */
  address: string;
  groups: readonly RowGroup[];
  /** Header words that are known. */
  labels: Labels;
  elementOf(of: ViewRow | ViewCell): HTMLElement | undefined;
}

const MOST_GROUPS = 12;
const DEEPEST = 8;

/** What kind of thing a text is, without what it says. */
function shapeOf(text: string): string {
  if (text === '') return '-';
  if (readDays(text).length > 0) return `date ${masked(text)}`;
  if (moneyReadings(text).length > 0) return `number ${masked(text)}`;
  return 'text';
}

/** Digits of every script as 9, what a format is made of as it is, and all else as "a". */
const masked = (text: string): string =>
  text.replace(/\p{N}/gu, '9').replace(/[^9.,:/' \u00a0\u202f\u2019()+%$£€¥-]+/gu, 'a');

/** Tag, role and those classes that are made of plain words. */
function nameOf(element: Element): string {
  const role = element.getAttribute('role');
  const classes = [...element.classList].map(plainly).filter((name) => !name.includes('?'));
  return [
    plainly(element.localName),
    ...(role ? [`[role=${plainly(role)}]`] : []),
    ...classes.slice(0, 4).map((name) => `.${name}`),
  ].join('');
}

function pathOf(element: Element | undefined): string {
  const names: string[] = [];
  for (let at: Element | null | undefined = element; at && names.length < DEEPEST; at = at.parentElement)
    names.unshift(nameOf(at));
  return names.join(' > ');
}

/** How many, so that the number itself says nothing of a customer. */
const about = (count: number): string => `${[100, 50, 20, 10, 5, 2].find((least) => count >= least) ?? 1}+`;

/**
 * The page for support: its screen, and of each list where it stands, about how many rows, which known header words, and
 * the shape of the cells of one row. Nothing is repeated but words of Seatcheck's own lists; figures are masked.
 */
export function outlineOf({ address, groups, labels, elementOf }: PageSight): string {
  const header = ({ text }: ViewCell): string =>
    text === '' ? '-' : labels.has(word(text)) ? `"${word(text)}"` : 'other';
  const shown = groups.filter(({ rows }) => rows.some((row) => row.cells.length >= 3)).slice(0, MOST_GROUPS);
  const lists = shown.flatMap(({ rows, headers }) => {
    const fullest = rows.reduce((best, row) => (filled(row.cells) > filled(best.cells) ? row : best));
    return [
      `rows ${about(rows.length)} at ${pathOf(elementOf(fullest))}`,
      ...headers
        .filter((row) => row.cells.some((cell) => labels.has(word(cell.text))))
        .slice(0, 3)
        .map((row) => `  header ${row.cells.map(header).join(' | ')}`),
      `  cells ${fullest.cells.map((cell) => shapeOf(cell.text)).join(' | ')}`,
    ];
  });
  return [plainly(address), ...lists].join('\n');
}

const filled = (cells: readonly ViewCell[]): number => cells.filter((cell) => cell.text !== '').length;
