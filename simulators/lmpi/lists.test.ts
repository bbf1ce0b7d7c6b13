// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOW, serve, smallMsp } from './fixture.testing';
import { send as signedSend } from './send.testing';
import { createLmpiSimulator } from './simulator';

let server: { url: string; close: () => Promise<void> };
beforeEach(async () => {
  server = await serve(createLmpiSimulator(smallMsp(130), { now: () => NOW }));
});
afterEach(() => server.close());

const send = (method: string, uri: string, extra?: Parameters<typeof signedSend>[3]) =>
  signedSend(server.url, method, uri, extra);
const DATES = 'created_start=2000-01-01T00:00:00Z&created_end=2026-11-04T00:00:00Z';
const report = (fields: Record<string, unknown>) =>
  send('POST', '/LMPI/v3/reports/summary', { body: JSON.stringify(fields) });

describe('customers', () => {
  it('pages from 1, 25 at a time', async () => {
    const first = await send('GET', `/LMPI/v3/customers?${DATES}`);
    expect(first.body.paging).toEqual({ total: 130, limit: 25, page: 1 });
    expect(first.body.customers?.[0]).not.toHaveProperty('created');
    const second = await send('GET', `/LMPI/v3/customers?${DATES}&page=2&limit=100`);
    expect(second.body.customers).toHaveLength(30);
    expect((await send('GET', `/LMPI/v3/customers?${DATES}&page=9`)).body.customers).toEqual([]);
  });

  it.each([
    [`${DATES}&limit=0`, 'limit'],
    [`${DATES}&limit=101`, 'limit'],
    [`${DATES}&page=0`, 'page'],
    [`${DATES}&page=x`, 'page'],
    ['created_start=2000-01-01T00:00:00Z', 'created_end'],
    ['created_end=2000-01-01T00:00:00Z', 'created_start'],
    ['created_start=2000-01-01T00:00:00.000Z&created_end=2001-01-01T00:00:00Z', 'created_start'],
    ['created_start=2001-01-01T00:00:00Z&created_end=2000-01-01T00:00:00Z', 'created_end'],
    [`${DATES}&pages=2`, 'pages'],
  ])('refuses ?%s', async (query, field) => {
    const got = await send('GET', `/LMPI/v3/customers?${query}`);
    expect(got).toMatchObject({ status: 400, subject: `InvalidParameters${field}` });
  });
});

describe('reports', () => {
  const good = { report_cycle_year: '2026', report_cycle_month: '10' };

  it('serves a month, and an empty one', async () => {
    expect((await report(good)).body.summary).toHaveLength(4);
    expect((await report({ ...good, report_cycle_month: '09' })).body.summary).toEqual([]);
  });

  it.each([
    [{ ...good, report_cycle_month: '9' }, 'report_cycle_month'],
    [{ ...good, report_cycle_month: 9 }, 'report_cycle_month'],
    [{ ...good, report_cycle_month: '13' }, 'report_cycle_month'],
    [{ report_cycle_month: '10' }, 'report_cycle_year'],
    [{ ...good, report_cycle_year: 2026 }, 'report_cycle_year'],
    [{ report_cycle_year: '2024', report_cycle_month: '10' }, 'report_cycle_year'],
    [{ report_cycle_year: '2026', report_cycle_month: '12' }, 'report_cycle_month'],
    [{ ...good, month: '10' }, 'month'],
    [{ ...good, partner_id: null }, 'partner_id'],
  ])('refuses %j', async (fields, field) => {
    expect(await report(fields)).toMatchObject({ status: 400, subject: `InvalidParameters${field}` });
  });
});
