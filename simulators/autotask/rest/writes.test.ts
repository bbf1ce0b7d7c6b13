// @vitest-environment node
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AtRecord } from '../../msp/types';
import { smallMsp } from './fixture.testing';
import { ask, errorsOf, type Loopback, startLoopback } from './loopback.testing';
import { dayOf } from './splitting';

const ADJUST = '/ContractServiceAdjustments';
const DAY = '2026-11-20T00:00:00.000Z';
let loopback: Loopback;
beforeEach(async () => {
  loopback = await startLoopback(smallMsp(), { latency: 0 });
});
afterEach(() => loopback.close());
const post = (body: unknown, path = ADJUST) => ask(loopback, 'POST', path, body);
const periods = (rows: AtRecord[]): string[] =>
  [...rows]
    .sort((a, b) => (dayOf(a.startDate) < dayOf(b.startDate) ? -1 : 1))
    .map((row) => `${dayOf(row.startDate)} ${dayOf(row.endDate)} ${row.units}`);
const unitsOf = (lineId: number): string[] =>
  periods(loopback.rest.state.contractServiceUnits.filter((row) => row.contractServiceID === lineId));
const unchanged = () => expect(loopback.rest.state).toEqual(smallMsp().autotask);

describe('an adjustment', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['a line', { contractServiceID: 101 }, ADJUST],
    ['a contract and a service', { id: 0, contractID: 10, serviceID: 501 }, ADJUST],
    ['a service below its contract', { serviceID: 501 }, '/Contracts/10/ServiceAdjustments'],
    ['names in any case', { ContractServiceId: 101 }, ADJUST.toLowerCase()],
  ])('of %s splits the period that holds the day, and changes the later ones', async (_name, ids, path) => {
    const reply = await post({ ...ids, unitChange: 5, effectiveDate: DAY }, path);
    expect(reply).toMatchObject({ status: 200, body: { itemId: expect.any(Number) } });
    expect(unitsOf(101)).toEqual([
      '2026-10-01 2026-10-31 20',
      '2026-11-01 2026-11-19 20',
      '2026-11-20 2026-11-30 25',
      '2026-12-01 2026-12-31 25',
    ]);
    const { itemId } = reply.body as { itemId: number };
    expect(loopback.rest.writes).toMatchObject([
      {
        kind: 'adjustment',
        contractId: 10,
        lineId: 101,
        itemId,
        added: false,
        unitChange: 5,
        effectiveDate: '2026-11-20',
      },
    ]);
    for (const method of ['GET', 'PATCH', 'DELETE'])
      expect((await ask(loopback, method, ADJUST)).status).toBe(405);
  });

  it('repeated adds again', async () => {
    const body = { contractServiceID: 101, unitChange: -4, effectiveDate: DAY };
    await post(body);
    await post(body);
    expect(unitsOf(101).slice(2)).toEqual(['2026-11-20 2026-11-30 12', '2026-12-01 2026-12-31 12']);
    expect(loopback.rest.writes).toHaveLength(2);
  });

  it('cuts the time off, without a zone', async () => {
    await post({ contractServiceID: 101, unitChange: 1, effectiveDate: '2026-11-20T23:30:00Z' });
    expect(unitsOf(101)[2]).toBe('2026-11-20 2026-11-30 21');
  });

  it('adds a service that the contract does not have, and periods to a line that has none', async () => {
    await post({ contractID: 10, serviceID: 503, unitChange: 7, effectiveDate: DAY });
    const line = loopback.rest.state.contractServices.at(-1);
    expect(line).toMatchObject({ contractID: 10, serviceID: 503, unitPrice: 2 });
    expect(unitsOf(line?.id ?? 0)).toEqual(['2026-11-20 2026-11-30 7', '2026-12-01 2026-12-31 7']);
    expect(loopback.rest.writes).toMatchObject([{ added: true, lineId: line?.id }]);
    await post({ contractServiceID: 102, unitChange: 2, effectiveDate: DAY });
    expect(unitsOf(102)).toEqual(['2026-11-20 2026-11-30 2', '2026-12-01 2026-12-31 2']);
  });

  it('adds a line beside the one there is when it may be repeated', async () => {
    const body = { contractID: 10, serviceID: 501, unitChange: 1, effectiveDate: DAY };
    await post({ ...body, allowRepeatService: true });
    expect(loopback.rest.state.contractServices.filter((line) => line.serviceID === 501)).toHaveLength(2);
    expect(unitsOf(101)).toHaveLength(3);
  });

  it('works on bundles in the same way', async () => {
    const body = { unitChange: 2, effectiveDate: DAY };
    await post({ ...body, contractServiceBundleID: 101 }, '/ContractServiceBundleAdjustments');
    await post({ ...body, serviceBundleID: 501 }, '/Contracts/10/ServiceBundleAdjustments');
    expect(periods(loopback.rest.state.contractServiceBundleUnits).at(-1)).toBe('2026-12-01 2026-12-31 7');
    expect(unitsOf(101)).toEqual(periods(smallMsp().autotask.contractServiceUnits));
  });

  it.each<[string, Record<string, unknown>]>([
    ['no date', { contractServiceID: 101, unitChange: 1 }],
    ['a date that is none', { contractServiceID: 101, unitChange: 1, effectiveDate: 'soon' }],
    ['no change', { contractServiceID: 101, effectiveDate: DAY }],
    ['a text as change', { contractServiceID: 101, unitChange: '1', effectiveDate: DAY }],
    ['half a unit', { contractServiceID: 101, unitChange: 0.5, effectiveDate: DAY }],
    ['a service without its contract', { serviceID: 501, unitChange: 1, effectiveDate: DAY }],
    ['an unknown line', { contractServiceID: 999, unitChange: 1, effectiveDate: DAY }],
    ['an unknown service', { contractID: 10, serviceID: 999, unitChange: 1, effectiveDate: DAY }],
    ['an inactive service', { contractID: 10, serviceID: 504, unitChange: 1, effectiveDate: DAY }],
    ['an unknown contract', { contractID: 999, serviceID: 501, unitChange: 1, effectiveDate: DAY }],
    ['an inactive contract', { contractID: 11, serviceID: 501, unitChange: 1, effectiveDate: DAY }],
    ['a contract of another type', { contractID: 12, serviceID: 501, unitChange: 1, effectiveDate: DAY }],
    [
      'a line of another contract',
      { contractID: 12, contractServiceID: 101, unitChange: 1, effectiveDate: DAY },
    ],
    ['a posted period', { contractServiceID: 101, unitChange: 1, effectiveDate: '2026-10-31T00:00:00Z' }],
    [
      'a day before the contract',
      { contractServiceID: 102, unitChange: 1, effectiveDate: '2025-12-31T00:00:00Z' },
    ],
    [
      'a day after the contract',
      { contractServiceID: 101, unitChange: 1, effectiveDate: '2027-01-01T00:00:00Z' },
    ],
    ['fewer units than none', { contractServiceID: 101, unitChange: -21, effectiveDate: DAY }],
    ['an unknown field', { contractServiceID: 101, unitChange: 1, units: 5, effectiveDate: DAY }],
  ])('of %s is refused and changes nothing', async (_name, body) => {
    const reply = await post(body);
    expect([reply.status, errorsOf(reply).length]).toEqual([500, 1]);
    expect(loopback.rest.writes).toEqual([]);
    unchanged();
  });

  it('to 0 is allowed, or not where it is not', async () => {
    const body = { contractServiceID: 101, unitChange: -20, effectiveDate: DAY };
    loopback.rest.control.set({ zeroUnits: false });
    expect((await post(body)).status).toBe(500);
    loopback.rest.control.set({ zeroUnits: true });
    expect((await post(body)).status).toBe(200);
    expect(unitsOf(101).at(-1)).toBe('2026-12-01 2026-12-31 0');
  });

  it('needs its right, and not the one to read', async () => {
    loopback.rest.control.withdraw('ContractServiceAdjustments');
    const body = { contractServiceID: 101, unitChange: 1, effectiveDate: DAY };
    expect((await post(body)).status).toBe(403);
    expect((await post(body, '/Contracts/10/ServiceAdjustments')).status).toBe(403);
    expect((await ask(loopback, 'GET', '/ContractServices/101')).status).toBe(200);
    unchanged();
  });

  it('can lose its answer after it took effect, or before', async () => {
    const body = { contractServiceID: 101, unitChange: 1, effectiveDate: DAY };
    loopback.rest.control.fault({ path: ADJUST, method: 'POST', kind: 'reset', times: 1 });
    await expect(post(body)).rejects.toThrow();
    unchanged();
    loopback.rest.control.fault({ path: ADJUST, method: 'POST', kind: 'lost', times: 1 });
    await expect(post(body)).rejects.toThrow();
    expect(unitsOf(101).at(-1)).toBe('2026-12-01 2026-12-31 21');
  });

  it('can be worked on after whoever asked gave up, or before the wait', async () => {
    const body = { contractServiceID: 101, unitChange: 1, effectiveDate: DAY };
    const slow = { path: ADJUST, method: 'POST', kind: 'slow', delay: 150, times: 1 } as const;
    for (const late of [true, false]) {
      const units = Number(unitsOf(101).at(-1)?.split(' ')[2]);
      loopback.rest.control.fault({ ...slow, late });
      const before = loopback.rest.writes.length;
      const asking = post(body).catch(() => null);
      await wait(60);
      expect(loopback.rest.writes.length - before).toBe(late ? 0 : 1);
      await asking;
      expect(unitsOf(101).at(-1)).toBe(`2026-12-01 2026-12-31 ${units + 1}`);
    }
  });

  it('takes nothing from days after the last period, and needs one that holds the day', async () => {
    loopback.rest.control.remove('contractServiceUnits', 9003);
    await post({ contractServiceID: 101, unitChange: -5, effectiveDate: DAY });
    expect(unitsOf(101).slice(2)).toEqual(['2026-11-20 2026-11-30 15']);
    const gone = { contractServiceID: 101, unitChange: -5, effectiveDate: '2026-12-05T00:00:00Z' };
    expect((await post(gone)).status).toBe(500);
  });

  it('tells in its information whether it may be added, also to whoever may not', async () => {
    const accessOf = async () => {
      const { status, body } = await ask(loopback, 'GET', `${ADJUST}/entityInformation`);
      return [status, (body as { info: Record<string, unknown> }).info.userAccessForCreate];
    };
    expect(await accessOf()).toEqual([200, 'All']);
    loopback.rest.control.withdraw('ContractServiceAdjustments');
    expect(await accessOf()).toEqual([200, 'None']);
    expect((await ask(loopback, 'GET', `${ADJUST}/entityInformation/fields`)).status).toBe(403);
  });

  it('waits for a hook before it is worked on and before it is answered', async () => {
    const seen: unknown[] = [];
    loopback.rest.control.on(async ({ method, path }, moment) => {
      await wait(5);
      seen.push([method, path.split('/').at(-1), moment, loopback.rest.writes.length]);
    });
    await post({ contractServiceID: 101, unitChange: 1, effectiveDate: DAY });
    loopback.rest.control.on(null);
    await post({ contractServiceID: 101, unitChange: 1, effectiveDate: DAY });
    expect(seen).toEqual([
      ['POST', 'ContractServiceAdjustments', 'before', 0],
      ['POST', 'ContractServiceAdjustments', 'after', 1],
    ]);
  });
});
