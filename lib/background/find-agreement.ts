import { equalForm } from '@/lib/model/names';
import type { Agreement, AgreementLine } from '@/lib/model/records';

/** At least this many lines of a page must fit exactly one known agreement (design.md, decision 3). */
const FITTING_LINES = 3;

/** What stands before the name in a banner or title: "Agreement - Managed Services" (connectwise.md 2.5, a guess). */
const BANNER_PARTS = /\s+[-–—:|/]\s+|:\s+|\s#\d+\s*/u;

/** The agreement that names in banner and title lead to, when it is exactly one. */
export function agreementByNames(
  agreements: readonly Agreement[],
  names: readonly string[],
  companyName: string | null,
): Agreement | null {
  const company = companyName === null ? null : equalForm(companyName);
  const wanted = new Set(names.flatMap(readings));
  const found = agreements.filter(
    (agreement) =>
      wanted.has(equalForm(agreement.name)) &&
      (company === null || equalForm(agreement.companyName) === company),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A name as it stands and, because an agreement's name may hold a dash itself, each of its tails. */
function readings(name: string): string[] {
  const parts = name.split(BANNER_PARTS).map(equalForm).filter(Boolean);
  const whole = equalForm(name);
  const tails = parts.map((part) => whole.slice(whole.indexOf(part)));
  return [whole, ...parts, ...tails].filter(Boolean);
}

/**
 * The agreement whose lines stand in a page's rows: each fitting row holds a line's Product ID and its quantity.
 * Null unless exactly one agreement reaches the most fitting lines, and those are at least three.
 */
export function agreementByRows(rows: readonly string[][], lines: readonly AgreementLine[]): string | null {
  const cells = rows.map((row) => new Set(row.map(equalForm)));
  const fitting = new Map<string, number>();
  for (const line of lines) {
    const product = equalForm(line.productIdentifier);
    if (product === '' || line.quantity === null) continue;
    const quantity = Number(line.quantity);
    const fits = cells.some((row) => row.has(product) && [...row].some((cell) => isQuantity(cell, quantity)));
    if (fits) fitting.set(line.agreementId, (fitting.get(line.agreementId) ?? 0) + 1);
  }
  const ranked = [...fitting].sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  return best && best[1] >= FITTING_LINES && best[1] > (second?.[1] ?? 0) ? best[0] : null;
}

/** Whether a displayed number can mean the quantity, in any usual format of thousands and decimals. */
function isQuantity(cell: string, quantity: number): boolean {
  if (!/^[\d.,'’\s]+$/u.test(cell)) return false;
  const bare = cell.replace(/['’\s]/gu, '');
  const readingsOfNumber = [bare.replace(/,/g, ''), bare.replace(/\./g, '').replace(',', '.')];
  return readingsOfNumber.some((text) => text !== '' && Number(text) === quantity);
}
