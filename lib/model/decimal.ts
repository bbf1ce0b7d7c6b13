import Big from 'big.js';

/**
 * An exact decimal written canonically: optional minus, digits without leading zeros, optional fraction
 * without trailing zeros ("42", "-3.5", "0"). Quantities and money are kept and sent in this form and never
 * as binary floats (product.md, "Money").
 */
export type Decimal = string & { readonly __decimal: unique symbol };

export const ZERO = '0' as Decimal;

/**
 * Most quantities are whole and small. Sums, differences and comparisons of numbers of at most 15 digits are exact
 * as they stand (below 2^53), and a fifth of the time of big.js.
 */
const WHOLE = /^(0|-?[1-9]\d{0,14})$/;
const whole = (text: string): boolean => WHOLE.test(text);

/** Canonical form of a number or plain decimal text; null when it is not a finite decimal. */
export function toDecimal(value: unknown): Decimal | null {
  if (typeof value === 'number' ? !Number.isFinite(value) : typeof value !== 'string') return null;
  const text = String(value).trim();
  if (whole(text)) return text as Decimal;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,2})?$/i.test(text)) return null;
  return canonical(new Big(text.replace(/^\+/, '')));
}

export function add(a: Decimal, b: Decimal): Decimal {
  if (a === ZERO) return b;
  return whole(a) && whole(b) ? (String(Number(a) + Number(b)) as Decimal) : canonical(new Big(a).plus(b));
}
export const subtract = (a: Decimal, b: Decimal): Decimal =>
  whole(a) && whole(b) ? (String(Number(a) - Number(b)) as Decimal) : canonical(new Big(a).minus(b));
/** So are products of numbers that have at most 15 digits together: as whole numbers, with the point put back. */
export const multiply = (a: Decimal, b: Decimal): Decimal =>
  a.length + b.length <= 15 ? shortProduct(a, b) : canonical(new Big(a).times(b));

function shortProduct(a: Decimal, b: Decimal): Decimal {
  const places = placesOf(a) + placesOf(b);
  const digits = (text: Decimal): number => Number(text.replace('.', ''));
  const product = digits(a) * digits(b);
  if (places === 0 || product === 0) return String(product) as Decimal;
  return pointed(Math.abs(product), product < 0, places);
}

/** Units of which 10 ^ places are one, written canonically. */
function pointed(units: number | bigint, negative: boolean, places: number): Decimal {
  if (places === 0) return `${negative ? '-' : ''}${units}` as Decimal;
  const text = String(units).padStart(places + 1, '0');
  const fraction = text.slice(-places).replace(/0+$/, '');
  return `${negative ? '-' : ''}${text.slice(0, -places)}${fraction && '.'}${fraction}` as Decimal;
}

function placesOf(text: Decimal): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}
export function sum(values: Iterable<Decimal>): Decimal {
  const all = [...values];
  // Of thousands of prices, in their smallest unit: a tenth of the time of big.js.
  if (all.length > 2 && !all.every(whole)) return sumInUnits(all);
  let total = ZERO;
  for (const value of all) total = total === ZERO ? value : add(total, value);
  return total;
}

function sumInUnits(values: readonly Decimal[]): Decimal {
  const places = values.reduce((most, value) => Math.max(most, placesOf(value)), 0);
  let units = 0n;
  for (const value of values) units += BigInt(value.replace('.', '') + '0'.repeat(places - placesOf(value)));
  return pointed(units < 0n ? -units : units, units < 0n, places);
}
export const compare = (a: Decimal, b: Decimal): -1 | 0 | 1 =>
  whole(a) && whole(b) ? (Math.sign(Number(a) - Number(b)) as -1 | 0 | 1) : new Big(a).cmp(b);
export const higher = (a: Decimal, b: Decimal): Decimal => (compare(a, b) < 0 ? b : a);
/** The whole number at or below, and at or above. */
export const floor = (a: Decimal): Decimal => rounded(a, isNegative(a) ? Big.roundUp : Big.roundDown);
export const ceil = (a: Decimal): Decimal => rounded(a, isNegative(a) ? Big.roundDown : Big.roundUp);
/** To so many decimal places, a half away from zero: a difference and its opposite round alike. */
export const roundHalfUp = (a: Decimal, places: number): Decimal =>
  whole(a) ? a : canonical(new Big(a).round(places, Big.roundHalfUp));
/** `a / divisor` to so many places: rounded once, as `roundHalfUp` does. Throws for 0. */
export function divide(a: Decimal, divisor: number, places: number): Decimal {
  const To = Big();
  To.DP = places;
  To.RM = Big.roundHalfUp;
  return canonical(new To(a).div(divisor));
}
const rounded = (a: Decimal, mode: Big.RoundingMode): Decimal =>
  whole(a) ? a : canonical(new Big(a).round(0, mode));
export const lower = (a: Decimal, b: Decimal): Decimal => (compare(a, b) > 0 ? b : a);
export const isNegative = (a: Decimal): boolean => a.startsWith('-');

function canonical(value: Big): Decimal {
  const text = value.toFixed();
  return (text === '-0' ? '0' : text) as Decimal;
}
