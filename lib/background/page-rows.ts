import type { Input, Output, PageRow } from '@/lib/messaging/protocol';
import type { Badge } from '@/lib/model/badge';
import { today } from '@/lib/model/calendar';
import type { Decimal } from '@/lib/model/decimal';
import { quantityOn } from '@/lib/model/line-day';
import { equalForm } from '@/lib/model/names';
import type { Agreement, AgreementLine, Company, Product } from '@/lib/model/records';
import type { CompanyBook } from '@/lib/reconcile/book';
import { companyFigures } from '@/lib/reconcile/company';
import { againstPage, type OpenedCompany } from './against-page';
import { openBooks } from './books';
import type { Context } from './context';
import { readDoubted } from './doubted';
import { periodsOnPage } from './page-dates';
import { type PushedLately, pushedLately } from './push/before';
import { rememberSeen } from './seen-on-page';

type Request = Input<'page.rows'>;
interface Answer {
  badge: Badge | null;
  /** The quantity on record of the line, for telling a wrong reading. */
  known: Decimal | null;
  /** What the line said until a push. */
  before?: Decimal | undefined;
}
const SILENT: Answer = { badge: null, known: null };

/** Badges for rows that name their record themselves: lists over many agreements, and pages without PSA keys. */
export async function badgesForRows(context: Context, request: Request): Promise<Output<'page.rows'>> {
  const withKeys = (await context.vault.kept()).includes(request.psa);
  if (!withKeys && request.screen !== 'agreement-search') await rememberSeen(context, request);
  const [books, companies, products, pushed] = await Promise.all([
    openBooks(context),
    context.store.companies.all(),
    context.store.products.all(),
    pushedLately(context),
  ]);
  const companiesByName = grouped(companies, (company) => equalForm(company.name));
  const productsByName = grouped(products, (product) => equalForm(product.identifier));
  const opened = new Map<string, Promise<OpenedCompany>>();
  const open = (company: Company) => {
    const known =
      opened.get(company.id) ??
      books.ofCompany(company.id).then((book) => ({ book, figures: companyFigures(book) }));
    opened.set(company.id, known);
    return known;
  };

  const doubted = new Map<string, Agreement>();
  const notInEffect = periodsOnPage(request.rows, today(new Date(context.now())));
  const twins = grouped(request.rows, nameOf);

  const answers = await Promise.all(
    request.rows.map(async (row): Promise<Answer> => {
      const named = row.company === null ? [] : (companiesByName.get(equalForm(row.company)) ?? []);
      const company = named.length === 1 ? named[0] : undefined;
      if (!company) return SILENT;
      const opening = await open(company);
      const agreement = onlyAgreement(opening.book.agreements, row.agreement);
      if (request.screen === 'agreement-search') {
        // Agreements that are not read may have the name of one that is: those of another type (autotask.md 4).
        const isAlone = twins.get(nameOf(row))?.length === 1;
        return agreement && isAlone ? { badge: opening.figures.totalOf(agreement.id), known: null } : SILENT;
      }
      if (agreement) {
        const lines = linesOf(opening.book, agreement, row, productsByName);
        const said = saidOf(opening.book, lines, pushed);
        if (contradicts(said, row)) doubted.set(agreement.id, agreement);
        return onRecord(opening, said, row);
      }
      if (withKeys) return SILENT;
      const product = onlyProduct(productsByName, row);
      return product
        ? { badge: againstPage(opening, product, row, request.rows, notInEffect), known: row.quantity }
        : SILENT;
    }),
  );
  if (doubted.size > 0) readDoubted(context, doubted.values());
  const before = answers.map((answer) => answer.before ?? null);
  return {
    badges: answers.map((answer) => answer.badge),
    known: answers.map((answer) => answer.known),
    ...(before.every((one) => one === null) ? {} : { before }),
  };
}

const nameOf = ({ company, agreement }: PageRow): string =>
  JSON.stringify([equalForm(company ?? ''), equalForm(agreement ?? '')]);

/**
 * The lines of a known agreement that a row may show, told by what the PSA calls their product: when the line was read,
 * or now. An Autotask service or bundle is renamed more easily than a Product ID.
 */
function linesOf(
  book: CompanyBook,
  agreement: Agreement,
  row: PageRow,
  productsByName: ReadonlyMap<string, Product[]>,
): AgreementLine[] {
  const wanted = row.product === null ? null : equalForm(row.product);
  if (!wanted) return [];
  const named = new Set(productsByName.get(wanted)?.map(({ id }) => id));
  return book.lines.filter(
    ({ agreementId, productIdentifier, productId }) =>
      agreementId === agreement.id && (equalForm(productIdentifier) === wanted || named.has(productId)),
  );
}

/** A line with what a row of it may show: its quantity, and what it was until a push. */
interface Said {
  line: AgreementLine;
  quantity: Decimal | null;
  before: Decimal | undefined;
}

const saidOf = (book: CompanyBook, lines: readonly AgreementLine[], pushed: PushedLately): Said[] =>
  lines.map((line) => {
    const quantity = quantityOn(line, book.day);
    return { line, quantity, before: pushed.quantityBefore(line.id, quantity) };
  });

const isShown = ({ quantity, before }: Said, row: PageRow): boolean =>
  quantity === row.quantity || (before !== undefined && before === row.quantity);

/** Among several lines the quantity tells the row's; of equal ones any will do, when all say the same. */
function onRecord({ figures }: OpenedCompany, lines: readonly Said[], row: PageRow): Answer {
  const candidates = lines.length === 1 ? lines : lines.filter((said) => isShown(said, row));
  const [badge, ...others] = candidates.map(({ line }) => figures.badgeOf(line));
  if (!badge || !others.every((other) => other === badge || JSON.stringify(other) === JSON.stringify(badge)))
    return SILENT;
  // Of several that say the same, one that the row shows as it is now makes the row no old one.
  const own = candidates.find(({ quantity }) => quantity === row.quantity) ?? candidates[0];
  return { badge, known: own?.quantity ?? null, before: own?.before };
}

/** The row's quantity is no line's: the page or the cache is old. */
const contradicts = (lines: readonly Said[], row: PageRow): boolean =>
  row.product !== null && row.quantity !== null && !lines.some((said) => isShown(said, row));

function onlyAgreement(agreements: readonly Agreement[], name: string | null): Agreement | undefined {
  return name === null
    ? undefined
    : only(agreements.filter((agreement) => equalForm(agreement.name) === equalForm(name)));
}

const onlyProduct = (byName: ReadonlyMap<string, Product[]>, row: PageRow): Product | undefined =>
  row.product === null ? undefined : only(byName.get(equalForm(row.product)) ?? []);

const only = <T extends Agreement | Product>(records: readonly T[]): T | undefined =>
  records.length === 1 ? records[0] : undefined;

function grouped<T>(records: readonly T[], key: (record: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) groups.set(key(record), [...(groups.get(key(record)) ?? []), record]);
  return groups;
}
