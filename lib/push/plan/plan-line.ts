import { compare, type Decimal, ZERO } from '@/lib/model/decimal';
import type { Failure } from '@/lib/model/failure';
import type { PlannedLine, PushOption, RestsOn } from '@/lib/model/push';
import { shownName } from '@/lib/model/shown-name';
import { type CompanyFigures, companyFigures } from '@/lib/reconcile/company';
import { billedOn } from './billing';
import { agreementsToAddTo, candidateLines } from './candidates';
import type { PlanInput } from './input';
import { MOST_TO_ADD_TO } from './needed';
import { type Offer, offersFor, type Reckoning } from './offers';
import { placeOf, withFresh } from './overlay';
import { refusals } from './refusals';
import { rightFrom } from './right-from';
import { sourceOf } from './source';
import { unsure } from './unsure';

/**
 * What can be written so that a product is billed as expected: the chosen line takes what all others do not bill
 * (product.md, "Group"). Nothing is asked: all that it rests on was read before.
 */
export function planLine(input: PlanInput): PlannedLine {
  const { book, fresh, product, productId, today, findingId } = input;
  const now = companyFigures({ ...withFresh(book, fresh), day: today });
  const { expected, group, variance } = now.groupOf(productId);
  const base = {
    id: JSON.stringify([book.companyId, productId]),
    findingId,
    companyId: book.companyId,
    companyName: shownName(book.company?.name ?? book.agreements[0]?.companyName ?? ''),
    productId,
    productName: shownName(product?.description || product?.identifier || nameOf(now, productId)),
    unit: expected.unit,
    expected: expected.quantity,
    billed: group.billed,
    variance,
    source: sourceOf(now, productId),
    restsOn: restingOn(input),
    undoes: null,
  };
  const refused = (cannot: Failure): PlannedLine => ({ ...base, options: [], suggested: null, cannot });
  const doubt = unsure(input);
  if (doubt) return refused(doubt);
  if (expected.quantity === null || variance === null)
    return refused(refusals.noFigure(expected.reason ?? group.reason ?? 'no quantity'));
  if (product === null) return refused(refusals.productGone());
  const found = optionsOf({ ...input, product, now: now.book, expected: expected.quantity }, variance);
  return 'cannot' in found ? refused(found.cannot) : { ...base, ...found, cannot: null };
}

/** Of a product that stands in one place alone the option itself says what it rests on. */
const restingOn = ({ needed, fresh, today }: PlanInput): RestsOn[] =>
  needed.map((place) => ({
    ...place,
    day: today,
    basis: needed.length === 1 ? [] : (fresh.sights.get(placeOf(place.agreementId, place.productId)) ?? []),
  }));

const nameOf = ({ book }: CompanyFigures, productId: string): string =>
  (book.linesOfProduct.get(productId) ?? []).find((line) => line.productId === productId)
    ?.productIdentifier ?? '';

type Found = { options: PushOption[]; suggested: string | null } | { cannot: Failure };

function optionsOf(given: Reckoning, variance: Decimal): Found {
  const { now, product, expected, day } = given;
  if (day === null) {
    if (compare(variance, ZERO) === 0) return { cannot: refusals.right() };
    const right = rightFrom(now, product.id, expected);
    if (right !== null) return { cannot: refusals.rightLater(right) };
  }
  const rows = candidateLines(now, product.id);
  if (rows.none) return { cannot: rows.none };
  const lines = [...rows.now, ...rows.later];
  if (lines.length === 0) return addedTo(given);
  const offers = lines.map((line): Offer => {
    const agreement = now.agreementById.get(line.agreementId);
    return agreement ? offersFor(given, agreement, line) : { options: [], cannot: refusals.noAgreement() };
  });
  const options = offers.flatMap((one) => one.options);
  if (options.length === 0) return { cannot: offers[0]?.cannot ?? refusals.right() };
  // Which of several rows is the customer's own matter, and one that begins later corrects nothing yet: a person says it.
  const isPlain = rows.now.length === 1 && rows.later.length === 0;
  return { options, suggested: isPlain ? (options[0]?.id ?? null) : null };
}

/** No row of its own could be changed: it may be added, which is never chosen by itself. */
function addedTo(given: Reckoning): Found {
  const { now, product, fresh } = given;
  if (billedOn(now, product.id, now.day).lines.length > 0) return { cannot: refusals.bundlesOnly() };
  if (product.inactive) return { cannot: refusals.productInactive() };
  const agreements = agreementsToAddTo(now);
  const read = agreements.filter(({ id }) => fresh.sights.has(placeOf(id, product.id)));
  if (read.length === 0)
    return { cannot: agreements.length > 0 ? refusals.rowGone() : refusals.noAgreement() };
  const offers = read.slice(0, MOST_TO_ADD_TO).map((agreement) => offersFor(given, agreement, null));
  const options = offers.flatMap((one) => one.options);
  if (options.length > 0) return { options, suggested: null };
  return { cannot: offers[0]?.cannot ?? refusals.noAgreement() };
}
