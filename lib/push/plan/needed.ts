import type { CompanyBook } from '@/lib/reconcile/book';
import { companyFigures } from '@/lib/reconcile/company';
import { agreementsToAddTo, candidateLines } from './candidates';

/** At so many agreements a product may be offered to be added. */
export const MOST_TO_ADD_TO = 5;

/** What has to be read of the PSA before a product of a company can be planned. */
export interface Needed {
  agreementIds: string[];
  places: { agreementId: string; productId: string }[];
}

/**
 * Every line that bills the product, bundles too, ended or not, on the agreements where there are any: the sum of all decides what is
 * written. Where no row of its own could be changed, the agreements to which one may be added.
 */
export function neededFor(book: CompanyBook, productId: string): Needed {
  const figures = companyFigures(book);
  const lines = figures.book.linesOfProduct.get(productId) ?? [];
  const places = new Map(
    lines.map(({ agreementId, productId: own }) => [
      JSON.stringify([agreementId, own]),
      { agreementId, productId: own },
    ]),
  );
  if (candidateLines(figures, productId).length === 0)
    for (const { id } of agreementsToAddTo(figures).slice(0, MOST_TO_ADD_TO))
      places.set(JSON.stringify([id, productId]), { agreementId: id, productId });
  const all = [...places.values()];
  return { agreementIds: [...new Set(all.map(({ agreementId }) => agreementId))], places: all };
}
