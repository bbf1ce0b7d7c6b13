import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CustomersQuery, readCustomersPage } from './customers';
import { MOST_PAGES, readCursor } from './customers-cursor';
import { LmpiParameterError, refusalOf } from './errors';
import { readCustomers } from './schemas';
import type { CustomerList, CustomersPage, LmpiCustomer } from './types';

const NOW = Date.UTC(2026, 10, 3, 10);
const customer = (id: string): LmpiCustomer => ({
  customerId: id,
  name: id,
  city: '',
  state: '',
  postalCode: '',
  country: '',
  status: 1,
  emailDomains: [],
});
type Read = (query: CustomersQuery) => Promise<CustomerList>;

/** Everything, going on from the cursor as a woken worker would. */
async function readAll(read: Read): Promise<{ ids: Set<string>; problems: string[]; pages: number }> {
  const ids = new Set<string>();
  const problems: string[] = [];
  let cursor: string | null = null;
  let pages = 0;
  do {
    const page: CustomersPage = await readCustomersPage(cursor, NOW + pages * 86_400_000, read);
    for (const { customerId } of page.customers) ids.add(customerId);
    problems.push(...page.problems);
    cursor = page.next;
    pages += 1;
  } while (cursor !== null);
  return { ids, problems, pages };
}

/** A service with exclusive bounds that may refuse windows over `days`. */
function service(
  created: number[],
  days = Number.POSITIVE_INFINITY,
  refuse = (): unknown =>
    new LmpiParameterError({ code: 'lmpi.parameter', sentence: '', nextStep: '' }, 'created_end'),
): { read: Read; queries: CustomersQuery[] } {
  const queries: CustomersQuery[] = [];
  const read: Read = async (query) => {
    queries.push(query);
    if (query.to.getTime() - query.from.getTime() > days * 86_400_000) throw refuse();
    const inside = created
      .map((time, index) => ({ time, id: String(index) }))
      .filter(({ time }) => time > query.from.getTime() && time < query.to.getTime());
    const items = inside.slice((query.page - 1) * query.limit, query.page * query.limit);
    const paging = { total: inside.length, limit: query.limit, page: query.page };
    return { customers: items.map(({ id }) => customer(id)), problems: [], records: items.length, paging };
  };
  return { read, queries };
}

describe('one window over all years', () => {
  it('reads page by page, with bounds that do not move', async () => {
    const { read, queries } = service(
      Array.from({ length: 250 }, (_, index) => Date.UTC(2015, 0, 1) + index),
    );
    const { ids, problems, pages } = await readAll(read);
    expect([ids.size, pages, problems]).toEqual([250, 3, []]);
    expect(queries.map(({ page }) => page)).toEqual([1, 2, 3]);
    expect(new Set(queries.map(({ to }) => to.toISOString()))).toEqual(new Set(['2026-11-04T00:00:00.000Z']));
    expect(queries[0]?.from.toISOString()).toBe('2000-01-01T00:00:00.000Z');
  });

  it('stops at an empty page and says what is missing', async () => {
    const read: Read = async ({ page }) => ({
      customers: page === 1 ? [customer('a')] : [],
      problems: [],
      records: page === 1 ? 1 : 0,
      paging: { total: 60, limit: 100, page },
    });
    const { pages, problems } = await readAll(read);
    expect([pages, problems]).toEqual([2, ['The customer list ended after 1 of 60 customers.']]);
  });

  it('counts a customer that comes twice as often as the list does', async () => {
    const body = {
      paging: { total: 3 },
      customers: ['a', 'A', 'b'].map((id) => ({ customer_id: id, name: id })),
    };
    const read: Read = async ({ page }) => {
      const list = readCustomers(page === 1 ? body : { ...body, customers: [] });
      if (!list) throw new Error('not a list');
      return list;
    };
    const { ids, problems, pages } = await readAll(read);
    expect([[...ids], problems, pages]).toEqual([['a', 'b'], [], 1]);
  });

  it('stops at the page cap when a service never ends', async () => {
    const read: Read = async () => ({
      customers: [customer('a')],
      problems: [],
      records: 1,
      paging: { total: null, limit: null, page: null },
    });
    const { pages, problems } = await readAll(read);
    expect(pages).toBe(MOST_PAGES);
    expect(problems[0]).toContain(`${MOST_PAGES} pages`);
  });
});

describe('yearly windows', () => {
  it('lose nobody, at whatever second somebody was created', async () => {
    const time = fc
      .integer({ min: Date.UTC(2000, 0, 1) / 1000, max: NOW / 1000 })
      .map((seconds) => seconds * 1000);
    const edge = fc.integer({ min: 2000, max: 2026 }).map((year) => Date.UTC(year, 0, 1));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(time, edge), { maxLength: 30 }), async (created) => {
        expect((await readAll(service(created, 370).read)).ids.size).toBe(created.length);
      }),
    );
  });

  it('follow only a refusal of the dates, newest year first', async () => {
    const { read, queries } = service([Date.UTC(2020, 5, 1)], 370);
    await readAll(read);
    expect(queries.slice(1, 3).map(({ from }) => from.toISOString())).toEqual([
      '2025-12-31T23:59:59.000Z',
      '2024-12-31T23:59:59.000Z',
    ]);
    const other = new LmpiParameterError({ code: 'lmpi.parameter', sentence: '', nextStep: '' }, 'limit');
    const refusing: Read = () => Promise.reject(other);
    await expect(readCustomersPage(null, NOW, refusing)).rejects.toBe(other);
  });

  it.each([undefined, { error_subject: 'PeriodTooLong' }, { error_subject: 'InvalidParameters' }])(
    'follow any 400 that names nothing else (%j)',
    async (body) => {
      const refusal = { status: 400, body, traceId: 't', skew: 0, report: false };
      const { read, queries } = service([Date.UTC(2020, 5, 1)], 370, () => refusalOf(refusal));
      expect((await readAll(read)).ids.size).toBe(1);
      expect(queries.length).toBeGreaterThan(20);
    },
  );
});

it('starts over at a cursor that is not one', () => {
  for (const cursor of ['', 'x', '{}', '[]', 'null', '{"end":1,"year":null,"page":0,"seen":0}'])
    expect(readCursor(cursor)).toBeNull();
});
