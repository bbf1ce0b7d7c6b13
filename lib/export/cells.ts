import { dayOf } from '@/lib/model/calendar';
import { FORMULA } from './formula';
import { STYLE } from './styles';
import { type CellKind, numberIn } from './table';
import { cellText } from './xml';

/** A spreadsheet keeps numbers as doubles: up to 15 digits come back as they were written. */
const MOST_DIGITS = 15;
/** Of a cell, by Excel's specification. */
const MOST_CHARACTERS = 32_767;
const MS_PER_DAY = 86_400_000;
/** Day 61 is 1 Mar 1900: the days before it are counted wrongly on purpose, for Lotus 1-2-3. */
const FIRST_SERIAL = 61;

/** "A", "Z", "AA": the name of a column, counted from 0. */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/**
 * One cell. A number is written digit by digit as it is, where a double holds it exactly; every other number, and all
 * text, is typed as an inline string, which no spreadsheet evaluates.
 */
export function cellXml(at: string, kind: CellKind, cell: string): string {
  const number = numberIn(kind, cell);
  if (number !== null) {
    return digits(number) <= MOST_DIGITS
      ? `<c r="${at}" s="${numberStyle(kind, number)}"><v>${number}</v></c>`
      : textXml(at, number, STYLE.longNumber);
  }
  const serial = kind === 'day' ? serialOf(cell) : null;
  if (serial !== null) return `<c r="${at}" s="${STYLE.day}"><v>${serial}</v></c>`;
  return textXml(at, cell, FORMULA.test(cell) ? STYLE.quoted : STYLE.text);
}

export function textXml(at: string, text: string, style: number): string {
  const kept = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  return `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${cellText(kept)}</t></is></c>`;
}

const digits = (number: string): number => number.replace(/^-?0?\.?0*/, '').replace('.', '').length;

const numberStyle = (kind: CellKind, number: string): number =>
  kind === 'money' ? STYLE.money : number.includes('.') ? STYLE.fraction : STYLE.whole;

function serialOf(cell: string): number | null {
  const day = dayOf(cell);
  if (day === null || day !== cell) return null;
  const serial = Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / MS_PER_DAY);
  return serial >= FIRST_SERIAL ? serial : null;
}
