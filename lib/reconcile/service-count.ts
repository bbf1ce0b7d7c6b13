import type { TraceStep } from '@/lib/model/badge';
import { type Decimal, sum, ZERO } from '@/lib/model/decimal';
import type { ServiceMapping, UsageRow, VendorService } from '@/lib/model/records';
import { isShared, partOf, partWords } from './account-part';
import type { CompanyBook, MappedAccount } from './book';
import { type Counted, countOf, fellBack } from './counted';
import type { IndexedBook } from './indexed-book';
import { type Doubt, missingRow, source, step } from './report';

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
  trace: TraceStep[];
}

/**
 * A count that is not known for one account is not known for the company: never a partial sum. In the trace a shared
 * account stands once, after all its rows, with the company's part of them.
 */
export function serviceCount(book: IndexedBook, mapping: ServiceMapping): ServiceCount | Doubt {
  const all: ServiceCount = {
    count: ZERO,
    isReported: false,
    rows: 0,
    isSplit: false,
    bases: [],
    trace: [],
  };
  const name = serviceName(book.services.get(mapping.id));
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
      if (!counted) return notReported(book, name);
      counts.push(counted.quantity);
      all.bases.push(counted.basis);
      all.trace.push(rowStep(book, name, row, counted, mapping));
      if (!isShared(mapped.mapping)) all.trace.push(accountStep(mapped));
    }
    const whole = sum(counts);
    const part = partOf(whole, mapped.mapping, book.companyId);
    if (isShared(mapped.mapping))
      all.trace.push(accountStep(mapped, partWords(part, whole, mapped.mapping, book.companyId)));
    all.count = sum([all.count, part]);
    all.isSplit ||= part !== whole;
    all.isReported = true;
    all.rows += rows.length;
  }
  return all;
}

export const serviceName = (service: VendorService | undefined): string =>
  service ? [service.productName, service.servicePlan].filter(Boolean).join(' · ') : 'Vendor service';

const notReported = (book: CompanyBook, name: string): Doubt => ({
  reason: 'not reported',
  step: step(name, 'neither used nor provisioned is reported', source(book)),
});

const rowStep = (
  book: CompanyBook,
  name: string,
  row: UsageRow,
  { quantity, basis }: Counted,
  mapping: ServiceMapping,
): TraceStep => step(name, `${quantity} ${basis}${fellBack(row, mapping.basis)}`, source(book));

const accountStep = ({ account, mapping }: MappedAccount, part = ''): TraceStep =>
  step('Vendor account', account.name, [mappedBy(mapping.updatedBy), part].filter(Boolean).join(', '));

function mappedBy(by: MappedAccount['mapping']['updatedBy']): string {
  if (by === 'equal name') return 'mapped by equal name';
  if (by === 'suggestion') return 'mapped by a suggestion that was accepted';
  return by === 'import' ? 'mapped by an import' : 'mapped by hand';
}
