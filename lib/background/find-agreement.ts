import type { Day } from '@/lib/model/calendar';
import { quantityOn } from '@/lib/model/line-day';
import { equalForm } from '@/lib/model/names';
import type { Agreement, AgreementLine } from '@/lib/model/records';

/** At least this many lines of a page must fit exactly one known agreement (design.md, decision 3). */
const FITTING_LINES = 3;

/** What stands before the name in a banner or title: "Agreement - Managed Services" (connectwise.md 2.5, a guess). */
const BANNER_PARTS = /\s#\d+\s*(?:[-–—:|/]\s+)?|\s+[-–—:|/]\s+|:\s+/u;

/**
 * The agreement that names in banner and title lead to, when it is exactly one. `companies`: what all companies are
 * called, `equalForm`.
 */
export function agreementByNames(
  agreements: readonly Agreement[],
  names: readonly string[],
  companyName: string | null,
  companies: ReadonlySet<string> = new Set(),
): Agreement | null {
  const company = companyName === null ? null : equalForm(companyName);
  const byForm = new Map<string, Agreement[]>();
  for (const agreement of agreements) {
    if (company !== null && equalForm(agreement.companyName) !== company) continue;
    const name = partsOf(agreement.name);
    for (const parts of [name, [...name, ...partsOf(agreement.companyName)]]) {
      const form = JSON.stringify(parts);
      byForm.set(form, [...(byForm.get(form) ?? []), agreement]);
    }
  }
  const found = new Set(names.flatMap((name) => ledTo(byForm, name, companies)));
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

/**
 * What a name leads to: as it stands, else without what stands before it. The longest reading that is somebody's name
 * counts, and nothing is taken from its end: "Managed - Site B" is not "Managed". Where a company stands before it, it is
 * that company's: "Beta - Managed" is not Acme's.
 */
function ledTo(
  byForm: ReadonlyMap<string, Agreement[]>,
  name: string,
  companies: ReadonlySet<string>,
): Agreement[] {
  const parts = partsOf(name);
  for (let from = 0; from < parts.length; from += 1) {
    const found = byForm.get(JSON.stringify(parts.slice(from)));
    const owners = parts.slice(0, from).filter((part) => companies.has(part));
    if (found) return found.filter((one) => owners.every((owner) => owner === equalForm(one.companyName)));
  }
  return [];
}

const partsOf = (name: string): string[] => name.split(BANNER_PARTS).map(equalForm).filter(Boolean);

/**
 * The agreement whose lines stand in a page's rows: each fitting row holds what the PSA calls a line's product and its
 * quantity on the day, and stands for one line. Null unless exactly one agreement reaches the most fitting rows, and
 * those are at least three.
 */
export function agreementByRows(
  rows: readonly string[][],
  lines: readonly AgreementLine[],
  day: Day,
): string | null {
  const cells = rows.map((row) => new Set(row.map(equalForm)));
  const fitting = new Map<string, Set<number>>();
  for (const line of lines) {
    const product = equalForm(line.productIdentifier);
    const onRecord = quantityOn(line, day);
    if (product === '' || onRecord === null) continue;
    const quantity = Number(onRecord);
    const taken = fitting.get(line.agreementId) ?? new Set();
    const at = cells.findIndex(
      (row, index) =>
        row.has(product) && !taken.has(index) && [...row].some((cell) => isQuantity(cell, quantity)),
    );
    if (at >= 0) fitting.set(line.agreementId, taken.add(at));
  }
  const ranked = [...fitting].sort(([, a], [, b]) => b.size - a.size);
  const [best, second] = ranked;
  const [id, of] = best ?? ['', new Set()];
  return of.size >= FITTING_LINES && of.size > (second?.[1].size ?? 0) ? id : null;
}

/** Whether a displayed number can mean the quantity, in any usual format of thousands and decimals. */
function isQuantity(cell: string, quantity: number): boolean {
  if (!/^[\d.,'’\s]+$/u.test(cell)) return false;
  const bare = cell.replace(/['’\s]/gu, '');
  const readingsOfNumber = [bare.replace(/,/g, ''), bare.replace(/\./g, '').replace(',', '.')];
  return readingsOfNumber.some((text) => text !== '' && Number(text) === quantity);
}
