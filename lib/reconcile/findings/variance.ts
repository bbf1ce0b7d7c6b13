import { ZERO } from '@/lib/model/decimal';
import { type Finding, findingId } from '@/lib/model/finding';
import { moneyOf, perYear } from '@/lib/model/money';
import type { CompanyFigures, ProductGroup } from '../company';
import type { UnitPrice } from '../price';
import { companyName, productName } from './about-company';
import { absenceOf } from './absence';
import { agreementEnded } from './agreement-ended';
import { billedNotUsed } from './billed-not-used';
import { concernedProducts } from './concerned';
import type { Difference, Rule, Verdict } from './difference';
import type { Found } from './found';
import { groupUsage } from './group-usage';
import { lineEnded } from './line-ended';
import { notBillable } from './not-billable';
import { onNoAgreement } from './on-no-agreement';
import { overBilled } from './over-billed';
import { startsLater } from './starts-later';
import { underBilled } from './under-billed';

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
  if (figures.blocked || figures.missing) return found;
  for (const productId of concernedProducts(figures)) {
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

/** Written out as a whole, because there may be tens of thousands. */
function findingFor(difference: Difference, verdict: Verdict, price: UnitPrice): Finding {
  const { book, group, expected, billed, variance, lines } = difference;
  const { productId } = group;
  const line = verdict.line ?? (lines.length === 0 ? null : (price.line ?? lines[0] ?? null));
  const agreement = line === null ? undefined : book.agreementById.get(line.agreementId);
  const services = book.feeding.get(productId) ?? [];
  const { used, provisioned } = groupUsage(book, productId);
  const money = price.unitPrice === null ? null : moneyOf(variance, price.unitPrice);
  return {
    id: findingId(verdict.class, book.companyId, productId),
    class: verdict.class,
    companyId: book.companyId,
    companyName: companyName(book),
    productId,
    productName: productName(book, productId),
    agreementId: line?.agreementId ?? null,
    agreementName: agreement?.name ?? '',
    agreementType: agreement?.typeName ?? '',
    lineId: line?.id ?? null,
    accountId: book.accounts.length === 1 ? (book.accounts[0]?.account.id ?? null) : null,
    serviceId: services.length === 1 ? (services[0]?.id ?? null) : null,
    subject: '',
    expected,
    billed,
    variance,
    used,
    provisioned,
    unit: group.expected.unit,
    unitPrice: price.unitPrice,
    money,
    moneyPerYear: money === null ? null : perYear(money, price.cycleMonths),
    cycleMonths: price.cycleMonths,
    lines: lines.length,
    month: book.month,
    provisional: book.report?.provisional ?? false,
    sentence: verdict.sentence,
  };
}
