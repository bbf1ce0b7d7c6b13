import type { Finding } from '@/lib/model/finding';
import type { AgreementLine } from '@/lib/model/records';
import type { CompanyBook } from '../book';
import type { IndexedBook } from '../indexed-book';
import { byLineId } from '../line-order';

/** What a company is called; as it was when it was mapped where the PSA does not have it any more. */
export function companyName({ company, companyId, accounts }: CompanyBook): string {
  if (company) return company.name;
  const mapped = accounts.flatMap(({ mapping }) => mapping.companies);
  return mapped.find((one) => one.companyId === companyId)?.name ?? '';
}

/** What a product is called: by the PSA, by a line that bills it, or as it was when a service was mapped to it. */
export function productName(book: IndexedBook, productId: string): string {
  const product = book.products.get(productId);
  if (product) return product.identifier;
  const own = (book.linesOfProduct.get(productId) ?? []).filter((line) => line.productId === productId);
  const named = own.filter((line) => line.productIdentifier !== '').sort(byLineId)[0];
  if (named) return named.productIdentifier;
  const feeds = (book.feeding.get(productId) ?? []).flatMap((mapping) => mapping.feeds);
  return feeds.find((feed) => feed.productId === productId)?.name ?? '';
}

type Place = Pick<Finding, 'agreementId' | 'agreementName' | 'agreementType' | 'lineId'>;

/** Where a line stands. */
export function placeOf(book: IndexedBook, line: AgreementLine | null): Place {
  if (!line) return { agreementId: null, agreementName: '', agreementType: '', lineId: null };
  const agreement = book.agreementById.get(line.agreementId);
  return {
    agreementId: line.agreementId,
    agreementName: agreement?.name ?? '',
    agreementType: agreement?.typeName ?? '',
    lineId: line.id,
  };
}
