import { add, type Decimal, ZERO } from '@/lib/model/decimal';
import { companiesFault } from '@/lib/model/split';
import { partOf } from '../account-part';
import type { MappedAccount } from '../book';
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
  const all: Reported = { used: ZERO, provisioned: ZERO };
  for (const { id } of book.feeding.get(productId) ?? []) {
    if (!book.rowsOfService.has(id)) continue;
    for (const mapped of book.accounts) {
      const { used, provisioned } = ofAccount(book, id, mapped);
      all.used = plus(all.used, used);
      all.provisioned = plus(all.provisioned, provisioned);
    }
  }
  return all;
}

function ofAccount(book: IndexedBook, serviceId: string, { account, mapping }: MappedAccount): Reported {
  const whole: Reported = { used: ZERO, provisioned: ZERO };
  for (const row of book.rowsOfService.get(serviceId) ?? []) {
    if (row.accountId !== account.id) continue;
    whole.used = plus(whole.used, row.used);
    whole.provisioned = plus(whole.provisioned, row.provisioned);
  }
  if (mapping.companies.length < 2) return whole;
  if (companiesFault(mapping.companies)) return { used: null, provisioned: null };
  const part = (count: Decimal | null) => count && partOf(count, mapping, book.companyId);
  return { used: part(whole.used), provisioned: part(whole.provisioned) };
}

const plus = (a: Decimal | null, b: Decimal | null): Decimal | null =>
  a === null || b === null ? null : add(a, b);
