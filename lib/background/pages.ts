import type { Input, Output } from '@/lib/messaging/protocol';
import { FailureError } from '@/lib/model/failure';
import type { AgreementFigures } from '@/lib/model/figures';
import { psaKey } from '@/lib/model/keys';
import type { Agreement } from '@/lib/model/records';
import { companyFigures } from '@/lib/reconcile/company';
import { openBooks } from './books';
import type { Context } from './context';
import { agreementByNames, agreementByRows } from './find-agreement';

type Request = Input<'page.agreement'>;
/** ms; the page shows the cache meanwhile. */
const PATIENCE = 25_000;

/** The figures of the agreement that a page shows; null with a reason when it is not known. */
export async function agreementOnPage(context: Context, request: Request): Promise<Output<'page.agreement'>> {
  const agreement = await findAgreement(context, request);
  if (!agreement) return { figures: null, reason: 'agreement not known' };
  const reason = request.reread ? await rereadLines(context, agreement) : null;
  return { figures: await figuresOf(context, agreement), reason };
}

async function findAgreement(context: Context, request: Request): Promise<Agreement | null> {
  const { store } = context;
  const { psa, recordId, names, companyName, rows } = request;
  if (recordId !== null) {
    const known = await store.agreements.get(psaKey(psa, recordId));
    return known ?? (request.reread ? readNew(context, recordId) : null);
  }
  const named = names.length > 0 ? agreementByNames(await store.agreements.all(), names, companyName) : null;
  if (named) return named;
  const id = rows.length > 0 ? agreementByRows(rows, await store.agreementLines.all()) : null;
  return id ? ((await store.agreements.get(id)) ?? null) : null;
}

/** An agreement that was made since the last sync. That it cannot be read is no more than that it is not known. */
async function readNew({ store, psa }: Context, recordId: number): Promise<Agreement | null> {
  try {
    const agreement = await (await psa())?.agreement(recordId, AbortSignal.timeout(PATIENCE));
    if (!agreement) return null;
    await store.agreements.put(agreement);
    return agreement;
  } catch (thrown) {
    if (thrown instanceof FailureError) return null;
    throw thrown;
  }
}

/** Reads the lines from the PSA; without keys, or when that fails, the cache stays and the reason is told. */
async function rereadLines(context: Context, agreement: Agreement): Promise<string | null> {
  try {
    const api = await context.psa();
    if (!api) return null;
    const { lines } = await api.lines(agreement, AbortSignal.timeout(PATIENCE));
    await context.store.commit({
      lines: [{ agreementId: agreement.id, lines }],
      put: { lineReads: [{ id: agreement.id, readAt: context.now() }] },
    });
    context.figures.revision += 1;
    return null;
  } catch (thrown) {
    if (thrown instanceof FailureError) return thrown.failure.sentence;
    throw thrown;
  }
}

async function figuresOf(context: Context, agreement: Agreement): Promise<AgreementFigures> {
  const books = await openBooks(context);
  const book = await books.ofCompany(agreement.companyId);
  const figures = companyFigures(book);
  const lines = book.lines.filter((line) => line.agreementId === agreement.id);
  const products = await Promise.all(figures.mappedProducts.map((id) => context.store.products.get(id)));
  const productName = new Map(
    products.flatMap((product) => (product ? [[product.id, product.identifier]] : [])),
  );
  return {
    agreementId: agreement.id,
    recordId: agreement.recordId,
    name: agreement.name,
    companyName: agreement.companyName,
    month: book.month,
    lines: lines.map((line) => ({
      lineId: line.id,
      productIdentifier: line.productIdentifier,
      description: line.description,
      quantity: line.quantity,
      effectiveDate: line.effectiveDate,
      cancelledDate: line.cancelledDate,
      unitPrice: line.unitPrice,
      badge: figures.badgeOf(line),
    })),
    total: figures.totalOf(agreement.id),
    unplaced: figures.unplaced((id) => productName.get(id) ?? 'Product'),
    asOf: book.linesReadAt.get(agreement.id) ?? null,
  };
}
