import type { Badge, Figure } from '@/lib/model/badge';
import { type Decimal, subtract, sum, ZERO } from '@/lib/model/decimal';
import type { AgreementLine } from '@/lib/model/records';
import { stateOf } from './compare';
import { countedBasis } from './counted';
import type { IndexedBook } from './indexed-book';
import type { UnitPrice } from './price';
import { totalMoneySteps } from './total-money';

/** One product of an agreement, with all lines that are compared together for it. */
interface Compared {
  productId: string;
  figure: Figure;
  lines: readonly AgreementLine[];
  price: () => UnitPrice;
}

/** The sum over the products that have a figure. `missing`: why lines may be missing. */
export function totalBadge(
  book: IndexedBook,
  agreementName: string,
  groups: readonly Compared[],
  missing: string | null,
): Badge {
  const compared = groups.filter(({ figure }) => figure.used !== null && figure.billed !== null);
  const figures = compared.map(({ figure }) => figure);
  const used = sum(figures.flatMap((badge) => badge.used ?? []));
  const billed = sum(figures.flatMap((badge) => badge.billed ?? []));
  const variance = subtract(used, billed);
  const none = figures.length === 0;
  const without = groups.flatMap(({ figure }) => figure.reason ?? []);
  // A product that no service is mapped to is not compared on purpose.
  // A bundle bills several of the products, and is one line.
  const lines = new Set(compared.flatMap((product) => product.lines));
  const doubtful = without.filter((reason) => reason !== 'unmapped');
  return {
    // Differences in both directions may cancel out in the sum; the total is matched only when every row is.
    state: none ? 'unknown' : totalState(figures, variance),
    used: none ? null : used,
    billed: none ? null : billed,
    variance: none ? null : variance,
    // A 0 for want of a row rests on nothing.
    basis: countedBasis(figures.filter((badge) => badge.used !== ZERO).map(({ basis }) => basis)),
    ruled: figures.some((badge) => badge.ruled) || countsTwice(book, compared),
    unit: '',
    month: book.month,
    provisional: book.report?.provisional ?? false,
    reason: none ? (doubtful[0] ?? without[0] ?? missing ?? 'no lines in effect') : null,
    groupedLines: lines.size,
    groupedAgreements: new Set([...lines].map(({ agreementId }) => agreementId)).size || 1,
    comparedWith: 'record',
    trace: [
      { label: 'Products compared', value: String(figures.length), source: agreementName },
      ...(['under-billed', 'over-billed', 'matched'] as const).map((state) => ({
        label: `Products ${state}`,
        value: String(figures.filter((badge) => badge.state === state).length),
        source: '',
      })),
      ...(doubtful.length > 0 ? [withoutFigure(doubtful)] : []),
      ...totalMoneySteps(
        compared.flatMap(({ figure, price }) =>
          figure.variance === null || figure.variance === ZERO
            ? []
            : [{ variance: figure.variance, price: price() }],
        ),
      ),
    ],
  };
}

/** A service that two of the products expect in full: their sum is more than what was used. */
function countsTwice(book: IndexedBook, compared: readonly Compared[]): boolean {
  const mappings = compared.flatMap(({ productId }) => book.feeding.get(productId) ?? []);
  return new Set(mappings).size < mappings.length;
}

const withoutFigure = (reasons: readonly string[]) => ({
  label: 'Products without a figure',
  value: String(reasons.length),
  source: [...new Set(reasons)].join(', '),
});

function totalState(figures: Figure[], variance: Decimal): Badge['state'] {
  const state = stateOf(variance);
  if (state !== 'matched') return state;
  return figures.find((badge) => badge.state !== 'matched')?.state ?? 'matched';
}
