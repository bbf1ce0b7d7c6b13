import { type Decimal, sum } from '@/lib/model/decimal';
import type { UsageRow } from '@/lib/model/records';
import { partOf } from '../account-part';
import type { IndexedBook } from '../indexed-book';
import { missingRow } from '../report';

/**
 * What the report says of the services that are mapped to a product, the company's part of it, before any rule; null:
 * not reported for one of them, which is not zero. For a book that nothing blocks.
 */
export function reportedOf(
  book: IndexedBook,
  productId: string,
  what: keyof Pick<UsageRow, 'used' | 'provisioned'>,
): Decimal | null {
  const parts: Decimal[] = [];
  for (const { id } of book.feeding.get(productId) ?? []) {
    const rowsOfAll = book.rowsOfService.get(id) ?? [];
    for (const { account, mapping } of book.accounts) {
      const rows = rowsOfAll.filter(({ accountId }) => accountId === account.id);
      if (rows.length === 0 && missingRow(book, account.id, id)) return null;
      const said = rows.map((row) => row[what]).filter((value) => value !== null);
      if (said.length < rows.length) return null;
      parts.push(partOf(sum(said), mapping, book.companyId));
    }
  }
  return sum(parts);
}
