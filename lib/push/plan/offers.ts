import { dayLabel } from '@/lib/model/calendar';
import { add, compare, type Decimal, isNegative, subtract, ZERO } from '@/lib/model/decimal';
import type { Failure } from '@/lib/model/failure';
import type { ProductSight, PushOption } from '@/lib/model/push';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import type { PushWay, WaySubject } from '@/lib/psa/write-contract';
import { billedQuantity } from '@/lib/reconcile/billed-quantity';
import { companyFigures } from '@/lib/reconcile/company';
import type { PlanInput } from './input';
import { nextInvoiceOf } from './next-invoice';
import { placeOf, withFresh } from './overlay';
import { refusals } from './refusals';
import { lineOn, sightOn } from './sight-on';

/** The ways of one row, or of a new one; without any, why. */
export interface Offer {
  options: PushOption[];
  cannot: Failure | null;
}

/** `line` null: the product is to be added to the agreement. */
export function offersFor(
  input: PlanInput,
  expected: Decimal,
  agreement: Agreement,
  line: AgreementLine | null,
): Offer {
  const { fresh, product, today, day, writes } = input;
  const sight = fresh.sights.get(placeOf(agreement.id, product.id));
  const terms = fresh.terms.get(agreement.id);
  const seen = sight?.find(({ lineId }) => lineId === line?.id) ?? null;
  if (!sight || !terms || (line !== null && seen === null))
    return { options: [], cannot: refusals.noFigure('the row could not be read again') };
  const subject: WaySubject = { terms, sight, line: seen, product, today, day };
  const found = writes.ways(subject);
  if (found.cannot) return { options: [], cannot: found.cannot };
  const made = found.ways.map((way) => optionOf(input, expected, agreement, line, { subject, way }));
  const options = made.flatMap((one) => ('option' in one ? [one.option] : []));
  const [refused] = made.flatMap((one) => ('cannot' in one ? [one.cannot] : []));
  return { options, cannot: options.length > 0 ? null : (refused ?? refusals.noAgreement()) };
}

type Made = { option: PushOption } | { cannot: Failure };

function optionOf(
  input: PlanInput,
  expected: Decimal,
  agreement: Agreement,
  line: AgreementLine | null,
  { subject, way }: { subject: WaySubject; way: PushWay },
): Made {
  const { book, fresh, product, writes } = input;
  const figures = companyFigures(withFresh(book, fresh, way.day));
  const { billed, reason, lines } = figures.groupOf(product.id).group;
  if (billed === null) return { cannot: refusals.noFigure(reason ?? 'it is not known') };
  const own = line && lines.find(({ id }) => id === line.id);
  const billedByOwn = (own && billedQuantity(own, way.day)) ?? ZERO;
  const target = subtract(expected, subtract(billed, billedByOwn));
  if (isNegative(target)) return { cannot: refusals.othersBillMore() };
  const included = subject.line?.included ?? ZERO;
  const from = subject.line ? lineOn(subject.line, way.day).quantity : null;
  if (line !== null && compare(target, billedByOwn) === 0 && own) return { cannot: refusals.right() };
  const to = add(target, included);
  const cannot = way.cannot(to);
  if (cannot) return { cannot };
  const unitPrice = subject.line ? subject.line.unitPrice : product.unitPrice;
  const planned = way.writes(to);
  const basis: ProductSight = sightOn(subject.sight, way.day);
  return {
    option: {
      id: JSON.stringify([agreement.id, line?.id ?? null, way.id]),
      label: way.label,
      agreementId: agreement.id,
      agreementName: agreement.name,
      lineId: line?.id ?? null,
      lineName: line ? nameOf(line) : `${product.identifier}, a new row`,
      oldQuantity: from,
      newQuantity: to,
      included,
      unitPrice,
      day: way.day,
      meaning: way.meaning(to),
      prorated: way.prorated,
      nextInvoice: nextInvoiceOf(way, subject.terms, { from: billedByOwn, to: target, unitPrice }),
      undo: way.undo(to),
      notices: [...way.notices(to), ...together(lines, line)],
      writes: planned,
      sends: planned.map((write) => writes.describe(write, basis)),
      basis,
    },
  };
}

function nameOf({ productIdentifier, description, effectiveDate }: AgreementLine): string {
  const names = [...new Set([productIdentifier, description].filter((name) => name !== ''))].join(', ');
  return effectiveDate === null ? names : `${names}, from ${dayLabel(effectiveDate)}`;
}

const together = (lines: readonly AgreementLine[], line: AgreementLine | null): string[] => {
  const others = lines.filter(({ id }) => id !== line?.id).length;
  if (others === 0) return [];
  return [
    others === 1
      ? 'Another row bills this product too, and is left as it is.'
      : `${others} other rows bill this product too, and are left as they are.`,
  ];
};
