import type { Company, ReportRow } from './internal';
import { decimalText, scale } from './scaled';

export type RowsByMonth = Record<string, ReportRow[]>;

/**
 * Usage of one month by company and product, as decimal text; null where a row stands without any count.
 * Rows of ambiguous accounts are left out (product.md; lmpi.md 3.7). Products without a row are not in the map.
 */
export function companyUsage(rows: ReportRow[] | undefined): Map<Company, Map<string, string | null>> {
  const totals = new Map<Company, Map<string, bigint | null>>();
  for (const row of rows ?? []) {
    const company = row.account?.company;
    const productId = row.service?.productId;
    if (!company || !productId || row.account?.ambiguous) continue;
    const products = totals.get(company) ?? new Map<string, bigint | null>();
    totals.set(company, products);
    const count = row.unusable ? null : (row.used ?? row.provisioned);
    const before = products.get(productId);
    const added = count === null || before === null ? null : (before ?? 0n) + scale(count);
    products.set(productId, added);
  }
  return new Map(
    [...totals].map(([company, products]) => [
      company,
      new Map([...products].map(([id, total]) => [id, total === null ? null : decimalText(total)])),
    ]),
  );
}
