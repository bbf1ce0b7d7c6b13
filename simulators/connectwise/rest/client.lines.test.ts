// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generateMsp } from '../../msp';
import { smallMsp } from './fixture.testing';
import { agreementOf, everything, failing, type Loopback, linesOf, startLoopback } from './loopback.testing';

let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback();
});
afterEach(() => loopback.close());

describe('lines', () => {
  it('maps additions exactly', async () => {
    const api = loopback.api();
    const { lines, problems } = await linesOf(api, await agreementOf(api, 10));
    expect(problems).toEqual([]);
    expect(lines).toMatchObject([
      {
        id: 'connectwise:101',
        quantity: '25',
        lessIncluded: '5',
        unitPrice: '3.1',
        billable: 'Billable',
        sequence: '1',
      },
      {
        productId: 'connectwise:502',
        quantity: '7.5',
        cancelledDate: '2026-10-31',
        effectiveDate: '2026-01-01',
      },
      { productIdentifier: 'EMAIL-ADV', billable: 'DoNotBill', companyId: 'connectwise:1' },
    ]);
    const child = await linesOf(api, await agreementOf(api, 11));
    expect(child.lines).toMatchObject([{ quantity: null, lessIncluded: '0', agreementId: 'connectwise:11' }]);
  });

  it('makes an unknown way of billing a problem, never a guess', async () => {
    loopback.rest.control.editAddition(10, 101, { billCustomer: 'Sometimes', quantity: 'many' });
    const api = loopback.api();
    const { lines, problems } = await linesOf(api, await agreementOf(api, 10));
    expect(lines.map(({ recordId, quantity }) => [recordId, quantity])).toEqual([
      [101, null],
      [102, '7.5'],
      [103, '25'],
    ]);
    expect(problems).toEqual([
      'The ConnectWise addition 101 of agreement 10 cannot be used: quantity, billCustomer are missing or not readable.',
    ]);
  });

  it('reads every page of a large agreement', async () => {
    const msp = smallMsp();
    const model = msp.connectwise.additions[10]?.[0];
    msp.connectwise.additions[10] = Array.from(
      { length: 1500 },
      (_, index) => ({ ...model, id: index + 1 }) as never,
    );
    const large = await startLoopback(msp);
    const api = large.api();
    const { lines } = await linesOf(api, await agreementOf(api, 10));
    expect(new Set(lines.map((line) => line.id)).size).toBe(1500);
    await large.close();
  });

  it('gives no lines for an agreement that is gone', async () => {
    const api = loopback.api();
    const gone = await agreementOf(api, 12);
    loopback.rest.control.remove('agreements', 12);
    expect(await linesOf(api, gone)).toEqual({ lines: [], problems: [] });
  });

  it('does not take revoked keys for an agreement that is gone', async () => {
    const api = loopback.api();
    const agreement = await agreementOf(api, 10);
    loopback.rest.control.revokeKeys(true);
    expect((await failing(linesOf(api, agreement))).code).toBe('psa.keys');
  });

  it('names the right that was withdrawn', async () => {
    const api = loopback.api();
    const agreement = await agreementOf(api, 10);
    loopback.rest.control.withdraw('agreements');
    expect((await failing(linesOf(api, agreement))).sentence).toContain('Finance > Agreements');
  });

  it('reads all of a generated MSP without a problem', async () => {
    const msp = generateMsp({ seed: 11, customers: 40, months: 2, today: '2026-11-20' });
    const generated = await startLoopback(msp);
    const api = generated.api();
    const { additions, agreements, catalog, companies } = msp.connectwise;
    for (const [list, records] of [
      [api.companies, companies],
      [api.products, catalog],
    ] as const) {
      const page = await list(everything);
      expect([page.items.length, page.problems]).toEqual([records.length, []]);
    }
    const page = await api.agreements(everything);
    expect([page.items.length, page.problems]).toEqual([agreements.length, []]);
    for (const agreement of page.items) {
      const read = await linesOf(api, agreement);
      const sold = additions[agreement.recordId ?? 0] ?? [];
      expect(read.problems).toEqual([]);
      expect(read.lines.map((line) => [line.recordId, line.quantity])).toEqual(
        sold.map((record) => [record.id, record.quantity === undefined ? null : String(record.quantity)]),
      );
    }
    await generated.close();
  });
});
