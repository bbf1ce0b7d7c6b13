import type { TraceStep } from '@/lib/model/badge';
import { type Decimal, sum, ZERO } from '@/lib/model/decimal';
import type { ServiceMapping } from '@/lib/model/records';
import { isShared, partOf, partWords } from './account-part';
import type { CompanyBook, MappedAccount } from './book';
import { type Counted, countOf, countWords } from './counted';
import type { IndexedBook } from './indexed-book';
import { mappedWords } from './mapped-words';
import { type Doubt, missingRow, source, step } from './report';
import { serviceName } from './service-name';

export { serviceName };

/** What all accounts of a company count of one vendor service, each account's split applied. */
export interface ServiceCount {
  count: Decimal;
  /** The report has a row of it for at least one of the accounts, also where the company's part of it is 0. */
  isReported: boolean;
  /** How many figures of the report were added. */
  rows: number;
  /** An account's split changed the count. */
  isSplit: boolean;
  bases: Counted['basis'][];
}

/**
 * A count that is not known for one account is not known for the company: never a partial sum. Each row counts, also where
 * several say the same (product.md, "Several rows"): that no row is delivered twice is its reader's care. In the trace
 * an account stands once, after all its rows, with the company's part of them. `trace`: null where nobody asked why.
 */
export function serviceCount(
  book: IndexedBook,
  mapping: ServiceMapping,
  trace: TraceStep[] | null,
): ServiceCount | Doubt {
  const all: ServiceCount = { count: ZERO, isReported: false, rows: 0, isSplit: false, bases: [] };
  const rowsOfAll = book.rowsOfService.get(mapping.id) ?? [];
  for (const mapped of book.accounts) {
    const { id } = mapped.account;
    const rows = rowsOfAll.filter((row) => row.accountId === id);
    const missing = rows.length === 0 ? missingRow(book, id, mapping.id) : null;
    if (missing) return missing;
    if (rows.length === 0) continue;
    const counts: Decimal[] = [];
    for (const row of rows.sort((a, b) => a.index - b.index)) {
      const counted = countOf(row, mapping.basis);
      if (!counted) return notReported(book, mapping.id);
      counts.push(counted.quantity);
      all.bases.push(counted.basis);
      trace?.push(step(nameOf(book, mapping.id), countWords(row, mapping.basis), source(book)));
    }
    const whole = sum(counts);
    const part = partOf(whole, mapped.mapping, book.companyId);
    trace?.push(accountStep(mapped, part, whole, book.companyId));
    all.count = sum([all.count, part]);
    all.isSplit ||= part !== whole;
    all.isReported = true;
    all.rows += rows.length;
  }
  if (trace && !all.isReported) {
    trace.push(step(nameOf(book, mapping.id), 'no row in the report: 0', source(book)));
    for (const { account, mapping } of book.accounts)
      trace.push(step('Vendor account', account.name, mappedWords(mapping)));
  }
  return all;
}

const nameOf = (book: CompanyBook, id: string): string => serviceName(book.services.get(id));

const notReported = (book: CompanyBook, id: string): Doubt => ({
  reason: 'not reported',
  step: step(nameOf(book, id), 'neither used nor provisioned is reported', source(book)),
});

function accountStep(
  { account, mapping }: MappedAccount,
  part: Decimal,
  whole: Decimal,
  companyId: string,
): TraceStep {
  const share = isShared(mapping) ? partWords(part, whole, mapping, companyId) : '';
  return step('Vendor account', account.name, [mappedWords(mapping), share].filter(Boolean).join(', '));
}
