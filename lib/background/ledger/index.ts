import type { Input } from '@/lib/messaging/protocol';
import type { Ledger } from '@/lib/model/ledger';
import type { CompanyBook } from '@/lib/reconcile/book';
import { ledgerOf as workedOut } from '@/lib/reconcile/ledger/ledger';
import type { Context } from '../context';
import { soFarOf } from '../in-progress';
import { booksOfMonths } from './books';
import { readPast } from './history';

/**
 * The ledger of a customer's product. Where the PSA cannot be read, the cache answers and `notRead` says why. For a
 * company or product that nobody knows every month says so.
 */
export async function ledgerOf(
  context: Context,
  { companyId, productId, reread }: Input<'ledger.get'>,
): Promise<Ledger> {
  const notRead = reread ? await readPast(context, companyId) : null;
  const [books, changes, product, soFar] = await Promise.all([
    booksOfMonths(context, companyId),
    context.store.lineChanges.ofCompany(companyId),
    context.store.products.get(productId),
    soFarOf(context),
  ]);
  const closed = books.at(-2);
  return workedOut({
    companyName: companyNameOf(books.at(-1)),
    productId,
    productName: product?.identifier ?? '',
    books,
    changes,
    soFar: closed ? soFar(closed)(productId) : null,
    notRead,
  });
}

function companyNameOf(book: CompanyBook | undefined): string {
  const mapped = book?.accounts
    .flatMap(({ mapping }) => mapping.companies)
    .find(({ companyId }) => companyId === book.companyId);
  return book?.company?.name ?? book?.agreements[0]?.companyName ?? mapped?.name ?? '';
}
