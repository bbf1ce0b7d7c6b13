import { type Decimal, sum, ZERO } from '@/lib/model/decimal';
import type { UsageRow } from '@/lib/model/records';
import { companiesFault } from '@/lib/model/split';
import { partOf } from '../account-part';
import type { IndexedBook } from '../indexed-book';

/** What the report says of some rows; null: not of all of them. */
export interface Reported {
  used: Decimal | null;
  provisioned: Decimal | null;
}

/**
 * What is used and provisioned of the services that feed a product, as reported: before the services' splits and rules,
 * and of shared accounts the company's part. No row is 0, as for what is expected.
 */
export function groupUsage(book: IndexedBook, productId: string): Reported {
  const services = book.feeding.get(productId) ?? [];
  const of = (basis: 'used' | 'provisioned'): Decimal | null => {
    const parts: Decimal[] = [];
    for (const { id } of services) {
      const rows = book.rowsOfService.get(id);
      if (!rows) continue;
      for (const { account, mapping } of book.accounts) {
        const whole = total(rows, account.id, basis);
        if (whole === null || companiesFault(mapping.companies)) return null;
        parts.push(partOf(whole, mapping, book.companyId));
      }
    }
    return sum(parts);
  };
  return { used: of('used'), provisioned: of('provisioned') };
}

function total(rows: readonly UsageRow[], accountId: string, basis: 'used' | 'provisioned'): Decimal | null {
  const counts: Decimal[] = [];
  for (const row of rows) {
    if (row.accountId !== accountId) continue;
    const count = row[basis];
    if (count === null) return null;
    counts.push(count);
  }
  return counts.length === 0 ? ZERO : sum(counts);
}
