import type { Badge, TraceStep } from '@/lib/model/badge';
import { type Decimal, sum } from '@/lib/model/decimal';
import type { ServiceMapping } from '@/lib/model/records';
import type { CompanyBook } from './book';
import { type Counted, countedBasis } from './counted';
import { fedTo } from './feed';
import type { IndexedBook } from './indexed-book';
import { type Doubt, source, step } from './report';
import { serviceCount, serviceName } from './service-count';

/** What a company should be billed for one product, or why that is not known. */
export interface Expected {
  /** Null with a reason. */
  quantity: Decimal | null;
  reason: string | null;
  basis: Badge['basis'];
  /** A split or a rule changed what was counted: the quantity is expected, and nothing that was used. */
  ruled: boolean;
  unit: string;
  trace: TraceStep[];
}

/**
 * The sum over the accounts and services mapped to a company and product (product.md, "Expected"): each account's
 * split (service-count.ts), then each service's split and rule (feed.ts). `blocked`: what `blockingReason` says of the
 * book. Reasons: "unmapped", and those of report.ts, service-count.ts and feed.ts.
 */
export function expectedFor(book: IndexedBook, productId: string, blocked: Doubt | null): Expected {
  const mappings = book.feeding.get(productId) ?? [];
  const unit = unitOf(book, mappings);
  const doubt = unmapped(book, mappings) ?? blocked;
  if (doubt) return unknown(doubt, unit);

  const trace: TraceStep[] = [];
  const bases: Counted['basis'][] = [];
  const quantities: Decimal[] = [];
  let ruled = false;
  let hasSteps = false;
  for (const mapping of mappings) {
    const counted = serviceCount(book, mapping);
    if ('reason' in counted) return unknown(counted, unit);
    const fed = fedTo(productId, mapping, counted, serviceName(book.services.get(mapping.id)));
    if ('reason' in fed) return unknown(fed, unit);
    quantities.push(fed.quantity);
    bases.push(...counted.bases);
    trace.push(...counted.trace, ...fed.trace);
    ruled ||= counted.isSplit || fed.isRuled;
    hasSteps ||= counted.isSplit || fed.trace.length > 0;
  }
  if (trace.length === 0) trace.push(step('Report', 'no row for this company and product: 0', source(book)));
  const total = sum(quantities);
  const from = hasSteps ? sumAfterSteps(mappings.length) : 'sum of the report rows above';
  trace.push(step('Expected', `${total}${unit ? ` ${unit}` : ''}`, from));
  return { quantity: total, reason: null, basis: countedBasis(bases), ruled, unit, trace };
}

const unknown = ({ reason, step: why }: Doubt, unit: string): Expected => ({
  quantity: null,
  reason,
  basis: 'used',
  ruled: false,
  unit,
  trace: [why],
});

function unmapped(book: CompanyBook, mappings: readonly ServiceMapping[]): Doubt | null {
  const [label, value] =
    mappings.length === 0
      ? ['Product', 'no vendor service is mapped to it']
      : book.accounts.length === 0
        ? ['Company', 'no vendor account is mapped to it']
        : [];
  return label && value ? { reason: 'unmapped', step: step(label, value, '') } : null;
}

/** That of the services, where it is one and the same. */
function unitOf(book: CompanyBook, mappings: readonly ServiceMapping[]): string {
  let found: string | undefined;
  for (const { id } of mappings) {
    const unit = book.services.get(id)?.unit;
    if (unit !== undefined && found !== undefined && unit !== found) return '';
    found ??= unit;
  }
  return found ?? '';
}

const sumAfterSteps = (services: number): string =>
  services > 1 ? `sum of ${services} vendor services, each after its steps above` : 'after the steps above';
