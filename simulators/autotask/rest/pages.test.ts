// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateMsp } from '../../msp';
import { ask, errorsOf, startLoopback } from './loopback.testing';

const ALL = [{ op: 'gte', field: 'id', value: 0 }];

interface Paged {
  items: { id: number }[];
  pageDetails: {
    count: number;
    requestCount: number;
    prevPageUrl: string | null;
    nextPageUrl: string | null;
  };
}

describe('pages', () => {
  it('give every record once, in pages of at most 500, whatever the size', async () => {
    const msp = generateMsp({ seed: 3, customers: 30, months: 1, today: '2026-11-20' });
    const large = await startLoopback(msp, { latency: 0 });
    const ids = msp.autotask.contractServices.map((one) => one.id).sort((a, b) => a - b);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 30, max: 500 }), fc.boolean(), async (maxRecords, byGet) => {
        const body = { filter: ALL, maxRecords };
        const seen: number[] = [];
        let next: string | null =
          `/ContractServices/query${byGet ? `?search=${encodeURIComponent(JSON.stringify(body))}` : ''}`;
        while (next) {
          const { body: page } = await ask(large, byGet ? 'GET' : 'POST', next, byGet ? undefined : body);
          const { items, pageDetails } = page as Paged;
          expect(pageDetails).toMatchObject({ count: items.length, requestCount: maxRecords });
          seen.push(...items.map((item) => item.id));
          next = pageDetails.nextPageUrl;
          if (next) expect(next).toMatch(/^https:\/\/webservices5\.autotask\.net\/ATServicesRest\/V1\.0\//);
        }
        expect(seen).toEqual(ids);
      }),
      { numRuns: 12 },
    );
    await large.close();
  }, 30_000);

  it('want the same method and body, and expire', async () => {
    const loopback = await startLoopback();
    const body = { filter: ALL, maxRecords: 3 };
    const first = await ask(loopback, 'POST', '/Services/query', body);
    const { pageDetails } = first.body as Paged;
    const next = pageDetails.nextPageUrl ?? '';
    expect((await ask(loopback, 'GET', next)).status).toBe(500);
    expect((await ask(loopback, 'POST', next, { filter: ALL })).status).toBe(500);
    const last = (await ask(loopback, 'POST', next, body)).body as Paged;
    expect([last.items.map((one) => one.id), last.pageDetails.nextPageUrl]).toEqual([[504], null]);
    expect((await ask(loopback, 'POST', last.pageDetails.prevPageUrl ?? '', body)).status).toBe(200);
    loopback.rest.control.expirePages();
    const gone = await ask(loopback, 'POST', next, body);
    expect([gone.status, errorsOf(gone).length]).toEqual([500, 1]);
    await loopback.close();
  });
});
