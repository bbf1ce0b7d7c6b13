import type { SoFar } from '@/lib/messaging/review-items';
import { type Day, type Month, today } from '@/lib/model/calendar';
import type { Finding } from '@/lib/model/finding';
import type { ReportGuard } from '@/lib/model/report-guard';
import type { FindingCounts } from '@/lib/model/status';
import type { CompanyBook } from '@/lib/reconcile/book';
import { companyFigures } from '@/lib/reconcile/company';
import { agreementNotInEffect } from '@/lib/reconcile/in-effect';
import { openBooks } from '../books';
import { createBreather } from '../breather';
import type { Context } from '../context';
import { standingGuards } from '../guard';
import { soFarOf } from '../in-progress';
import { accountState } from '../mapping/state';
import { readingOf } from '../reading-of';
import { companyFindings, countGroups, vendorFindings } from './engine';
import { type Judge, judgeOf, productOf } from './judge';
import { vendorWorld } from './vendor-world';
import { worthOf } from './worth';

export type Evaluating = Pick<Context, 'store' | 'now' | 'figures'>;

type Counts = Pick<FindingCounts, 'underBilled' | 'overBilled' | 'matched' | 'underWorth' | 'overWorth'>;

/** What the whole book says on a day, with nothing that a person decided. */
export interface Evaluation {
  /** The figures' revision and the day that it stands for. */
  on: string;
  month: Month;
  day: Day;
  /** When the report of the month was fetched; null: there is none. */
  reportFetchedAt: number | null;
  /** When the oldest lines of agreements in effect were read, of the companies read. */
  linesReadAt: number | null;
  guards: ReportGuard[];
  findings: Finding[];
  mappedCompanies: number;
  companiesNotRead: number;
  counts: Counts;
  /** What each difference comes to in the month that is not over, by the finding's id. */
  soFar: ReadonlyMap<string, SoFar>;
  isJudged: Judge;
  /** Products of companies that have no figure now: `productOf`. */
  figureless: ReadonlySet<string>;
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
  // First: which accounts are doubted is written down by it, and the books are opened with that.
  const guards = await standingGuards(context);
  const [books, isRead, vendor, soFarIn] = await Promise.all([
    openBooks(context, 'everything'),
    readingOf(context.store),
    vendorWorld(context, guards),
    soFarOf(context),
  ]);
  const companies = new Set(
    books.accountMappings.flatMap((mapping) =>
      accountState(mapping) === 'mapped' ? mapping.companies.map(({ companyId }) => companyId) : [],
    ),
  );
  const findings: Finding[] = [];
  const soFar = new Map<string, SoFar>();
  const unread = new Set<string>();
  const figureless = new Set<string>();
  const countless = new Set<string>();
  const counts = { underBilled: 0, overBilled: 0, matched: 0 };
  let linesReadAt: number | null = null;
  const breathe = createBreather();
  for (const companyId of companies) {
    if (!isRead(companyId)) {
      unread.add(companyId);
      continue;
    }
    const book = await books.ofCompany(companyId);
    const figures = companyFigures(book);
    const soFarOfProduct = soFarIn(book);
    for (const { finding } of companyFindings(book, figures)) {
      findings.push(finding);
      if (finding.variance === null || finding.productId === null) continue;
      const said = soFarOfProduct(finding.productId);
      if (said)
        soFar.set(finding.id, { month: said.month, expected: said.expected, variance: said.variance });
    }
    if (figures.blocked) countless.add(companyId);
    for (const productId of figures.mappedProducts) {
      const { variance, expected } = figures.groupOf(productId);
      if (variance === null) figureless.add(productOf(companyId, productId));
      if (expected.quantity === null) countless.add(productOf(companyId, productId));
    }
    const own = countGroups(figures);
    for (const state of ['underBilled', 'overBilled', 'matched'] as const) counts[state] += own[state];
    linesReadAt = oldest(linesReadAt, book);
    await breathe();
  }
  for (const { finding } of vendorFindings(vendor)) findings.push(finding);
  await breathe();
  const worth = worthOf(findings);
  await breathe();
  return {
    on,
    month: books.month,
    day: today(new Date(context.now())),
    reportFetchedAt: books.report?.fetchedAt ?? null,
    linesReadAt,
    guards,
    findings,
    mappedCompanies: companies.size,
    companiesNotRead: unread.size,
    counts: { ...counts, ...worth },
    soFar,
    isJudged: judgeOf({ vendor, isRead, figureless, countless }),
    figureless,
  };
}

/** Agreements that bill nothing are read once and not again. */
function oldest(before: number | null, { agreements, linesReadAt, day }: CompanyBook): number | null {
  let at = before;
  for (const agreement of agreements) {
    const read = linesReadAt.get(agreement.id);
    if (agreementNotInEffect(agreement, day) !== null) continue;
    if (read !== undefined && (at === null || read < at)) at = read;
  }
  return at;
}
