import { findingId } from '@/lib/model/finding';
import type { CompanyFigures } from '../company';
import { serviceName } from '../service-count';
import { companyName, placeOf, productName } from './about-company';
import { concernedProducts } from './concerned';
import { type Found, findingOf } from './found';

/**
 * Usage not reported: of a mapped company and product the report has a row that says neither what is used nor what is
 * provisioned, which is not zero (product.md, "Usage"). Where a row of an account cannot be read at all, no figure of
 * the company is known: that is one finding of the company, and not one of each product. An account or a row that is
 * missing is none: see account-vanished.ts.
 */
export function usageNotReported(figures: CompanyFigures): Found[] {
  const { book, blocked } = figures;
  if (blocked) {
    if (blocked.reason !== 'not reported' || figures.mappedProducts.length === 0) return [];
    const sentence = `In the report ${blocked.step.value}, so that nothing of this company is compared.`;
    return [of(figures, null, sentence, () => [blocked.step])];
  }
  return concernedProducts(figures).flatMap((productId) => {
    if (figures.groupOf(productId).expected.reason !== 'not reported') return [];
    const names = silentServices(figures, productId);
    const sentence = `Neither used nor provisioned is reported for ${names.join(' and ') || productName(book, productId)}.`;
    return [of(figures, productId, sentence, () => [...figures.badgeOfProduct(productId).trace])];
  });
}

/** Those of which a row says nothing. */
function silentServices({ book }: CompanyFigures, productId: string): string[] {
  const ours = new Set(book.accounts.map(({ account }) => account.id));
  return (book.feeding.get(productId) ?? [])
    .filter(({ id }) =>
      (book.rowsOfService.get(id) ?? []).some(
        ({ accountId, used, provisioned }) =>
          accountId !== null && ours.has(accountId) && used === null && provisioned === null,
      ),
    )
    .map(({ id }) => serviceName(book.services.get(id)));
}

function of(
  { book, groupOf }: CompanyFigures,
  productId: string | null,
  sentence: string,
  why: Found['why'],
): Found {
  const group = productId === null ? null : groupOf(productId);
  const [only, ...others] = productId === null ? [] : (book.feeding.get(productId) ?? []);
  return {
    finding: findingOf(book, {
      id: findingId('usage not reported', book.companyId, productId),
      class: 'usage not reported',
      companyId: book.companyId,
      companyName: companyName(book),
      productId,
      productName: productId === null ? '' : productName(book, productId),
      ...placeOf(book, group?.group.lines[0] ?? null),
      accountId: book.accounts.length === 1 ? (book.accounts[0]?.account.id ?? null) : null,
      serviceId: others.length === 0 ? (only?.id ?? null) : null,
      billed: group?.group.billed ?? null,
      unit: group?.expected.unit ?? '',
      lines: group?.group.lines.length ?? 0,
      sentence,
    }),
    why,
  };
}
