import { ZERO } from '@/lib/model/decimal';
import { type Finding, findingId } from '@/lib/model/finding';
import type { CompanyFigures, ProductGroup } from '../company';
import type { UnitPrice } from '../price';
import { companyName, placeOf, productName } from './about-company';
import { absenceOf } from './absence';
import { agreementEnded } from './agreement-ended';
import { billedNotUsed } from './billed-not-used';
import type { Difference, Rule, Verdict } from './difference';
import { type Found, findingOf } from './found';
import { groupUsage } from './group-usage';
import { lineEnded } from './line-ended';
import { notBillable } from './not-billable';
import { onNoAgreement } from './on-no-agreement';
import { overBilled } from './over-billed';
import { startsLater } from './starts-later';
import { underBilled } from './under-billed';
import { worthOf } from './worth';

/** Of any difference one of them is the reason, and only one: their order does not matter. */
export const VARIANCE_RULES: readonly Rule[] = [
  underBilled,
  overBilled,
  billedNotUsed,
  onNoAgreement,
  agreementEnded,
  lineEnded,
  startsLater,
  notBillable,
];

/**
 * The differences of one company: of each product with a figure that is not as it is billed, one finding. So the sum of
 * their variances is what is expected less what is billed.
 */
export function varianceFindings(figures: CompanyFigures): Found[] {
  const found: Found[] = [];
  for (const productId of figures.mappedProducts) {
    const difference = differenceOf(figures, figures.groupOf(productId));
    if (!difference) continue;
    const verdict = verdictOn(difference);
    found.push({
      finding: findingFor(difference, verdict, figures.priceOfProduct(productId)),
      why: () => [...figures.badgeOfProduct(productId).trace],
    });
  }
  return found;
}

/** Null: the product has no figure, or is billed as it should be. */
export function differenceOf({ book }: CompanyFigures, group: ProductGroup): Difference | null {
  const { variance, productId } = group;
  const { lines, billed } = group.group;
  const expected = group.expected.quantity;
  if (variance === null || variance === ZERO || expected === null || billed === null) return null;
  const isMissed = lines.length === 0 && !variance.startsWith('-');
  const absence = isMissed ? absenceOf(book, book.linesOfProduct.get(productId) ?? []) : null;
  return { book, group, expected, billed, variance, lines, absence };
}

function verdictOn(difference: Difference): Verdict {
  for (const rule of VARIANCE_RULES) {
    const verdict = rule(difference);
    if (verdict) return verdict;
  }
  throw new Error('a difference without a class');
}

function findingFor(difference: Difference, verdict: Verdict, price: UnitPrice): Finding {
  const { book, group, expected, billed, variance, lines } = difference;
  const { productId } = group;
  return findingOf(book, {
    id: findingId(verdict.class, book.companyId, productId),
    class: verdict.class,
    companyId: book.companyId,
    companyName: companyName(book),
    productId,
    productName: productName(book, productId),
    ...placeOf(book, verdict.line ?? (lines.length === 0 ? null : (price.line ?? lines[0] ?? null))),
    ...only(difference),
    expected,
    billed,
    variance,
    ...groupUsage(book, productId),
    unit: group.expected.unit,
    ...worthOf(variance, price),
    lines: lines.length,
    sentence: verdict.sentence,
  });
}

/** The account and the service, where there is but one of each. */
function only({ book, group }: Difference): Pick<Finding, 'accountId' | 'serviceId'> {
  const [account, ...others] = book.accounts;
  const [service, ...more] = book.feeding.get(group.productId) ?? [];
  return {
    accountId: others.length === 0 ? (account?.account.id ?? null) : null,
    serviceId: more.length === 0 ? (service?.id ?? null) : null,
  };
}
