import type { MonthSoFar, SoFarItem } from '@/lib/messaging/review-items';
import { monthOf, today } from '@/lib/model/calendar';
import { compare, type Decimal, subtract } from '@/lib/model/decimal';
import { magnitude } from '@/lib/model/figure';
import { companyFigures } from '@/lib/reconcile/company';
import { openBooks } from '../books';
import type { Context } from '../context';
import { soFarOf } from '../in-progress';
import { readingOf } from '../reading-of';

/**
 * What changes in the month that is not over: of each customer's product that comes to something else than in the last
 * closed month, also of those whose bill was right then (lib/reconcile/in-progress/projected.ts has the rule).
 */
export async function monthSoFar(context: Context): Promise<MonthSoFar> {
  const { store, now } = context;
  const month = monthOf(today(new Date(now())));
  const records = (await store.inProgress.all()).filter((record) => record.month === month);
  const fetchedAt = records.reduce<number | null>((at, record) => Math.max(at ?? 0, record.fetchedAt), null);
  if (records.length === 0) return { month, fetchedAt, items: [] };
  const [books, isRead, soFarIn] = await Promise.all([
    openBooks(context),
    readingOf(store),
    soFarOf(context),
  ]);
  const changed = new Set(records.map(({ accountId }) => accountId));
  const companies = new Set(
    books.accountMappings
      .filter(({ id, deletedAt, excluded }) => changed.has(id) && deletedAt === null && excluded === null)
      .flatMap((mapping) => mapping.companies.map(({ companyId }) => companyId)),
  );
  const items: SoFarItem[] = [];
  for (const companyId of companies) {
    const book = await books.ofCompany(companyId);
    const [figures, soFar] = [companyFigures(book), soFarIn(book)];
    for (const productId of figures.mappedProducts) {
      const said = soFar(productId);
      const { quantity: before, unit } = figures.expectedOf(productId);
      if (!said || before === null || compare(said.expected, before) === 0) continue;
      const isBillKnown = isRead(companyId);
      items.push({
        companyId,
        companyName: book.company?.name ?? book.agreements[0]?.companyName ?? '',
        productId,
        productName: book.products.get(productId)?.identifier ?? '',
        unit,
        before,
        expected: said.expected,
        provisioned: said.provisioned,
        billed: isBillKnown ? figures.groupOf(productId).group.billed : null,
        variance: isBillKnown ? said.variance : null,
      });
    }
  }
  return { month, fetchedAt, items: items.sort(byChange) };
}

const changeOf = ({ before, expected }: SoFarItem): Decimal => subtract(expected, before);

const byChange = (a: SoFarItem, b: SoFarItem): number =>
  compare(magnitude(changeOf(b)), magnitude(changeOf(a))) ||
  a.companyName.localeCompare(b.companyName, 'en') ||
  a.productName.localeCompare(b.productName, 'en');
