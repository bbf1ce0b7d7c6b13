import type { Decimal } from '@/lib/model/decimal';
import { remembered } from './text';

/** The character a page writes between whole and fraction. */
export type Mark = '.' | ',';
const MARKS: readonly Mark[] = ['.', ','];

/**
 * Minus signs, digits with marks, and perhaps a unit ("25 users"); a percentage is not a quantity. Letters as ranges:
 * a class of Unicode takes milliseconds to compile on every page.
 */
const SHAPE =
  /^(-?)(\d[\d.,' ]*)(-?)(?: ?[A-Za-z\u00aa\u00b5\u00ba\u00c0-\u1fff\u2c00-\ud7ff\uf900-\uffdc][^\d%]{0,23})?$/;
/** Thousands by three, or the Indian way by two. */
const GROUPS = /^\d{1,3}(?:([.,' ])\d{3}(?:\1\d{3})*|([.,' ])(?:\d{2}\2)+\d{3})?$/;

/**
 * The number a cell shows, when its page writes fractions with `mark`; null when it is no number then.
 * "1.234" is 1234 with a comma as the mark and 1.234 with a point.
 */
export function readNumber(text: string, mark: Mark): Decimal | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2019\u02bc`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^\((.*)\)$/, '-$1')
    .trim();
  const shape = SHAPE.exec(plain);
  if (!shape) return null;
  const parts = (shape[2] ?? '').trim().split(mark);
  const [whole = '', fraction = ''] = parts;
  if (parts.length > 2 || (parts.length === 2 && !/^\d+$/.test(fraction))) return null;
  if (!/^\d+$/.test(whole) && !GROUPS.test(whole)) return null;
  // "0.500" cannot be five hundred: nobody groups a leading zero.
  if (/^0\D/.test(whole)) return null;
  return canonical(`${shape[1] || shape[3] ? '-' : ''}${whole.replace(/\D/g, '')}.${fraction}`);
}

const byMark = remembered((text) => (/\d/.test(text) ? MARKS.map((mark) => readNumber(text, mark)) : []));
/** Currency signs, likewise. */
const CURRENCY =
  /[$\u00a2-\u00a5\u058f\u060b\u09f2\u09f3\u0af1\u0bf9\u0e3f\u17db\u20a0-\u20cf\ufdfc\ufe69\uff04\uffe0\uffe1\uffe5\uffe6]|\b[A-Z]{3}\b/g;
const withoutCurrency = remembered((text) => text.replace(CURRENCY, ' ').trim());

/** Every number the text can be read as: two for "1.234", none for a word. */
export const readings = (text: string, marks: readonly Mark[] = MARKS): Decimal[] => {
  const read = byMark(text);
  const found = marks.map((mark) => read[MARKS.indexOf(mark)] ?? null).filter((value) => value !== null);
  return found[0] === found[1] ? found.slice(1) : found;
};

const NUMBERS = /\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?|\d(?:[\d.,']*\d)?/g;

/** The text itself where it is a number; else the `index`th number in it: of "25 of 30" or "Qty: 25". '' for none. */
export const numberAt = (text: string, index: number): string =>
  index === 0 && readings(text).length > 0 ? text : (text.match(NUMBERS)?.[index] ?? '');

/** The same for money: a currency sign or code before or after does not count. */
export const moneyReadings = (text: string, marks?: readonly Mark[]): Decimal[] =>
  readings(withoutCurrency(text), marks);

/** The marks under which every filled text of a column is a number: one page writes all of them alike. */
export function marksOf(texts: readonly string[]): readonly Mark[] {
  const filled = texts.filter((text) => readings(text).length > 0);
  const fitting = MARKS.filter((mark) => filled.every((text) => readings(text, [mark]).length > 0));
  return fitting.length > 0 ? fitting : MARKS;
}

/** As lib/model/decimal writes it, without its library: a page script has to stay small. */
function canonical(plain: string): Decimal {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)0*(\d*)\.?(\d*?)0*$/.exec(plain) ?? [];
  const value = `${whole || '0'}${fraction ? `.${fraction}` : ''}`;
  return (value === '0' ? '0' : sign + value) as Decimal;
}
