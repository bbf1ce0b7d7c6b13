import type { Decimal } from './decimal';

/** "1,234.5": a figure as a person reads it. */
export function figure(value: Decimal): string {
  // Most are small: nothing to group in them.
  if (value.length <= 3) return value;
  const [whole = '', fraction] = value.split('.');
  if (whole.length < 4) return value;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Without its sign. Here, because decimal.ts is too heavy for a page. */
export const magnitude = (value: Decimal): Decimal =>
  value.startsWith('-') ? (value.slice(1) as Decimal) : value;

/** "9.50", "0.0375": a price has two decimals at least, so that a column of them can be compared. */
export function price(value: Decimal): string {
  const [whole = '', fraction = ''] = figure(value).split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

/** "1 row", "1,234 rows". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${figure(String(count) as Decimal)} ${count === 1 ? one : many}`;
