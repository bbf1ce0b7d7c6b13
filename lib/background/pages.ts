import type { Input, Output } from '@/lib/messaging/protocol';
import { today } from '@/lib/model/calendar';
import type { AgreementFigures, LineFigure } from '@/lib/model/figures';
import { psaKey } from '@/lib/model/keys';
import { quantityOn } from '@/lib/model/line-day';
import { equalForm } from '@/lib/model/names';
import type { Agreement } from '@/lib/model/records';
import { companyFigures } from '@/lib/reconcile/company';
import { openBooks } from './books';
import type { Context } from './context';
import { agreementByNames, agreementByRows } from './find-agreement';
import { type PushedLately, pushedLately } from './push/before';
import { readAgain, readAllAgain } from './read-again';

type Request = Input<'page.agreement'>;

/**
 * The figures of the agreement that a page shows; null with a reason when it is not known. One that was made since the
 * last sync is read from the PSA even when only the cache is asked: there is nothing else to show.
 */
export async function agreementOnPage(context: Context, request: Request): Promise<Output<'page.agreement'>> {
  const known = await findKnown(context, request);
  if (known && !request.reread) return { figures: await figuresOf(context, known), reason: null };
  const { agreement, reason } = await readAgain(context, known, known?.recordId ?? request.recordId);
  if (!agreement) return { figures: null, reason: 'agreement not known' };
  // Their lines may stand on the page too, and a row that differs from an old cache would pass for stale.
  const kept = await context.store.agreements.ofCompany(agreement.companyId);
  const children = kept.filter((one) => isChildOf(one, agreement) && one.recordId !== null);
  const reads = children.length > 0 ? await readAllAgain(context, children) : [];
  const reasons = [reason, ...reads.map((read) => read.reason)];
  const figures = await figuresOf(context, agreement);
  return { figures, reason: reasons.find((one) => one !== null) ?? null };
}

const isChildOf = (agreement: Agreement, parent: Agreement): boolean =>
  agreement.parentAgreementId === parent.id;

async function findKnown({ store, now }: Context, request: Request): Promise<Agreement | null> {
  const { psa, recordId, names, companyName, rows } = request;
  if (recordId !== null) return (await store.agreements.get(psaKey(psa, recordId))) ?? null;
  if (names.length > 0) {
    const [agreements, companies] = await Promise.all([store.agreements.all(), store.companies.all()]);
    const called = new Set(companies.map((company) => equalForm(company.name)));
    const named = agreementByNames(agreements, names, companyName, called);
    if (named) return named;
  }
  const day = today(new Date(now()));
  const id = rows.length > 0 ? agreementByRows(rows, await store.agreementLines.all(), day) : null;
  return id ? ((await store.agreements.get(id)) ?? null) : null;
}

async function figuresOf(context: Context, agreement: Agreement): Promise<AgreementFigures> {
  const books = await openBooks(context);
  const book = await books.ofCompany(agreement.companyId);
  const figures = companyFigures(book);
  const children = new Set(book.agreements.filter((one) => isChildOf(one, agreement)).map(({ id }) => id));
  const own = book.lines.filter((line) => line.agreementId === agreement.id);
  const lines = [...own, ...book.lines.filter((line) => children.has(line.agreementId))];
  const [pushed, ...products] = await Promise.all([
    pushedLately(context),
    ...figures.mappedProducts.map((id) => context.store.products.get(id)),
  ]);
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
      quantity: quantityOn(line, book.day),
      effectiveDate: line.effectiveDate,
      cancelledDate: line.cancelledDate,
      unitPrice: line.unitPrice,
      ofChild: children.has(line.agreementId),
      badge: figures.badgeOf(line),
      ...ofPushes(pushed, line.id, quantityOn(line, book.day)),
    })),
    total: figures.totalOf(agreement.id),
    unplaced: figures.unplaced((id) => productName.get(id) ?? 'Product'),
    asOf: book.linesReadAt.get(agreement.id) ?? null,
  };
}

function ofPushes(
  pushed: PushedLately,
  lineId: string,
  quantity: LineFigure['quantity'],
): Pick<LineFigure, 'quantityBefore' | 'added'> {
  const quantityBefore = pushed.quantityBefore(lineId, quantity);
  return {
    ...(quantityBefore === undefined ? {} : { quantityBefore }),
    ...(pushed.isAdded(lineId) ? { added: true as const } : {}),
  };
}
