import { monthOf, today } from '@/lib/model/calendar';
import type { CompanyBook } from '@/lib/reconcile/book';
import { type SoFarFigures, soFarFigures } from '@/lib/reconcile/in-progress/so-far';
import type { Context } from './context';

/** Of a company's book of the last closed month: what each of its products comes to in the month under way. */
export type SoFarOf = (book: CompanyBook) => (productId: string) => SoFarFigures | null;

/**
 * Reads what sync found of the month in progress once, for any number of companies. Null for a product of which nothing
 * is new or anything is in doubt, and for a book of an older month than the last closed one.
 */
export async function soFarOf({ store, now }: Pick<Context, 'store' | 'now'>): Promise<SoFarOf> {
  const month = monthOf(today(new Date(now())));
  const records = (await store.inProgress.all()).filter((record) => record.month === month);
  const ofAccount = Map.groupBy(records, ({ accountId }) => accountId);
  return (book) =>
    soFarFigures(
      book,
      book.accounts.flatMap(({ account }) => ofAccount.get(account.id) ?? []),
    );
}
