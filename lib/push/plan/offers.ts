import { add, compare, type Decimal, isNegative, subtract, ZERO } from '@/lib/model/decimal';
import type { Failure } from '@/lib/model/failure';
import type { PushOption } from '@/lib/model/push';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import { shownName } from '@/lib/model/shown-name';
import type { PushWay, WaySubject } from '@/lib/psa/write-contract';
import type { IndexedBook } from '@/lib/reconcile/indexed-book';
import { billedBy, billedOn } from './billing';
import type { PlanInput } from './input';
import { nextInvoiceOf } from './next-invoice';
import { lineName, noticesOf } from './option-words';
import { placeOf } from './overlay';
import { refusals } from './refusals';
import { sightOn } from './sight-on';
import { written } from './written';

/** The ways of one row, or of a new one; without any, why. */
export type Offer = { options: PushOption[]; cannot: null } | { options: []; cannot: Failure };

/** What a plan reckons with: the book as it is now, and how much of the product the customer should be billed. */
export interface Reckoning extends Omit<PlanInput, 'product'> {
  now: IndexedBook;
  product: NonNullable<PlanInput['product']>;
  expected: Decimal;
}

/** `line` null: the product is to be added to the agreement. */
export function offersFor(given: Reckoning, agreement: Agreement, line: AgreementLine | null): Offer {
  const { fresh, product, today, day, writes } = given;
  const sight = fresh.sights.get(placeOf(agreement.id, product.id));
  const terms = fresh.terms.get(agreement.id);
  const seen = sight?.find(({ lineId }) => lineId === line?.id) ?? null;
  if (!sight || !terms || (line !== null && seen === null)) return refused(refusals.notInPsa());
  const subject: WaySubject = { terms, sight, line: seen, product, today, day };
  const found = writes.ways(subject);
  if (found.cannot) return refused(found.cannot);
  const made = found.ways.map((way) => optionOf(given, { agreement, line, subject, way }));
  const options = made.flatMap((one) => ('option' in one ? [one.option] : []));
  if (options.length > 0) return { options, cannot: null };
  const [because] = made.flatMap((one) => ('cannot' in one ? [one.cannot] : []));
  return refused(because ?? refusals.noAgreement());
}

const refused = (cannot: Failure): Offer => ({ options: [], cannot });

/** One way of one row. */
export interface Possible {
  agreement: Agreement;
  line: AgreementLine | null;
  subject: WaySubject;
  way: PushWay;
}

type Made = { option: PushOption } | { cannot: Failure };

function optionOf(given: Reckoning, possible: Possible): Made {
  const { now, product, expected, today } = given;
  const { agreement, line, subject, way } = possible;
  // From a day in a period that has begun: what counts is today, when the next invoice is compared.
  const day = way.day > today ? way.day : today;
  const group = billedOn(now, product.id, day);
  if (group.billed === null) return { cannot: refusals.noFigure(group.reason ?? 'no quantity') };
  const from = billedBy(group, line?.id ?? null, day) ?? ZERO;
  const target = subtract(expected, subtract(group.billed, from));
  if (compare(group.billed, expected) === 0)
    return { cannot: day > today ? refusals.rightLater(day) : refusals.right() };
  if (isNegative(target)) return { cannot: refusals.othersBillMore(day) };
  const included = subject.line?.included ?? ZERO;
  const to = add(target, included);
  const cannot = way.cannot(to);
  if (cannot) return { cannot };
  const writes = way.writes(to);
  const after = written(now, product.id, writes);
  // Whatever a way writes: nothing is offered that does not come to what is expected.
  for (const then of new Set([way.day, day])) {
    const { billed } = billedOn(after, product.id, then);
    if (billed === null || compare(billed, expected) !== 0) return { cannot: refusals.doesNotAddUp(then) };
  }
  const unitPrice = subject.line ? subject.line.unitPrice : product.unitPrice;
  const basis = sightOn(subject.sight, way.day);
  return {
    option: {
      id: JSON.stringify([agreement.id, line?.id ?? null, way.id]),
      label: way.label,
      agreementId: agreement.id,
      agreementName: shownName(agreement.name),
      lineId: line?.id ?? null,
      lineName: lineName(line, product),
      oldQuantity: way.from,
      newQuantity: to,
      included,
      unitPrice,
      day: way.day,
      meaning: way.meaning(to),
      prorated: way.prorated,
      nextInvoice: nextInvoiceOf(way, subject.terms, { from, to: target, unitPrice }, today),
      undo: way.undo(to),
      notices: [
        ...way.notices(to),
        ...noticesOf({ book: after, before: now, productId: product.id, line, day, expected }),
      ],
      writes,
      sends: writes.map((write) => given.writes.describe(write, basis)),
      basis,
    },
  };
}
