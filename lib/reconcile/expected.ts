import type { Badge, TraceStep } from '@/lib/model/badge';
import { add, type Decimal, higher, ZERO } from '@/lib/model/decimal';
import type { Basis, ServiceMapping, UsageRow, VendorService } from '@/lib/model/records';
import type { CompanyBook } from './book';
import { blockingReason, missingRow, source, step } from './report';

/** What a company should be billed for one product, or why that is not known. */
export interface Expected {
  /** Null with a reason. */
  quantity: Decimal | null;
  reason: string | null;
  basis: Badge['basis'];
  unit: string;
  trace: TraceStep[];
}

interface Counted {
  quantity: Decimal;
  basis: 'used' | 'provisioned';
}

/** A basis that is not reported falls back to the other one; null when neither is (product.md, "Basis"). */
export function countOf(row: Pick<UsageRow, 'used' | 'provisioned'>, basis: Basis): Counted | null {
  const { used, provisioned } = row;
  if (basis === 'higher' && used !== null && provisioned !== null) {
    const quantity = higher(used, provisioned);
    return { quantity, basis: quantity === used ? 'used' : 'provisioned' };
  }
  if (basis === 'provisioned' && provisioned !== null) return { quantity: provisioned, basis: 'provisioned' };
  if (used !== null) return { quantity: used, basis: 'used' };
  return provisioned === null ? null : { quantity: provisioned, basis: 'provisioned' };
}

/** The mappings that feed a product. Linking a trial or not-for-resale service is how the user includes it. */
export const feeding = (mappings: readonly ServiceMapping[], productId: string): ServiceMapping[] =>
  mappings.filter(
    (m) =>
      m.deletedAt === null && m.excluded === null && m.feeds.some((feed) => feed.productId === productId),
  );

/**
 * The sum over the accounts and services mapped to a company and product (product.md, "Expected").
 * Reasons: "unmapped", "not reported", and those of report.ts.
 */
export function expectedFor(book: CompanyBook, productId: string): Expected {
  const mappings = feeding(book.serviceMappings, productId);
  const services = mappings.flatMap((mapping) => book.services.get(mapping.id) ?? []);
  const unit = services.every((service) => service.unit === services[0]?.unit)
    ? (services[0]?.unit ?? '')
    : '';
  const unknown = (reason: string, trace: TraceStep[] = []): Expected => ({
    quantity: null,
    reason,
    basis: 'used',
    unit,
    trace,
  });

  if (mappings.length === 0)
    return unknown('unmapped', [step('Product', 'no vendor service is mapped to it', '')]);
  if (book.accounts.length === 0) {
    return unknown('unmapped', [step('Company', 'no vendor account is mapped to it', '')]);
  }
  const blocked = blockingReason(book);
  if (blocked) return unknown(blocked.reason, [blocked.step]);

  const trace: TraceStep[] = [];
  const bases: Counted['basis'][] = [];
  let total = ZERO;
  for (const mapping of mappings) {
    for (const { account, mapping: accountMapping } of book.accounts) {
      const rows = book.usage.filter((row) => row.serviceId === mapping.id && row.accountId === account.id);
      const missing = rows.length === 0 ? missingRow(book, account.id, mapping.id) : null;
      if (missing) return unknown(missing.reason, [missing.step]);
      for (const row of rows.sort((a, b) => a.index - b.index)) {
        const counted = countOf(row, mapping.basis);
        const name = serviceName(book.services.get(mapping.id));
        if (!counted)
          return unknown('not reported', [
            step(name, 'neither used nor provisioned is reported', source(book)),
          ]);
        bases.push(counted.basis);
        total = add(total, counted.quantity);
        trace.push(
          step(name, `${counted.quantity} ${counted.basis}${fellBack(row, mapping.basis)}`, source(book)),
          step('Vendor account', account.name, mappedBy(accountMapping.updatedBy)),
        );
      }
    }
  }
  if (trace.length === 0) trace.push(step('Report', 'no row for this company and product: 0', source(book)));
  trace.push(step('Expected', `${total}${unit ? ` ${unit}` : ''}`, 'sum of the report rows above'));
  const basis = countedBasis(bases);
  return { quantity: total, reason: null, basis, unit, trace };
}

export const serviceName = (service: VendorService | undefined): string =>
  service ? [service.productName, service.servicePlan].filter(Boolean).join(' · ') : 'Vendor service';

function fellBack({ used, provisioned }: UsageRow, wanted: Basis): string {
  const missing = used === null ? 'used' : provisioned === null ? 'provisioned' : null;
  return missing !== null && (wanted === 'higher' || wanted === missing)
    ? ` (${missing} is not reported)`
    : '';
}

/** What a sum of counts rests on. */
export function countedBasis(bases: readonly Badge['basis'][]): Badge['basis'] {
  const distinct = new Set(bases);
  return distinct.size > 1 ? 'used and provisioned' : (bases[0] ?? 'used');
}

const mappedBy = (by: string): string => (by === 'equal name' ? 'mapped by equal name' : 'mapped by hand');
