import type { PushOf } from '@/lib/messaging/protocol';
import type { Day } from '@/lib/model/calendar';
import { today } from '@/lib/model/calendar';
import type { Failure } from '@/lib/model/failure';
import type { PlannedLine } from '@/lib/model/push';
import type { Product } from '@/lib/model/records';
import { type Needed, neededFor } from '@/lib/push/plan/needed';
import { placeOf } from '@/lib/push/plan/overlay';
import { planLine } from '@/lib/push/plan/plan-line';
import { refusals } from '@/lib/push/plan/refusals';
import type { CompanyBook } from '@/lib/reconcile/book';
import { openBooks } from '../books';
import { createBreather } from '../breather';
import { groupOfLine, groupsOfFindings, type Unfit, type Wanted } from './groups';
import { inOrder, mustNotBeTooMany, type Planning } from './planning';
import { readFresh } from './read';
import { takenPlaces } from './taken';

/** From so many customers on the whole book is read once, and not company by company. */
const WHOLE_BOOK_FROM = 20;

interface Group extends Wanted {
  book: CompanyBook;
  product: Product | null;
  needed: Needed;
}

/** Findings, or the product of a row, as lines of a plan. */
export async function planGroups(
  { context, api, signal }: Planning,
  of: PushOf,
  day: Day | null,
): Promise<PlannedLine[]> {
  const { wanted, unfit } = await wantedOf(context, of);
  mustNotBeTooMany(wanted);
  const groups = await groupsOf(context, wanted);
  const agreements = new Map(groups.flatMap(({ book }) => book.agreements.map((one) => [one.id, one])));
  const places = new Map(
    groups.flatMap(({ needed }) =>
      needed.places.map((place) => [placeOf(place.agreementId, place.productId), place]),
    ),
  );
  const now = today(new Date(context.now()));
  const [fresh, taken] = [
    await readFresh(api, agreements, [...places.values()], now, signal),
    await takenPlaces(context.store),
  ];
  const breathe = createBreather();
  const lines: PlannedLine[] = [];
  for (const { book, product, needed, productId, findingId } of groups) {
    const unread = unreadOf(needed, fresh.failures);
    const made = product
      ? planLine({
          book,
          fresh,
          product,
          writes: api.writes,
          today: now,
          day,
          findingId,
          isTaken: (agreementId, ofProduct) => taken.has(placeOf(agreementId, ofProduct)),
        })
      : productless(book, productId, findingId);
    lines.push(unread ? { ...made, options: [], suggested: null, cannot: unread } : made);
    await breathe();
  }
  return [...inOrder(lines), ...unfit.map(unfitLine)];
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
  const opened = new Map(
    await Promise.all(
      [...companies].map(async (id): Promise<[string, CompanyBook]> => [id, await books.ofCompany(id)]),
    ),
  );
  const found = await context.store.products.some([...new Set(wanted.map(({ productId }) => productId))]);
  const products = new Map(found.map((product) => [product.id, product]));
  return wanted.flatMap((one) => {
    const book = opened.get(one.companyId);
    const product = products.get(one.productId) ?? null;
    return book ? [{ ...one, book, product, needed: neededFor(book, one.productId) }] : [];
  });
}

/** A sum that lacks one of its rows is no sum. */
function unreadOf({ agreementIds, places }: Needed, failures: ReadonlyMap<string, Failure>): Failure | null {
  const keys = [
    ...agreementIds,
    ...places.map(({ agreementId, productId }) => placeOf(agreementId, productId)),
  ];
  for (const key of keys) {
    const failure = failures.get(key);
    if (failure) return failure;
  }
  return null;
}

const emptyLine = (id: string, findingId: string | null, cannot: Failure): PlannedLine => ({
  id,
  findingId,
  companyId: '',
  companyName: '',
  productId: '',
  productName: '',
  unit: '',
  expected: null,
  billed: null,
  variance: null,
  options: [],
  suggested: null,
  cannot,
  source: null,
  undoes: null,
});

const productless = (book: CompanyBook, productId: string, findingId: string | null): PlannedLine => ({
  ...emptyLine(JSON.stringify([book.companyId, productId]), findingId, refusals.notInPsa()),
  companyId: book.companyId,
  companyName: book.company?.name ?? '',
  productId,
});

function unfitLine({ findingId, finding }: Unfit): PlannedLine {
  const cannot = finding ? refusals.notTheBill() : refusals.findingGone();
  const line = emptyLine(findingId, findingId, cannot);
  if (!finding) return line;
  return {
    ...line,
    companyId: finding.companyId ?? '',
    companyName: finding.companyName || finding.subject,
    productId: finding.productId ?? '',
    productName: finding.productName || finding.subject,
  };
}
