import { addMonths, monthLabel } from '@/lib/model/calendar';
import { findingId } from '@/lib/model/finding';
import type { VendorAccount } from '@/lib/model/records';
import type { CompanyFigures } from '../company';
import type { IndexedBook } from '../indexed-book';
import { missingRow, source, step } from '../report';
import { serviceName } from '../service-count';
import { companyName } from './about-company';
import { type Found, findingOf } from './found';
import { counted } from './words';

/**
 * Vendor report looks broken, of one account: it stood in the report of the month before and is not in this one, which
 * is not zero usage; or it lacks rows that it had, in a report that is far smaller (product.md, "No row"). Not where
 * there is no report, or an empty one: that is said once, of the report (report-broken.ts).
 */
export function accountVanished({ book, mappedProducts }: CompanyFigures): Found[] {
  const { report, before } = book;
  if (!report || report.rowCount === 0 || !before || mappedProducts.length === 0) return [];
  return book.accounts.flatMap(({ account }) => {
    if (book.ambiguousAccounts.has(account.id) || book.accountsOfLostRows.has(account.id)) return [];
    const isHere = book.usage.some((row) => row.accountId === account.id);
    if (!isHere) {
      const wasHere = before.usage.some((row) => row.accountId === account.id);
      return wasHere ? [vanished(book, account)] : [];
    }
    const lost = lostServices(book, account.id);
    return lost.length === 0 ? [] : [incomplete(book, account, lost)];
  });
}

/** Mapped services of which the account had a row, and has none in a report that is far smaller. */
function lostServices(book: IndexedBook, accountId: string): string[] {
  const had = (book.before?.usage ?? []).filter((row) => row.accountId === accountId);
  const gone = new Set(had.map(({ serviceId }) => serviceId).filter((id) => !hasRow(book, accountId, id)));
  if (gone.size === 0) return [];
  const mapped = new Set([...book.feeding.values()].flat().map(({ id }) => id));
  return [...gone].filter((id) => mapped.has(id) && missingRow(book, accountId, id) !== null).sort();
}

const hasRow = (book: IndexedBook, accountId: string, serviceId: string): boolean =>
  book.rowsOfService.get(serviceId)?.some((row) => row.accountId === accountId) ?? false;

const monthsOf = ({ month }: IndexedBook) => [monthLabel(addMonths(month, -1)), monthLabel(month)] as const;

function vanished(book: IndexedBook, account: VendorAccount): Found {
  const [before, now] = monthsOf(book);
  const sentence = `${account.name} stood in the report of ${before} and is not in that of ${now}.`;
  return broken(book, account, sentence, []);
}

function incomplete(book: IndexedBook, account: VendorAccount, lost: string[]): Found {
  const [before, now] = monthsOf(book);
  const names = lost.map((id) => serviceName(book.services.get(id)));
  const what = names.length === 1 ? names[0] : counted(names.length, 'service');
  const sentence = `${account.name} had ${what} in the report of ${before}, and not in the far smaller one of ${now}.`;
  return broken(book, account, sentence, names);
}

function broken(book: IndexedBook, account: VendorAccount, sentence: string, lost: readonly string[]): Found {
  const [before, now] = monthsOf(book);
  const rows = book.before?.usage.filter((row) => row.accountId === account.id).length ?? 0;
  return {
    finding: findingOf(book, {
      id: findingId('report broken', book.companyId, account.id),
      class: 'report broken',
      companyId: book.companyId,
      companyName: companyName(book),
      accountId: account.id,
      subject: account.name,
      sentence,
    }),
    why: () => [
      step(account.name, counted(rows, 'row'), `LMPI report, ${before}`),
      step(account.name, lost.length === 0 ? 'no row' : `no row of ${lost.join(', ')}`, source(book)),
      step(
        'Rows of the whole report',
        `${book.report?.rowCount} in ${now}`,
        `${book.before?.rowCount} in ${before}`,
      ),
    ],
  };
}
