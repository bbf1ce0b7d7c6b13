// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CwRecord } from '../../msp/types';
import { smallMsp } from './fixture.testing';
import { ask, type Loopback, startLoopback } from './loopback.testing';

const LIST = '/finance/agreements/10/additions';
const ONE = `${LIST}/101`;
const NOW = Date.parse('2026-11-20T09:00:00.250Z');
const msp = smallMsp();
let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback(msp, { now: () => NOW });
});
afterEach(() => loopback.close());
const patch = (...operations: unknown[]) => ask(loopback, 'PATCH', ONE, operations);
const current = async () => (await ask(loopback, 'GET', ONE)).body as CwRecord;

describe('PATCH', () => {
  it.each(['quantity', '/quantity'])(
    'takes the path %s, and moves the stamp and the outputs on',
    async (path) => {
      const reply = await patch({ op: 'replace', path, value: 30 });
      expect(reply).toMatchObject({
        status: 200,
        body: { quantity: 30, billedQuantity: 25, _info: { lastUpdated: '2026-11-20T09:00:00Z' } },
      });
      expect(await current()).toEqual(reply.body);
      expect(loopback.rest.writes).toMatchObject([
        {
          method: 'PATCH',
          agreementId: 10,
          additionId: 101,
          before: { quantity: 25 },
          after: { quantity: 30 },
        },
      ]);
      expect(msp.connectwise.additions[10]?.[0]?.quantity).toBe(25);
    },
  );

  it('never gives two changes the same stamp', async () => {
    await patch({ op: 'replace', path: 'quantity', value: 30 });
    await patch({ op: 'replace', path: 'quantity', value: 31 });
    expect((await current())._info.lastUpdated).toBe('2026-11-20T09:00:01Z');
  });

  it('adds and removes dates and replaces a whole reference', async () => {
    await patch({ op: 'add', path: 'cancelledDate', value: '2026-11-30T00:00:00Z' });
    expect((await current()).cancelledDate).toBe('2026-11-30T00:00:00Z');
    await patch(
      { op: 'remove', path: 'cancelledDate' },
      { op: 'replace', path: 'product', value: { id: 502 } },
    );
    expect(await current()).toMatchObject({ product: { id: 502, identifier: 'WFB-ADV' } });
    expect('cancelledDate' in (await current())).toBe(false);
  });

  it.each([
    ['an object', { op: 'replace', path: 'quantity', value: 1 }],
    ['an unknown op', [{ op: 'set', path: 'quantity', value: 1 }]],
    ['no path', [{ op: 'replace', value: 1 }]],
    ['an unknown field', [{ op: 'replace', path: 'Quantity', value: 1 }]],
    ['text for a number', [{ op: 'replace', path: 'quantity', value: '1' }]],
    ['a member the enum lacks', [{ op: 'replace', path: 'billCustomer', value: 'Maybe' }]],
    ['a day without a time', [{ op: 'replace', path: 'cancelledDate', value: '2026-11-30' }]],
    ['an output', [{ op: 'replace', path: 'billedQuantity', value: 1 }]],
    ['an unknown product', [{ op: 'replace', path: 'product', value: { id: 9 } }]],
    ['part of a reference', [{ op: 'replace', path: 'product/id', value: 502 }]],
    ['text that is too long', [{ op: 'replace', path: 'serialNumber', value: 'x'.repeat(51) }]],
    ['one custom field of its list', [{ op: 'replace', path: 'customFields', value: { id: 1, value: 'x' } }]],
    ['a custom field without its id', [{ op: 'replace', path: 'customFields', value: [{ value: 'x' }] }]],
    ['a required field removed', [{ op: 'remove', path: 'product' }]],
    [
      'one bad operation among good ones',
      [
        { op: 'replace', path: 'quantity', value: 9 },
        { op: 'x', path: 'y' },
      ],
    ],
  ])('refuses %s and changes nothing', async (_name, body) => {
    const before = await current();
    expect((await ask(loopback, 'PATCH', ONE, body)).status).toBe(400);
    expect(await current()).toEqual(before);
    expect(loopback.rest.writes).toEqual([]);
  });
});

describe('POST and DELETE', () => {
  it('makes an addition with an id of its own and the price of the catalogue', async () => {
    const body = { product: { identifier: 'EMAIL-ADV' }, billCustomer: 'Billable', quantity: 4 };
    const reply = await ask(loopback, 'POST', LIST, body);
    expect(reply).toMatchObject({
      status: 201,
      body: { id: 105, unitPrice: 2, quantity: 4, agreementId: 10 },
    });
    expect((await ask(loopback, 'GET', `${LIST}/count`)).body).toEqual({ count: 4 });
  });

  it.each([
    [{ billCustomer: 'Billable' }],
    [{ product: { id: 501 } }],
    [{ product: { id: 501 }, billCustomer: 'Maybe' }],
    [{ product: { id: 501 }, billCustomer: 'Billable', extPrice: 4 }],
    [[]],
  ])('refuses %j', async (body) => {
    expect((await ask(loopback, 'POST', LIST, body)).status).toBe(400);
  });

  it('deletes once', async () => {
    expect(await ask(loopback, 'DELETE', ONE)).toMatchObject({ status: 204, body: null });
    expect((await ask(loopback, 'DELETE', ONE)).status).toBe(404);
  });
});
