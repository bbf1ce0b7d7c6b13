import type { PushOf } from '@/lib/messaging/protocol';
import { type Day, today } from '@/lib/model/calendar';
import type { PlannedLine } from '@/lib/model/push';
import type { Product } from '@/lib/model/records';
import { withoutContained } from '@/lib/push/plan/in-bundles';
import { neededFor, type Place } from '@/lib/push/plan/needed';
import { placeOf } from '@/lib/push/plan/overlay';
import { planLine } from '@/lib/push/plan/plan-line';
import type { CompanyBook } from '@/lib/reconcile/book';
import { openBooks } from '../books';
import { createBreather } from '../breather';
import { groupOfLine, groupsOfFindings, type Unfit, type Wanted } from './groups';
import { inOrder, mustNotBeTooMany, type Planning } from './planning';
import { freshFor, readFresh } from './read';
import { takenPlaces } from './taken';
import { unfitLine } from './unfit';

/** From so many customers on the whole book is read once, and not company by company. */
const WHOLE_BOOK_FROM = 50;

interface Group extends Wanted {
  book: CompanyBook;
  product: Product | null;
  needed: Place[];
}

/** Findings, or the product of a row, as lines of a plan. */
export async function planGroups(
  { context, api, system, signal }: Planning,
  of: PushOf,
  day: Day | null,
): Promise<PlannedLine[]> {
  const { wanted, unfit } = await wantedOf(context, of);
  mustNotBeTooMany(wanted);
  const groups = await groupsOf(context, wanted);
  const agreements = new Map(groups.flatMap(({ book }) => book.agreements.map((one) => [one.id, one])));
  const places = new Map(
    groups.flatMap(({ needed }) =>
      needed.map((place) => [placeOf(place.agreementId, place.productId), place]),
    ),
  );
  const now = today(new Date(context.now()));
  const read = await readFresh(api, agreements, [...places.values()], now, signal);
  const isTaken = await takenPlaces(context.store, system.id);
  const breathe = createBreather();
  const planned: { line: PlannedLine; book: CompanyBook }[] = [];
  for (const group of groups) {
    const common = { writes: api.writes, today: now, day, isTaken };
    const line = planLine({ ...group, ...freshFor(read, group.needed), ...common });
    planned.push({ line, book: group.book });
    await breathe();
  }
  return [...inOrder(withoutContained(planned)), ...unfit.map(unfitLine)];
}

async function wantedOf(
  context: Planning['context'],
  of: PushOf,
): Promise<{ wanted: Wanted[]; unfit: Unfit[] }> {
  if ('findingIds' in of) return groupsOfFindings(context, of.findingIds);
  if ('lineId' in of) return { wanted: [await groupOfLine(context, of.lineId)], unfit: [] };
  throw new Error('an undo is planned elsewhere');
}

async function groupsOf(context: Planning['context'], wanted: readonly Wanted[]): Promise<Group[]> {
  const companies = new Set(wanted.map(({ companyId }) => companyId));
  const books = await openBooks(context, companies.size > WHOLE_BOOK_FROM ? 'everything' : 'a page');
  const opened = new Map<string, CompanyBook>();
  for (const id of companies) opened.set(id, await books.ofCompany(id));
  const found = await context.store.products.some([...new Set(wanted.map(({ productId }) => productId))]);
  const products = new Map(found.map((product) => [product.id, product]));
  return wanted.flatMap((one) => {
    const book = opened.get(one.companyId);
    const product = products.get(one.productId) ?? null;
    return book ? [{ ...one, book, product, needed: neededFor(book, one.productId, context.now()) }] : [];
  });
}
