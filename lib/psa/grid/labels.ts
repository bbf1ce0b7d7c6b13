import { readDays } from './day';
import { moneyReadings, readings } from './number';
import { word } from './text';
import {
  type Columns,
  cellAt,
  type Meaning,
  type RowGroup,
  textAt,
  type ViewCell,
  type ViewRow,
  widthOf,
} from './view';

/** A header word, folded by `word`, and what it stands for. */
export type Labels = ReadonlyMap<string, Meaning>;

export interface Labelled {
  columns: Columns;
  header: ViewRow;
  /** The group without its header. */
  body: RowGroup;
  /** A word of another kind of list stands in the header. */
  foreign: boolean;
}

/** What the cells of a column must look like where they are filled; other columns may say anything. */
const LOOKS: Partial<Record<Meaning, (text: string) => boolean>> = {
  quantity: (text) => readings(text).length > 0,
  sequence: (text) => readings(text).length > 0,
  price: (text) => moneyReadings(text).length > 0,
  amount: (text) => moneyReadings(text).length > 0,
  effective: (text) => readDays(text).length > 0 || /\d{4}/.test(text),
  cancelled: (text) => readDays(text).length > 0 || /\d{4}/.test(text),
};

/**
 * The columns of a group by its header words; null when no header row says at least two. Header cells are
 * matched to body cells by place where there is a layout, else by index: header and body are separate tables,
 * and a leading checkbox column shifts one against the other (connectwise.md 2.3).
 */
export function readLabels(group: RowGroup, labels: Labels): Labelled | null {
  let best: { header: ViewRow; words: Word[] } | null = null;
  for (const header of group.headers) {
    const words = header.cells.flatMap((cell) => {
      const meaning = labels.get(word(cell.text));
      return meaning ? [{ cell, meaning }] : [];
    });
    if (words.length >= 2 && words.length > (best?.words.length ?? 0)) best = { header, words };
  }
  if (!best) return null;
  const foreign = best.words.some(({ meaning }) => meaning === 'foreign');
  const { header } = best;
  const body = { ...group, rows: group.rows.filter((row) => row !== header) };
  const columns = byPlace(body, best.words) ?? byIndex(body, header, best.words);
  return columns && { columns, header, body, foreign };
}

/** Whether a header above the group has a word that no list of agreements or additions has. */
export const isForeign = (group: RowGroup, labels: Labels): boolean =>
  group.headers.some(({ cells }) => {
    const meanings = cells.flatMap((cell) => labels.get(word(cell.text)) ?? []);
    return meanings.length >= 2 && meanings.includes('foreign');
  });

interface Word {
  cell: ViewCell;
  meaning: Meaning;
}

function byPlace(group: RowGroup, words: Word[]): Columns | null {
  const sample = group.rows.find((row) => row.cells.some((cell) => cell.place));
  if (!sample || words.some(({ cell }) => !cell.place)) return null;
  return assign(group, words, ({ place }) => {
    const covered = sample.cells.filter((cell) => {
      const centre = cell.place ? (cell.place.left + cell.place.right) / 2 : Number.NaN;
      return place !== null && centre >= place.left && centre <= place.right;
    });
    return covered.map((cell) => cell.column);
  });
}

function byIndex(group: RowGroup, header: ViewRow, words: Word[]): Columns | null {
  const width = widthOf(group);
  const shiftByWidth = width - Math.max(...header.cells.map((cell) => cell.column + cell.span));
  let best: { columns: Columns; score: number } | null = null;
  for (const shift of new Set([shiftByWidth > 0 && shiftByWidth < 3 ? shiftByWidth : 0, 0, 1, 2, -1])) {
    // Where a word would stand beside the rows, they are not shifted like that.
    if (shift !== 0 && words.some(({ cell: { column } }) => column + shift < 0 || column + shift >= width))
      continue;
    const columns = assign(group, words, (cell) =>
      Array.from({ length: cell.span }, (_, i) => cell.column + shift + i),
    );
    const score = fitness(group, columns);
    if (score > (best?.score ?? 0)) best = { columns, score };
  }
  return best?.columns ?? null;
}

/** A header over several columns means the one that is filled; a meaning told twice means none. */
function assign(group: RowGroup, words: Word[], covered: (cell: ViewCell) => number[]): Columns {
  const columns: Columns = {};
  const twice = new Set<Meaning>();
  for (const { cell, meaning } of words) {
    const below = covered(cell);
    const filled = below.filter((column) => group.rows.some((row) => textAt(row, column) !== ''));
    const column = below.length === 1 ? below[0] : filled.length === 1 ? filled[0] : undefined;
    if (column === undefined) continue;
    if (columns[meaning] !== undefined && columns[meaning] !== column) twice.add(meaning);
    columns[meaning] = column;
  }
  for (const meaning of twice) delete columns[meaning];
  return columns;
}

/** How many columns look as they should, minus those that do not; 0 or less: not these columns. */
function fitness(group: RowGroup, columns: Columns): number {
  let score = 0;
  for (const [meaning, column] of Object.entries(columns) as [Meaning, number][]) {
    const texts = group.rows.map((row) => textAt(row, column)).filter((text) => text !== '');
    const looks = LOOKS[meaning];
    if (texts.length === 0) score -= meaning === 'product' || meaning === 'quantity' ? 2 : 0;
    else if (!looks) score += texts.some((text) => /[a-z]/i.test(text) || /\p{L}/u.test(text)) ? 0.5 : 0;
    else score += texts.filter(looks).length >= texts.length * 0.8 ? 1 : -2;
  }
  return score;
}

/** Whether the columns that must look like something do; a reading by labels stands only then. */
export function looksRight(group: RowGroup, columns: Columns): boolean {
  return (Object.entries(columns) as [Meaning, number][]).every(([meaning, column]) => {
    const looks = LOOKS[meaning];
    if (!looks || (meaning !== 'quantity' && meaning !== 'effective')) return true;
    const texts = group.rows.map((row) => cellAt(row, column)?.text ?? '').filter((text) => text !== '');
    return texts.filter(looks).length >= texts.length * 0.8;
  });
}
