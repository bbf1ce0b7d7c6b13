import { compare, type Decimal, ZERO } from '@/lib/model/decimal';
import type { Failure } from '@/lib/model/failure';
import type { PlannedLine, PushOption } from '@/lib/model/push';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import { type CompanyFigures, companyFigures } from '@/lib/reconcile/company';
import { agreementsToAddTo, candidateLines } from './candidates';
import type { PlanInput } from './input';
import { MOST_TO_ADD_TO } from './needed';
import { type Offer, offersFor } from './offers';
import { placeOf, withFresh } from './overlay';
import { refusals } from './refusals';
import { rightFrom } from './right-from';
import { sourceOf } from './source';

/**
 * What can be written so that a product is billed as expected: the chosen line takes what all others do not bill
 * (product.md, "Group"). Nothing is asked: all that it rests on was read before.
 */
export function planLine(input: PlanInput): PlannedLine {
  const { book, fresh, product, today, findingId } = input;
  const now = companyFigures(withFresh(book, fresh, today));
  const { expected, group, variance } = now.groupOf(product.id);
  const base = {
    id: JSON.stringify([book.companyId, product.id]),
    findingId,
    companyId: book.companyId,
    companyName: book.company?.name ?? book.agreements[0]?.companyName ?? '',
    productId: product.id,
    productName: product.description || product.identifier,
    unit: expected.unit,
    expected: expected.quantity,
    billed: group.billed,
    variance,
    source: sourceOf(now, product.id),
    undoes: null,
  };
  const refused = (cannot: Failure): PlannedLine => ({ ...base, options: [], suggested: null, cannot });
  if (expected.quantity === null || group.billed === null || variance === null)
    return refused(refusals.noFigure(expected.reason ?? group.reason ?? 'it is not known'));
  if (product.recordId === null) return refused(refusals.notInPsa());
  const found = optionsOf(input, now, expected.quantity, variance);
  if ('cannot' in found) return refused(found.cannot);
  return { ...base, ...found, cannot: null };
}

type Found = { options: PushOption[]; suggested: string | null } | { cannot: Failure };

function optionsOf(input: PlanInput, now: CompanyFigures, expected: Decimal, variance: Decimal): Found {
  const { product, day } = input;
  const isRight = compare(variance, ZERO) === 0;
  if (isRight && day === null) return { cannot: refusals.right() };
  const later = day === null ? rightFrom(input, now, expected) : null;
  if (later !== null) return { cannot: refusals.rightLater(later) };
  const lines = candidateLines(now, product.id);
  if (lines.length === 0) return addedTo(input, now, expected);
  const offers = lines.map((line) => offerFor(input, now, expected, line));
  const options = offers.flatMap((one) => one.options);
  if (options.length === 0) return { cannot: offers[0]?.cannot ?? refusals.right() };
  // Which of several rows, or whether one that begins later, is for a person to say.
  const isInEffect = now.groupOf(product.id).group.lines.length > 0;
  const suggested = lines.length === 1 && isInEffect ? (options[0]?.id ?? null) : null;
  return { options, suggested };
}

const offerFor = (input: PlanInput, now: CompanyFigures, expected: Decimal, line: AgreementLine): Offer => {
  const agreement = now.book.agreementById.get(line.agreementId);
  if (!agreement) return { options: [], cannot: refusals.noAgreement() };
  if (input.isTaken(agreement.id, line.productId)) return { options: [], cannot: refusals.taken() };
  return offersFor(input, expected, agreement, line);
};

/** No row of its own could be changed: it may be added, which is never chosen by itself. */
function addedTo(input: PlanInput, now: CompanyFigures, expected: Decimal): Found {
  const { product, isTaken } = input;
  const lines = now.groupOf(product.id).group.lines;
  if (lines.some(({ productId }) => productId !== product.id)) return { cannot: refusals.bundlesOnly() };
  if (product.inactive) return { cannot: refusals.productInactive() };
  const agreements = agreementsToAddTo(now).slice(0, MOST_TO_ADD_TO);
  if (agreements.length === 0) return { cannot: refusals.noAgreement() };
  const wasRead = ({ id }: Agreement): boolean => input.fresh.sights.has(placeOf(id, product.id));
  const offers = agreements
    .filter(wasRead)
    .map((agreement) =>
      isTaken(agreement.id, product.id)
        ? { options: [], cannot: refusals.taken() }
        : offersFor(input, expected, agreement, null),
    );
  const options = offers.flatMap((one) => one.options);
  if (options.length > 0) return { options, suggested: null };
  return { cannot: offers.find(({ cannot }) => cannot !== null)?.cannot ?? refusals.noAgreement() };
}
