import type { Badge, Figure, TraceStep } from '@/lib/model/badge';
import { monthLabel } from '@/lib/model/calendar';
import { magnitude, figure as said } from '@/lib/model/figure';
import type { AgreementLine } from '@/lib/model/records';
import { productsBilledBy } from './billed-products';
import { compareBadge } from './compare';
import type { IndexedBook } from './indexed-book';
import { idleLineStep } from './line-steps';

/**
 * The badge of a bundle that bills several mapped products: one row has no room for several figures, so that it shows
 * none, and the trace has each. `notInEffect`: why the line itself is not.
 */
export function bundleBadge(
  book: IndexedBook,
  line: AgreementLine,
  products: readonly string[],
  notInEffect: string | null,
  figureOf: (productId: string) => Figure,
): Badge {
  const figures = products.map((productId) => ({ productId, figure: figureOf(productId) }));
  const size = productsBilledBy(line).length - 1;
  const reason =
    notInEffect ?? sharedReason(figures.map(({ figure }) => figure)) ?? `bundle of ${size} services`;
  const trace = notInEffect
    ? [idleLineStep(book, line, notInEffect)]
    : figures.map(({ productId, figure }) =>
        step(nameOf(book, productId), figuresIn(figure), sourceOf(figure)),
      );
  return compareBadge(
    book,
    { quantity: null, reason: null, basis: 'used', ruled: false, unit: '', trace: () => [] },
    { quantity: null, reason, lines: 1, agreements: 1, comparedWith: 'record', trace },
  );
}

/** Why none of them has a figure, where it is the same for all. */
function sharedReason([first, ...others]: readonly Figure[]): string | null {
  const reason = first?.reason ?? null;
  return others.every((figure) => figure.reason === reason) ? reason : null;
}

const step = (label: string, value: string, source: string): TraceStep => ({ label, value, source });

/** As it was called when it was mapped: a book knows no other names of products. */
const nameOf = (book: IndexedBook, productId: string): string =>
  (book.feeding.get(productId) ?? [])
    .flatMap(({ feeds }) => feeds)
    .find((feed) => feed.productId === productId)?.name || 'Service';

function figuresIn({ used, billed, variance, state, ruled, basis, reason }: Figure): string {
  if (used === null || billed === null || variance === null) return reason ?? 'no figure';
  const verdict = state === 'matched' ? state : `${state} by ${said(magnitude(variance))}`;
  return `${said(used)} ${ruled ? 'expected' : basis}, ${said(billed)} billed: ${verdict}`;
}

function sourceOf({ month, groupedLines }: Figure): string {
  const lines = groupedLines > 1 ? `${groupedLines} lines compared together` : '';
  return [month && monthLabel(month), lines].filter(Boolean).join(', ');
}
