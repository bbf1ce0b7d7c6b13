import { decimalText, scale } from '@/simulators/msp/scaled';
import type { Msp, TruthRow } from '@/simulators/msp/types';

export interface TrueTotal {
  used: string;
  billed: string;
  variance: string;
}

/** An agreement's total: every product with a figure once, though several lines may bill it. Null: no figure. */
export function trueTotal(rows: readonly TruthRow[]): TrueTotal | null {
  const products = new Map(
    rows.flatMap((row): [string, TruthRow][] => (row.variance === null ? [] : [[row.productId, row]])),
  );
  if (products.size === 0) return null;
  const sum = (field: 'used' | 'billed' | 'variance'): string =>
    decimalText([...products.values()].reduce((total, row) => total + scale(Number(row[field])), 0n));
  return { used: sum('used'), billed: sum('billed'), variance: sum('variance') };
}

const unique = <T>(items: readonly T[], key: (item: T) => string): Set<T> =>
  new Set([...Map.groupBy(items, key).values()].flatMap((group) => (group.length === 1 ? group : [])));

const nameOf = (reference: unknown): string => (reference as { name?: string } | undefined)?.name ?? '';

/** Agreements that their name and their company's name lead to; of the others a list over all can say nothing. */
export function namedAgreements({ connectwise }: Msp): Set<number> {
  const companies = unique(connectwise.companies, ({ name }) => String(name));
  const names = new Set([...companies].map(({ name }) => String(name)));
  const agreements = connectwise.agreements.filter(({ company }) => names.has(nameOf(company)));
  const named = unique(agreements, ({ name, company }) => `${nameOf(company)} | ${name}`);
  return new Set([...named].map(({ id }) => id));
}

/** Additions that their names, product and quantity lead to. */
export function namedAdditions(msp: Msp): Set<number> {
  const agreements = namedAgreements(msp);
  const additions = Object.entries(msp.connectwise.additions)
    .filter(([agreementId]) => agreements.has(Number(agreementId)))
    .flatMap(([agreementId, lines]) =>
      lines.map(({ id, product, quantity }) => ({
        id,
        key: `${agreementId} ${(product as { identifier: string }).identifier} ${quantity}`,
      })),
    );
  return new Set([...unique(additions, ({ key }) => key)].map(({ id }) => id));
}
