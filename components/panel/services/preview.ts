import type { CompanyUsage } from '@/lib/messaging/protocol';
import { compare, type Decimal, sum } from '@/lib/model/decimal';
import type { Basis } from '@/lib/model/records';
import { applyRule } from '@/lib/model/rule';
import { allot } from '@/lib/model/split';
import type { SoundFeed } from './read-draft';

/** What a rule makes of one company's count. */
export interface PreviewRow {
  key: string;
  company: string;
  count: Decimal;
  /** The basis is not reported for this company: what stands in, "provisioned instead". Null: it is. */
  fellBack: string | null;
  /** Its count as the products share it, before their own rules. */
  parts: Decimal[];
  /** What each product expects. */
  expected: Decimal[];
}

export interface Sums {
  count: Decimal;
  parts: Decimal[];
  expected: Decimal[];
}

export interface Preview {
  /** The largest first. */
  rows: PreviewRow[];
  total: Sums;
  /** Companies for which neither figure is reported. */
  notReported: number;
  fellBack: number;
  /** What accounts use that are mapped to nobody: no product of any company expects it. */
  unmapped: Decimal;
  /** No account is mapped yet, and `rows` are those of nobody. */
  nobody: boolean;
}

/** The parts add up to the count: shares come first, then each product's rule (product.md, "Rules"). */
export function previewOf(
  items: readonly CompanyUsage[],
  basis: Basis,
  feeds: readonly SoundFeed[],
): Preview {
  const mapped = items.filter(({ companyId }) => companyId !== null);
  const others = items.filter(({ companyId }) => companyId === null);
  const nobody = mapped.length === 0;
  const shown = nobody ? others : mapped;
  const rows = shown.flatMap((item, at) => rowOf(item, at, basis, feeds) ?? []);
  rows.sort((a, b) => compare(b.count, a.count));
  return {
    rows,
    total: sumOf(rows, feeds.length),
    notReported: shown.length - rows.length,
    fellBack: rows.filter(({ fellBack }) => fellBack !== null).length,
    unmapped: sum(nobody ? [] : others.flatMap((item) => item.counted[basis] ?? [])),
    nobody,
  };
}

function rowOf(item: CompanyUsage, at: number, basis: Basis, feeds: readonly SoundFeed[]): PreviewRow | null {
  const count = item.counted[basis];
  if (count === null) return null;
  const parts = allot(
    count,
    feeds.map(({ share }) => share),
  );
  return {
    key: item.companyId ?? `nobody ${at}`,
    company: item.companyName || 'Not mapped to a company',
    count,
    fellBack: fallback(item, basis),
    parts,
    expected: feeds.map(({ rule }, index) => applyRule(parts[index] ?? count, rule, true)),
  };
}

function fallback({ used, provisioned }: CompanyUsage, basis: Basis): string | null {
  if (basis === 'higher') {
    if (used !== null && provisioned !== null) return null;
    return used === null ? 'provisioned only' : 'used only';
  }
  if ((basis === 'used' ? used : provisioned) !== null) return null;
  return basis === 'used' ? 'provisioned instead' : 'used instead';
}

/** The sums of some rows, for `products` products. */
export function sumOf(rows: readonly PreviewRow[], products: number): Sums {
  const column = (of: (row: PreviewRow) => readonly Decimal[]): Decimal[] =>
    Array.from({ length: products }, (_, at) => sum(rows.flatMap((row) => of(row)[at] ?? [])));
  return {
    count: sum(rows.map(({ count }) => count)),
    parts: column(({ parts }) => parts),
    expected: column(({ expected }) => expected),
  };
}
