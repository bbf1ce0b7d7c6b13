import type { EvidenceProduct } from '@/lib/messaging/protocol';
import { type Decimal, sum } from '@/lib/model/decimal';
import type { UsageRow } from '@/lib/model/records';
import { companiesFault } from '@/lib/model/split';
import { isShared, partOf } from '@/lib/reconcile/account-part';
import type { MappedAccount } from '@/lib/reconcile/book';
import type { IndexedBook } from '@/lib/reconcile/indexed-book';
import { serviceName } from '@/lib/reconcile/service-count';

type Row = EvidenceProduct['usage'][number];

/** An account that companies share may bear another customer's name, and its rows another customer's usage. */
const SHARED = 'Your part of a shared account';

/** The vendor's rows that count for the product; of a shared account the company's part of their sum. */
export function usageRows(book: IndexedBook, productId: string): Row[] {
  return (book.feeding.get(productId) ?? []).flatMap(({ id }) => {
    const service = book.services.get(id);
    const words = { service: serviceName(service), unit: service?.unit ?? '' };
    return book.accounts.flatMap((mapped) => {
      const rows = (book.rowsOfService.get(id) ?? [])
        .filter((row) => row.accountId === mapped.account.id)
        .sort((a, b) => a.index - b.index);
      return rowsOf(mapped, rows, book.companyId).map((row) => ({ ...words, ...row }));
    });
  });
}

function rowsOf({ account, mapping }: MappedAccount, rows: readonly UsageRow[], companyId: string) {
  if (rows.length === 0) return [];
  if (!isShared(mapping)) {
    return rows.map(({ used, provisioned }) => ({ account: account.name, used, provisioned }));
  }
  const isSound = companiesFault(mapping.companies) === null;
  const part = (counts: readonly (Decimal | null)[]): Decimal | null => {
    const whole = sumOf(counts);
    return whole === null || !isSound ? null : partOf(whole, mapping, companyId);
  };
  return [
    {
      account: SHARED,
      used: part(rows.map(({ used }) => used)),
      provisioned: part(rows.map(({ provisioned }) => provisioned)),
    },
  ];
}

/** Null as soon as one of them is not known: never a partial sum. */
export function sumOf(counts: readonly (Decimal | null)[]): Decimal | null {
  const known = counts.filter((count) => count !== null);
  return known.length === counts.length ? sum(known) : null;
}
