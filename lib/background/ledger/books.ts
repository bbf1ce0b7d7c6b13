import { addMonths, lastClosedMonth, type Month, today } from '@/lib/model/calendar';
import type { Problem, UsageRow } from '@/lib/model/records';
import type { CompanyBook } from '@/lib/reconcile/book';
import { openBooks } from '../books';
import type { Context } from '../context';
import { doubtedIn, readDoubts } from '../guard/doubted-accounts';

type Reading = Pick<Context, 'store' | 'now'>;

/** Closed months that a ledger shows. */
const CLOSED = 24;

/**
 * A company's books of the closed months, oldest first, and of the month in progress: each with its own report, all with
 * today's mappings, rules and lines.
 */
export async function booksOfMonths(context: Reading, companyId: string): Promise<CompanyBook[]> {
  const { store } = context;
  const closed = lastClosedMonth(today(new Date(context.now())));
  const months = Array.from({ length: CLOSED + 1 }, (_, at) => addMonths(closed, at - CLOSED + 1));
  const [books, problems] = await Promise.all([openBooks(context), store.problems.all()]);
  // After the books were opened: then they are of the shown report.
  const doubts = await readDoubts(store);
  const book = await books.ofCompany(companyId);
  const ids = book.accounts.map(({ account }) => account.id);
  const first = months[0];
  const reports = await Promise.all(
    (first ? [addMonths(first, -1), ...months] : []).map((month) => monthOf(context, month, ids)),
  );
  return reports.slice(1).map(({ month, report, usage }, at): CompanyBook => {
    const before = reports[at];
    return {
      ...book,
      month,
      report,
      usage,
      before: before?.report ? { rowCount: before.report.rowCount, usage: before.usage } : null,
      accountsOfLostRows: lostIn(problems, month),
      // Of one report: what earlier ones said of these accounts is not doubted with it.
      doubtedAccounts: doubtedIn(doubts, report ?? undefined),
    };
  });
}

async function monthOf({ store }: Reading, month: Month, accountIds: string[]) {
  const report = (await store.usage.report(month)) ?? null;
  const usage: UsageRow[] = report ? await store.usage.ofAccounts(month, accountIds) : [];
  return { month, report, usage };
}

const lostIn = (problems: readonly Problem[], month: Month): ReadonlySet<string> =>
  new Set(
    problems
      .filter((problem) => problem.kind === 'unusable report row' && problem.month === month)
      .flatMap(({ candidateAccountIds }) => candidateAccountIds),
  );
