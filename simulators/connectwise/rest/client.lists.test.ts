// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallMsp } from './fixture.testing';
import { everything, type Loopback, startLoopback, whole } from './loopback.testing';

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.close());

describe('lists', () => {
  it('maps companies, products and agreements', async () => {
    const api = loopback.api();
    expect(await whole(api.companies)).toMatchObject([
      { id: 'connectwise:1', recordId: 1, name: 'Ashdown Dental', postalCode: 'LS1 4DY', inactive: false },
      { id: 'connectwise:2', name: 'Brook & Sons', inactive: true, country: 'United Kingdom' },
    ]);
    expect((await whole(api.products))[1]).toMatchObject({ identifier: 'WFB-ADV', unitPrice: '4.25' });
    expect(await whole(api.agreements)).toMatchObject([
      {
        id: 'connectwise:10',
        companyId: 'connectwise:1',
        endDate: null,
        status: 'Active',
        typeName: 'Managed Services',
      },
      { id: 'connectwise:11', parentAgreementId: 'connectwise:10', billingCycle: 'Monthly' },
      { id: 'connectwise:12', endDate: '2026-10-31', cancelled: true, updatedBy: 'sync' },
    ]);
  });

  it.each([false, true])('reads every page once, pages by number: %s', async (pagesOnly) => {
    const msp = smallMsp();
    const [model] = msp.connectwise.companies;
    msp.connectwise.companies = Array.from(
      { length: 2345 },
      (_, index) => ({ ...model, id: index * 3 + 1 }) as never,
    );
    const large = await startLoopback(msp, { pagesOnly });
    const found = await whole(large.api().companies);
    expect(found.map((one) => one.recordId)).toEqual(msp.connectwise.companies.map((one) => one.id));
    expect(large.rest.log.filter((entry) => entry.path.endsWith('/companies'))).toHaveLength(3);
    await large.close();
  });

  it('never follows a link to another host', async () => {
    const msp = smallMsp();
    const [model] = msp.connectwise.companies;
    msp.connectwise.companies = Array.from(
      { length: 1001 },
      (_, index) => ({ ...model, id: index + 1 }) as never,
    );
    const large = await startLoopback(msp, { linkOrigin: 'https://elsewhere.example' });
    expect(await whole(large.api().companies)).toHaveLength(1001);
    expect(large.urls.every((url) => url.host.endsWith('na.myconnectwise.net'))).toBe(true);
    await large.close();
  });

  it('reads changed records only, and all where the condition is refused', async () => {
    const request = { ...everything, changedSince: Date.parse('2026-11-19T00:00:00Z') };
    const { control, log } = loopback.rest;
    control.edit('companies', 2, { name: 'Brook and Sons' });
    expect((await whole(loopback.api().companies, request)).map((one) => one.name)).toEqual([
      'Brook and Sons',
    ]);
    expect(log.at(-1)?.query.conditions).toBe('lastUpdated>[2026-11-18]');
    control.set({ lastUpdatedUnknown: true });
    expect(await whole(loopback.api().companies, request)).toHaveLength(2);
    expect(log.slice(-2).map((entry) => entry.status)).toEqual([400, 200]);
  });

  it('keeps to the whole list on later pages once the condition was refused', async () => {
    const msp = smallMsp();
    const [model] = msp.connectwise.companies;
    msp.connectwise.companies = Array.from(
      { length: 1001 },
      (_, index) => ({ ...model, id: index + 1 }) as never,
    );
    const large = await startLoopback(msp, { lastUpdatedUnknown: true });
    expect(await whole(large.api().companies, { ...everything, changedSince: 1 })).toHaveLength(1001);
    const statuses = large.rest.log
      .filter((entry) => entry.path.endsWith('/companies'))
      .map((one) => one.status);
    expect(statuses).toEqual([400, 200, 200]);
    await large.close();
  });

  it('finds the new code base after an upgrade, and the alias when the site names a wrong one', async () => {
    const api = loopback.api();
    await whole(api.companies);
    loopback.rest.control.set({ codebase: 'v2026_2/', alias: false });
    expect(await whole(api.companies)).toHaveLength(2);
    expect(loopback.urls.at(-1)?.pathname).toMatch(/^\/v2026_2\//);
  });

  it('reports a record that cannot be used and keeps the others', async () => {
    loopback.rest.control.edit('agreements', 11, { company: null });
    const page = await loopback.api().agreements(everything);
    expect(page.items.map((one) => one.recordId)).toEqual([10, 12]);
    expect(page.problems).toEqual([
      'The ConnectWise agreement 11 cannot be used: company is missing or not readable.',
    ]);
  });

  it('tries again after a short failure', async () => {
    loopback.rest.control.fault({ path: '/companies', kind: 'status', status: 500, times: 1 });
    loopback.rest.control.fault({ path: '/companies', kind: 'reset', times: 1 });
    expect(await whole(loopback.api().companies)).toHaveLength(2);
  });

  it('waits out a rate limit', async () => {
    let now = 0;
    loopback.rest.control.set({
      now: () => {
        now += 400;
        return now;
      },
      rateLimit: { requests: 1, windowMs: 1000, retryAfter: 1 },
    });
    const api = loopback.api();
    await whole(api.companies);
    expect(await whole(api.products)).toHaveLength(3);
    expect(loopback.rest.log.some((entry) => entry.status === 429)).toBe(true);
  });
});
