import type { Day } from '@/lib/model/calendar';
import type { PlannedLine } from '@/lib/model/push';
import type { CompanyBook } from '@/lib/reconcile/book';
import { book, PRODUCT, product } from '@/lib/reconcile/book.testing';
import { companyFigures } from '@/lib/reconcile/company';
import type { PlanInput } from './input';
import { type Kind, MemoryPsa } from './memory-psa.testing';
import { neededFor } from './needed';
import { placeOf } from './overlay';
import { planLine } from './plan-line';

export const TODAY = '2026-11-23' as Day;

/** A PSA that has what the book says, and a plan of its product read from it as the background reads it. */
export function sceneOf(change: Partial<CompanyBook> = {}, kind: Kind = 'rows') {
  const cache = book({ day: TODAY, ...change });
  const psa = new MemoryPsa(kind, [...cache.lines], [...cache.agreements]);
  return { cache, psa, plan: (more: Partial<PlanInput> = {}) => planOn(cache, psa, more) };
}

export function planOn(cache: CompanyBook, psa: MemoryPsa, more: Partial<PlanInput> = {}): PlannedLine {
  const productId = more.productId ?? PRODUCT;
  const needed = neededFor(cache, productId);
  return planLine({
    book: cache,
    needed,
    fresh: {
      terms: new Map(needed.map(({ agreementId }) => [agreementId, psa.terms(agreementId)])),
      sights: new Map(
        needed.map((place) => [
          placeOf(place.agreementId, place.productId),
          psa.sight(place.agreementId, place.productId, TODAY),
        ]),
      ),
    },
    product: product(),
    productId,
    writes: psa.writes(),
    today: TODAY,
    day: null,
    findingId: null,
    unread: null,
    isTaken: () => false,
    ...more,
  });
}

/** What the reconcile says once the PSA was read again. */
export const varianceOn = (cache: CompanyBook, psa: MemoryPsa, day: Day, productId = PRODUCT) =>
  companyFigures({ ...cache, lines: psa.lines, agreements: psa.agreements, day }).groupOf(productId).variance;
