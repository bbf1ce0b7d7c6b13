import type { EvidenceSheet, Input } from '@/lib/messaging/protocol';
import { missingLines } from '@/lib/reconcile/billed';
import { companyFigures } from '@/lib/reconcile/company';
import { indexedBook } from '@/lib/reconcile/indexed-book';
import { openBooks } from '../books';
import type { Context } from '../context';
import { evidenceProduct } from './product';

/**
 * What one customer used and is billed, for the customer to read: nothing of other customers, no notes, and no product
 * that no vendor service is mapped to. Without products where nothing is mapped.
 */
export async function evidenceOf(
  context: Context,
  { companyId }: Input<'evidence.get'>,
): Promise<EvidenceSheet> {
  const books = await openBooks(context);
  const given = await books.ofCompany(companyId);
  const book = indexedBook(given);
  const figures = companyFigures(given);
  const missing = missingLines(book);
  const mappedName = given.accounts
    .flatMap(({ mapping }) => mapping.companies)
    .find((company) => company.companyId === companyId)?.name;
  return {
    companyId,
    companyName: given.company?.name ?? mappedName ?? '',
    month: given.month,
    day: given.day,
    provisional: given.report?.provisional ?? false,
    madeAt: context.now(),
    products: figures.mappedProducts
      .flatMap((productId) => evidenceProduct(book, figures, productId, missing) ?? [])
      .sort((a, b) => (a.description || a.name).localeCompare(b.description || b.name, 'en')),
  };
}
