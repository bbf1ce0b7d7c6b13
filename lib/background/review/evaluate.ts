import { type Day, type Month, today } from '@/lib/model/calendar';
import type { Finding } from '@/lib/model/finding';
import { CLASS_FACTS } from '@/lib/model/finding-classes';
import type { CompanyBook } from '@/lib/reconcile/book';
import { companyFigures } from '@/lib/reconcile/company';
import { openBooks } from '../books';
import type { Context } from '../context';
import { readingOf } from '../counts';
import { accountState } from '../mapping/state';
import { companyFindings } from './engine';

export type Evaluating = Pick<Context, 'store' | 'now' | 'figures'>;

/** What the whole book says on a day, with nothing that a person decided. */
export interface Evaluation {
  /** The figures' revision and the day that it stands for. */
  on: string;
  month: Month;
  day: Day;
  /** When the report of the month was fetched; null: there is none. */
  reportFetchedAt: number | null;
  /** When the oldest lines of the companies read were read. */
  linesReadAt: number | null;
  findings: Finding[];
  mappedCompanies: number;
  companiesNotRead: number;
  /** Whether the data speaks of what the finding was about, so that its absence means that it is gone. */
  isJudged(last: Finding): boolean;
}

const kept = new WeakMap<Context['figures'], Promise<Evaluation> & { on: string }>();

/** Worked out once until something that figures rest on changes, or the day. */
export function evaluation(context: Evaluating): Promise<Evaluation> {
  const { figures } = context;
  const on = `${figures.revision} ${today(new Date(context.now()))}`;
  const known = kept.get(figures);
  if (known?.on === on) return known;
  const work = Object.assign(evaluate(context, on), { on });
  kept.set(figures, work);
  work.catch(() => kept.delete(figures));
  return work;
}

async function evaluate(context: Evaluating, on: string): Promise<Evaluation> {
  const [books, isRead] = await Promise.all([openBooks(context, 'everything'), readingOf(context.store)]);
  const companies = new Set(
    books.accountMappings.flatMap((mapping) =>
      accountState(mapping) === 'mapped' ? mapping.companies.map(({ companyId }) => companyId) : [],
    ),
  );
  const findings: Finding[] = [];
  const unread = new Set<string>();
  const unknown = new Set<string>();
  let linesReadAt: number | null = null;
  for (const companyId of companies) {
    if (!isRead(companyId)) {
      unread.add(companyId);
      continue;
    }
    const book = await books.ofCompany(companyId);
    for (const { finding } of companyFindings(book)) findings.push(finding);
    for (const productId of productsWithoutFigure(book)) unknown.add(keyOf(companyId, productId));
    linesReadAt = oldest(linesReadAt, book);
  }
  return {
    on,
    month: books.month,
    day: today(new Date(context.now())),
    reportFetchedAt: books.report?.fetchedAt ?? null,
    linesReadAt,
    findings,
    mappedCompanies: companies.size,
    companiesNotRead: unread.size,
    isJudged({ companyId, productId, class: kind }) {
      if (!books.report) return false;
      if (companyId === null) return true;
      // One that nothing is mapped to any more is compared with nothing: but without its agreements, nobody knows any.
      if (unread.has(companyId) || !isRead(companyId)) return false;
      return !restsOnFigure(kind) || productId === null || !unknown.has(keyOf(companyId, productId));
    },
  };
}

/** Of these only a figure says that they are gone; of the others the records themselves. */
const restsOnFigure = (kind: Finding['class']): boolean =>
  CLASS_FACTS[kind].hasVariance || kind === 'overuse' || kind === 'shelfware';

function productsWithoutFigure(book: CompanyBook): string[] {
  const figures = companyFigures(book);
  return figures.mappedProducts.filter((id) => figures.badgeOfProduct(id).variance === null);
}

const keyOf = (companyId: string, productId: string): string => JSON.stringify([companyId, productId]);

function oldest(before: number | null, { agreements, linesReadAt }: CompanyBook): number | null {
  let at = before;
  for (const { id } of agreements) {
    const read = linesReadAt.get(id);
    if (read !== undefined && (at === null || read < at)) at = read;
  }
  return at;
}
