import type { Badge, TraceStep } from '@/lib/model/badge';
import { add, type Decimal, ZERO } from '@/lib/model/decimal';
import { figure } from '@/lib/model/figure';
import type { ServiceMapping } from '@/lib/model/records';
import type { CompanyBook } from './book';
import { type Counted, countedBasis } from './counted';
import { fedTo } from './feed';
import type { IndexedBook } from './indexed-book';
import { type Doubt, step } from './report';
import { serviceCount } from './service-count';

/** What a company should be billed for one product, or why that is not known. */
export interface Expected {
  /** Null with a reason. */
  quantity: Decimal | null;
  reason: string | null;
  basis: Badge['basis'];
  /** A split or a rule changed what was counted: the quantity is expected, and nothing that was used. */
  ruled: boolean;
  unit: string;
  /** Made when it is asked for. */
  trace: () => TraceStep[];
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

  const sum = addUp(book, productId, mappings, null);
  if ('reason' in sum) return unknown(sum, unit);
  return {
    quantity: sum.quantity,
    reason: null,
    basis: countedBasis(sum.bases),
    ruled: sum.ruled,
    unit,
    trace: () => stepsOf(book, productId, mappings, unit),
  };
}

interface Sum {
  quantity: Decimal;
  bases: Counted['basis'][];
  ruled: boolean;
  /** There are steps between the report's rows and the sum. */
  hasSteps: boolean;
}

/** `trace`: where the steps are told; null: nobody asked why. One walk for both, so that they cannot differ. */
function addUp(
  book: IndexedBook,
  productId: string,
  mappings: readonly ServiceMapping[],
  trace: TraceStep[] | null,
): Sum | Doubt {
  const all: Sum = { quantity: ZERO, bases: [], ruled: false, hasSteps: false };
  for (const mapping of mappings) {
    const counted = serviceCount(book, mapping, trace);
    if ('reason' in counted) return counted;
    const fed = fedTo(productId, mapping, counted, book.services.get(mapping.id), trace);
    if ('reason' in fed) return fed;
    all.quantity = add(all.quantity, fed.quantity);
    all.bases.push(...counted.bases);
    all.ruled ||= counted.isSplit || fed.isRuled;
    all.hasSteps ||= counted.isSplit || fed.hasSteps;
  }
  return all;
}

function stepsOf(
  book: IndexedBook,
  productId: string,
  mappings: readonly ServiceMapping[],
  unit: string,
): TraceStep[] {
  const trace: TraceStep[] = [];
  const sum = addUp(book, productId, mappings, trace);
  if ('reason' in sum) return trace;
  const from = sum.hasSteps ? sumAfterSteps(mappings.length) : 'sum of the report rows above';
  trace.push(step('Expected', `${figure(sum.quantity)}${unit ? ` ${unit}` : ''}`, from));
  return trace;
}

const unknown = ({ reason, step: why }: Doubt, unit: string): Expected => ({
  quantity: null,
  reason,
  basis: 'used',
  ruled: false,
  unit,
  trace: () => [why],
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
