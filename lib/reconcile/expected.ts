import type { Badge, TraceStep } from '@/lib/model/badge';
import { type Decimal, sum } from '@/lib/model/decimal';
import type { ServiceMapping } from '@/lib/model/records';
import type { CompanyBook } from './book';
import { type Counted, countedBasis } from './counted';
import { fedTo } from './feed';
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

const isLive = (mapping: ServiceMapping): boolean => mapping.deletedAt === null && mapping.excluded === null;

/** Products that services are mapped to, in a stable order. */
export const fedProducts = (mappings: readonly ServiceMapping[]): string[] =>
  [
    ...new Set(mappings.filter(isLive).flatMap(({ feeds }) => feeds.map(({ productId }) => productId))),
  ].sort();

/** The mappings that feed a product. Linking a trial or not-for-resale service is how the user includes it. */
const feeding = (mappings: readonly ServiceMapping[], productId: string): ServiceMapping[] =>
  mappings.filter((mapping) => isLive(mapping) && mapping.feeds.some((feed) => feed.productId === productId));

/**
 * The sum over the accounts and services mapped to a company and product (product.md, "Expected"): each account's
 * split (service-count.ts), then each service's split and rule (feed.ts). `blocked`: what `blockingReason` says of the
 * book. Reasons: "unmapped", and those of report.ts, service-count.ts and feed.ts.
 */
export function expectedFor(book: CompanyBook, productId: string, blocked: Doubt | null): Expected {
  const mappings = feeding(book.serviceMappings, productId);
  const units = new Set(mappings.flatMap((mapping) => book.services.get(mapping.id)?.unit ?? []));
  const unit = units.size === 1 ? ([...units][0] ?? '') : '';
  const unknown = ({ reason, step: why }: Doubt): Expected => ({
    quantity: null,
    reason,
    basis: 'used',
    ruled: false,
    unit,
    trace: [why],
  });
  const unmapped = (label: string, value: string): Expected =>
    unknown({ reason: 'unmapped', step: step(label, value, '') });

  if (mappings.length === 0) return unmapped('Product', 'no vendor service is mapped to it');
  if (book.accounts.length === 0) return unmapped('Company', 'no vendor account is mapped to it');
  if (blocked) return unknown(blocked);

  const trace: TraceStep[] = [];
  const bases: Counted['basis'][] = [];
  const quantities: Decimal[] = [];
  let ruled = false;
  let hasSteps = false;
  for (const mapping of mappings) {
    const counted = serviceCount(book, mapping);
    if ('reason' in counted) return unknown(counted);
    const fed = fedTo(productId, mapping, counted, serviceName(book.services.get(mapping.id)));
    if ('reason' in fed) return unknown(fed);
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

const sumAfterSteps = (services: number): string =>
  services > 1 ? `sum of ${services} vendor services, each after its steps above` : 'after the steps above';
