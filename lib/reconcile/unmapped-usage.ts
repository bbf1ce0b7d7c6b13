import type { UnplacedUsage } from '@/lib/model/badge';
import { compare, sum, ZERO } from '@/lib/model/decimal';
import type { UsageRow } from '@/lib/model/records';
import { companiesFault } from '@/lib/model/split';
import { partOf } from './account-part';
import type { CompanyBook } from './book';
import { countOf } from './counted';
import { serviceName } from './service-name';

/**
 * Usage of the company's accounts under services that nobody has mapped, excluded or set aside as a trial. Of accounts
 * that several companies share: the company's part.
 */
export function unmappedUsage(book: CompanyBook): UnplacedUsage[] {
  const decided = new Set(
    book.serviceMappings
      .filter((m) => m.deletedAt === null && (m.excluded !== null || m.feeds.length > 0))
      .map((m) => m.id),
  );
  const open = book.usage.filter((row) => !decided.has(row.serviceId));
  return [...Map.groupBy(open, (row) => row.serviceId)].flatMap(([serviceId, rows]): UnplacedUsage[] => {
    const service = book.services.get(serviceId);
    if (!service || service.trialOrNotForResale) return [];
    const { used, ruled } = partOfCompany(book, rows);
    if (compare(used, ZERO) <= 0) return [];
    return [{ product: '', service: serviceName(service), used, ruled, unit: service.unit }];
  });
}

/** A split that does not add up has no part of anything. */
function partOfCompany(book: CompanyBook, rows: readonly UsageRow[]) {
  const ofAccount = Map.groupBy(rows, (row) => row.accountId);
  const parts = book.accounts.flatMap(({ account, mapping }) => {
    if (companiesFault(mapping.companies)) return [];
    const whole = sum(
      (ofAccount.get(account.id) ?? []).flatMap((row) => countOf(row, 'used')?.quantity ?? []),
    );
    return [{ whole, part: partOf(whole, mapping, book.companyId) }];
  });
  const used = sum(parts.map(({ part }) => part));
  return { used, ruled: parts.some(({ whole, part }) => whole !== part) };
}
