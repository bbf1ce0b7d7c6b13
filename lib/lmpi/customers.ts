import {
  type CustomersPosition,
  firstPosition,
  firstYear,
  MOST_PAGES,
  nextWindow,
  PAGE_SIZE,
  readCursor,
  windowOf,
  writeCursor,
} from './customers-cursor';
import { LmpiParameterError } from './errors';
import type { CustomerList, CustomersPage } from './types';

export interface CustomersQuery {
  from: Date;
  to: Date;
  page: number;
  limit: number;
}

/**
 * The page at `cursor` (null: the first). One window over all years; when LMPI does not accept that, a window per
 * year, newest first (lmpi.md 2.2). A customer may come twice: keep them by id.
 */
export async function readCustomersPage(
  cursor: string | null,
  now: number,
  read: (query: CustomersQuery) => Promise<CustomerList>,
): Promise<CustomersPage> {
  let position = readCursor(cursor) ?? firstPosition(now);
  const ask = (): Promise<CustomerList> =>
    read({ ...windowOf(position), page: position.page, limit: PAGE_SIZE });
  let list: CustomerList;
  try {
    list = await ask();
  } catch (error) {
    if (!isAboutDates(error) || position.year !== null || position.page > 1) throw error;
    position = firstYear(position);
    list = await ask();
  }
  const { next, problem } = after(position, list);
  return {
    customers: list.customers,
    problems: [...list.problems.map(({ sentence }) => sentence), ...(problem === null ? [] : [problem])],
    total: position.year === null ? list.paging.total : null,
    next: writeCursor(next),
  };
}

/** Where to go on after a page, and what is missing when its window ended too early. */
function after(
  position: CustomersPosition,
  { records, paging }: CustomerList,
): { next: CustomersPosition | null; problem: string | null } {
  const seen = position.seen + records;
  if (records === 0) {
    const short = paging.total !== null && seen < paging.total;
    const problem = short ? `The customer list ended after ${seen} of ${paging.total} customers.` : null;
    return { next: nextWindow(position), problem };
  }
  if (paging.total !== null && seen >= paging.total) return { next: nextWindow(position), problem: null };
  if (position.page >= MOST_PAGES)
    return {
      next: nextWindow(position),
      problem: `The customer list did not end after ${MOST_PAGES} pages; the rest was not read.`,
    };
  return { next: { ...position, page: position.page + 1, seen }, problem: null };
}

const isAboutDates = (error: unknown): boolean =>
  error instanceof LmpiParameterError && (error.field === '' || /created|date|start|end/i.test(error.field));
