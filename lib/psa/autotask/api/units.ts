import type { LinePeriod } from '@/lib/model/records';
import type { LineFacts, UnitsFacts, UnitsPlace } from './sorts';

/** A line with what it bills; `periods` is null where a row of it cannot be read: then nobody knows. */
export interface BilledLine extends LineFacts {
  periods: LinePeriod[] | null;
}

/** What the rows of units make of the lines. */
export interface Joined {
  lines: BilledLine[];
  /** Rows that belong to no line or may belong to several, of the contract named. */
  lost: { contractId: number; problem: string }[];
}

export interface Rows {
  usable: readonly UnitsFacts[];
  unusable: readonly UnitsPlace[];
}

/**
 * Gives each row of units to its line: by the line's id, else by the product where the contract has it once
 * (autotask.md 4, "Recipe"). A row of a line that is not listed, because it was added or taken away meanwhile, makes
 * one: it is billed all the same. No row is left out without a word, because its units would count as zero.
 * `unreadable`: ids of lines that cannot be used themselves. `name`: "units row".
 */
export function joinUnits(
  listed: readonly LineFacts[],
  rows: Rows,
  unreadable: ReadonlySet<number>,
  name: string,
): Joined {
  const lines = new Map<number, LineFacts>(listed.map((line) => [line.id, line]));
  const periods = new Map<number, LinePeriod[]>();
  const unknown = new Set(unreadable);
  const lost: Joined['lost'] = [];

  const linesOf = ({ contractId, lineId, productId }: UnitsPlace): LineFacts[] => {
    if (lineId !== null) {
      const line = lines.get(lineId);
      if (line) return [line];
      if (productId === null) return [];
      const added = { id: lineId, contractId, productId, invoiceDescription: '', unitPrice: null };
      lines.set(lineId, added);
      return [added];
    }
    return [...lines.values()].filter(
      (line) => line.contractId === contractId && (productId === null || line.productId === productId),
    );
  };

  for (const row of rows.usable) {
    const found = linesOf(row);
    const [line] = found;
    if (line && found.length === 1)
      periods.set(line.id, [
        ...(periods.get(line.id) ?? []),
        { from: row.from, to: row.to, quantity: row.units },
      ]);
    else {
      for (const { id } of found) unknown.add(id);
      const problem = `An Autotask ${name} of contract ${row.contractId} cannot be used: it does not say which line it belongs to.`;
      lost.push({ contractId: row.contractId, problem });
    }
  }
  for (const row of rows.unusable) for (const { id } of linesOf(row)) unknown.add(id);

  return {
    lines: [...lines.values()].map((line) => ({
      ...line,
      periods: unknown.has(line.id) ? null : inOrder(periods.get(line.id) ?? []),
    })),
    lost,
  };
}

/** Of several that hold a day the latest start counts (product.md, "Billed"), so it comes last. */
const inOrder = (periods: LinePeriod[]): LinePeriod[] =>
  periods.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
