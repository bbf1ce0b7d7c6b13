// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/model/calendar';
import type { PushWrite } from '@/lib/model/push';
import type { PsaApi } from '@/lib/psa/contract';
import { dec } from '@/lib/reconcile/book.testing';
import { smallMsp, TODAY } from './fixture.testing';
import { agreementOf, failing, type Loopback, signal, startLoopback } from './loopback.testing';

let loopback: Loopback;
let api: PsaApi;
beforeEach(async () => {
  loopback = await startLoopback();
  api = loopback.api();
});
afterEach(() => loopback.close());
const PRODUCT = 'connectwise:501';
const sight = async (product = PRODUCT, of: PsaApi = api) =>
  of.writes.sight(await agreementOf(of, 10), product, TODAY as Day, signal);

describe('what is seen of a product', () => {
  it('is every addition of it, ended ones and those that bill nothing too, with its version as written', async () => {
    expect(await sight('connectwise:502')).toMatchObject([
      { lineId: 'connectwise:102', quantity: '7.5', to: '2026-10-31', version: '2026-05-01T08:00:00Z' },
    ]);
    expect(await sight('connectwise:503')).toMatchObject([{ billable: 'DoNotBill' }]);
    expect(loopback.rest.log.at(-1)?.query.conditions).toBe('product/id=503');
  });

  it('is read to the last page, in the order of ids', async () => {
    const msp = smallMsp();
    const model = msp.connectwise.additions[10]?.[0];
    msp.connectwise.additions[10] = Array.from(
      { length: 1200 },
      (_, index) => ({ ...model, id: 1200 - index }) as never,
    );
    const large = await startLoopback(msp);
    const seen = await sight(PRODUCT, large.api());
    await large.close();
    expect(seen.map(({ lineId }) => lineId)).toEqual(
      Array.from({ length: 1200 }, (_, index) => `connectwise:${index + 1}`),
    );
  });

  it.each([
    ['a quantity', { quantity: 'many' }],
    ['a way of billing', { billCustomer: 'Sometimes' }],
    ['a last day', { cancelledDate: 'soon' }],
  ])(
    'fails where %s cannot be read: nothing is written beside what nobody can see',
    async (_what, fields) => {
      loopback.rest.control.editAddition(10, 101, fields);
      expect((await failing(sight())).code).toBe('psa.unreadable');
      // Of another product it is of no matter.
      expect(await sight('connectwise:502')).toHaveLength(1);
    },
  );
});

describe('an agreement that was deleted meanwhile', () => {
  it('has no row, instead of keys that are wrong: another agreement’s line can still be written', async () => {
    const agreement = await agreementOf(api, 10);
    loopback.rest.control.remove('agreements', 10);
    delete loopback.rest.state.additions[10];
    expect(await api.writes.sight(agreement, PRODUCT, TODAY as Day, signal)).toEqual([]);
    expect(await api.writes.terms([agreement], signal)).toMatchObject([{ agreement: null }]);
    loopback.rest.control.revokeKeys(true);
    expect((await failing(api.writes.sight(agreement, PRODUCT, TODAY as Day, signal))).code).toBe('psa.keys');
  });
});

describe('terms', () => {
  const terms = async () => {
    const [found] = await api.writes.terms([await agreementOf(api, 10)], signal);
    return [found?.prorates, found?.nextInvoice];
  };
  it('are as the agreement says, and null where it says nothing that can be read', async () => {
    expect(await terms()).toEqual([null, null]);
    const { control } = loopback.rest;
    control.edit('agreements', 10, { prorateFlag: true, nextInvoiceDate: '2026-12-01T00:00:00Z' });
    expect(await terms()).toEqual([true, '2026-12-01']);
    control.edit('agreements', 10, { prorateFlag: 'yes', nextInvoiceDate: 'soon' });
    expect(await terms()).toEqual([null, null]);
  });
});

it('an addition whose forerunner was deleted meanwhile is refused alone: the keys are right, and nothing was sent', async () => {
  const write: PushWrite = {
    kind: 'add line',
    agreementId: 'connectwise:10',
    productId: PRODUCT,
    quantity: dec(42),
    included: dec(0),
    day: '2026-12-01' as Day,
    unitPrice: dec(3),
    like: 'connectwise:999',
  };
  const answer = await api.writes.send(write, await sight(), signal);
  expect(answer).toMatchObject({ kind: 'refused', failure: { code: 'psa.gone' } });
  expect(loopback.rest.writes).toEqual([]);
});

it('an addition that follows another takes over all that people set, and nothing that is worked out', async () => {
  const set = {
    unitCost: 2.05,
    billCustomer: 'NoCharge',
    taxableFlag: true,
    serialNumber: 'S-1',
    invoiceDescription: 'Seats',
    description: 'As agreed',
    purchaseItemFlag: true,
    specialOrderFlag: true,
    prorateCurrentPeriodFlag: true,
    opportunity: { id: 4, name: 'Renewal' },
    invoiceGrouping: { id: 2, name: 'Security' },
    customFields: [{ id: 1, caption: 'PO', type: 'Text', value: '77' }],
  };
  loopback.rest.control.editAddition(10, 101, set);
  const write: PushWrite = {
    kind: 'add line',
    agreementId: 'connectwise:10',
    productId: PRODUCT,
    quantity: dec(42),
    included: dec(5),
    day: '2026-12-01' as Day,
    unitPrice: dec('3.1'),
    like: 'connectwise:101',
  };
  expect(await api.writes.send(write, await sight(), signal)).toEqual({ kind: 'accepted' });
  const [, , , made] = loopback.rest.state.additions[10] ?? [];
  expect(made).toMatchObject({ ...set, quantity: 42, lessIncluded: 5, unitPrice: 3.1 });
  expect(made?.effectiveDate).toBe('2026-12-01T00:00:00Z');
  expect(made).not.toHaveProperty('cancelledDate');
  expect(made).not.toHaveProperty('sequenceNumber');
  expect(api.writes.describe(write, [])).toBe(
    'POST /finance/agreements/10/additions: quantity 42, lessIncluded 5, effectiveDate 2026-12-01, unitPrice 3.1, cost, texts and settings as of addition 101',
  );
});
