// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sleep } from '@/lib/http/waiting';
import { addDays, type Day } from '@/lib/model/calendar';
import type { ProductSight, PushWrite } from '@/lib/model/push';
import type { Agreement } from '@/lib/model/records';
import { createAutotaskApi } from '@/lib/psa/autotask/api';
import { AUTOTASK_SERVICE } from '@/lib/psa/autotask/service';
import type { PsaApi } from '@/lib/psa/contract';
import type { PsaCredentials } from '@/lib/psa/system';
import type { PushWay, WaySubject } from '@/lib/psa/write-contract';
import { dec } from '@/lib/reconcile/book.testing';
import { smallMsp, TODAY } from './fixture.testing';
import { type Loopback, startLoopback } from './loopback.testing';
import { loadContract } from './openapi.testing';

const today = TODAY as Day;
const now = () => Date.parse(`${TODAY}T12:00:00Z`);
const { signal } = new AbortController();
const SERVICE = 'autotask:501';
const BUNDLE = 'autotask:bundle:501';
let loopback: Loopback;
let api: PsaApi;
let agreement: Agreement;
let zone: PsaCredentials;

beforeEach(async () => {
  loopback = await startLoopback(smallMsp(), { now, latency: 0 });
  const { userName, secret, integrationCode } = loopback.rest.state;
  const credentials = await AUTOTASK_SERVICE.complete(
    { userName, secret, integrationCode },
    loopback.http,
    signal,
  );
  zone = credentials;
  api = AUTOTASK_SERVICE.api({ credentials, http: loopback.http, now });
  const found = await api.agreement(10, signal);
  if (!found) throw new Error('no contract');
  agreement = found;
});
afterEach(() => loopback.close());

const sight = (productId = SERVICE, day: Day = today) => api.writes.sight(agreement, productId, day, signal);
const terms = async () => {
  const [found] = await api.writes.terms([agreement], signal);
  if (!found) throw new Error('no terms');
  return found;
};
const subjectOf = async (productId: string, change: Partial<WaySubject> = {}): Promise<WaySubject> => {
  const seen = await sight(productId);
  const product = { id: productId, identifier: 'P', unitPrice: dec(2) };
  return { terms: await terms(), sight: seen, line: seen[0] ?? null, product, today, day: null, ...change };
};
const waysOf = async (productId: string, change: Partial<WaySubject> = {}): Promise<PushWay[]> => {
  const found = api.writes.ways(await subjectOf(productId, change));
  if (found.cannot) throw new Error(found.cannot.sentence);
  return found.ways;
};
const sendAll = async (writes: readonly PushWrite[], before?: ProductSight) => {
  const answers = [];
  for (const write of writes)
    answers.push(await api.writes.send(write, before ?? (await sight(write.productId)), signal));
  return answers.map(({ kind }) => kind);
};
const unitsOn = async (productId: string, day: string) => (await sight(productId, day as Day))[0]?.quantity;
const posted = () =>
  loopback.rest.log.filter(({ path, method }) => method === 'POST' && /Adjustments$/.test(path));

describe('sight', () => {
  it('tells units, price, the days of all periods and what is posted, with two requests', async () => {
    await terms();
    const before = loopback.rest.log.length;
    expect(await sight()).toEqual([
      {
        ...{ lineId: 'autotask:101', productId: SERVICE, quantity: '20', included: '0', unitPrice: '3.1' },
        ...{ billable: 'Billable', from: '2026-10-01', to: '2026-12-31', version: null },
        postedTo: '2026-10-31',
        periods: [
          { from: '2026-11-01', to: '2026-11-30', quantity: '20' },
          { from: '2026-12-01', to: '2026-12-31', quantity: '20' },
        ],
      },
    ]);
    expect(loopback.rest.log.length - before).toBe(2);
    expect(await sight(BUNDLE)).toMatchObject([
      { lineId: 'autotask:bundle:101', quantity: '3', unitPrice: '8' },
    ]);
    expect(await sight('autotask:502')).toMatchObject([{ quantity: null, from: null, periods: [] }]);
    expect(await sight('autotask:503')).toEqual([]);
  });

  it('finds rows that name their line alone', async () => {
    for (const row of loopback.rest.state.contractServiceUnits) row.serviceID = null;
    expect(await unitsOn(SERVICE, today)).toBe('20');
  });

  it('of two periods that begin together and differ is no sight', async () => {
    const row = loopback.rest.state.contractServiceUnits[1];
    if (!row) throw new Error('no row');
    loopback.rest.control.add('contractServiceUnits', { ...row, id: 9999, units: 21 });
    await expect(sight()).rejects.toMatchObject({ failure: { code: 'psa.unreadable' } });
  });

  it('of services that nobody may see is no empty one', async () => {
    loopback.rest.state.contractServices.length = 0;
    loopback.rest.state.contractServiceUnits.length = 0;
    expect(await sight()).toEqual([]);
    loopback.rest.state.contracts.length = 0;
    await expect(sight()).rejects.toMatchObject({ failure: { code: 'psa.right' } });
  });
});

describe('terms', () => {
  it('are the contract as it is now, and say nothing that Autotask does not', async () => {
    loopback.rest.control.edit('contracts', 10, { contractName: 'Renamed' });
    expect(await terms()).toMatchObject({
      agreement: { name: 'Renamed' },
      prorates: null,
      nextInvoice: null,
    });
  });

  it('a contract that is gone is null; one that is hidden, or wrong keys, are not', async () => {
    loopback.rest.control.remove('contracts', 10);
    expect(await terms()).toMatchObject({ agreement: null });
    loopback.rest.state.contracts.length = 0;
    await expect(terms()).rejects.toMatchObject({ failure: { code: 'psa.right' } });
    loopback.rest.control.revokeKeys(true);
    await expect(terms()).rejects.toMatchObject({ failure: { code: 'psa.keys' } });
  });
});

describe('ways', () => {
  it('begin with the first day of the open period, then today, the next period and the day asked for', async () => {
    const ways = await waysOf(SERVICE, { day: '2026-11-25' as Day });
    expect(ways.map(({ day, label, prorated, share }) => [day, label, prorated, share])).toEqual([
      ['2026-11-01', 'From 1 Nov 2026', false, { days: 1, of: 1 }],
      ['2026-11-20', 'From today', null, { days: 11, of: 30 }],
      ['2026-12-01', 'From 1 Dec 2026', false, { days: 1, of: 1 }],
      ['2026-11-25', 'From 25 Nov 2026', null, { days: 6, of: 30 }],
    ]);
    for (const way of ways) {
      expect(way.meaning(dec(22))).toMatch(/22/);
      expect(way.undo(dec(22)).words).toMatch(/until the period is approved and posted/);
    }
  });

  it('leave out what is posted; all posted is said with the day', async () => {
    for (const row of loopback.rest.state.contractServiceUnits.slice(0, 2)) row.approveAndPostDate = 'x';
    expect((await waysOf(SERVICE)).map(({ day }) => day)).toEqual(['2026-12-01']);
    for (const row of loopback.rest.state.contractServiceUnits) row.approveAndPostDate = 'x';
    expect(api.writes.ways(await subjectOf(SERVICE)).cannot).toMatchObject({
      code: 'push.posted',
      sentence: expect.stringContaining('31 Dec 2026'),
    });
  });

  it('take a day of the past where its period is open, and say nothing of its money', async () => {
    for (const row of loopback.rest.state.contractServiceUnits) row.approveAndPostDate = null;
    const ways = await waysOf(SERVICE, { day: '2026-10-10' as Day });
    expect(ways.at(-1)).toMatchObject({ day: '2026-10-10', from: '20', share: null });
  });

  it.each([
    ['over', { endDate: '2026-11-19' }, 'push.contract-over'],
    ['inactive', { status: 0 }, 'push.contract-over'],
    ['not begun', { startDate: '2027-01-01', endDate: '2027-12-31' }, 'push.outside-contract'],
  ] as const)('there are none for a contract that is %s', async (_name, fields, code) => {
    loopback.rest.control.edit('contracts', 10, fields);
    expect(api.writes.ways(await subjectOf(SERVICE)).cannot?.code).toBe(code);
  });

  it('there are none for a service without units, nor to add one that is there', async () => {
    expect(api.writes.ways(await subjectOf('autotask:502')).cannot?.code).toBe('push.cancelled-line');
    expect(api.writes.ways(await subjectOf('autotask:502', { line: null })).cannot?.code).toBe(
      'push.line-there',
    );
  });

  it('say which numbers cannot be, and that 0 may be refused', async () => {
    const [way] = await waysOf(SERVICE);
    if (!way) throw new Error('no way');
    expect(way.cannot(dec(20.5))).toMatchObject({
      code: 'push.number',
      sentence: expect.stringContaining('20.5'),
    });
    expect(way.cannot(dec(-1))?.code).toBe('push.number');
    expect([way.cannot(dec(0)), way.cannot(dec(21))]).toEqual([null, null]);
    expect(way.notices(dec(0)).join(' ')).toContain('may refuse to bring it to 0');
    expect(way.notices(dec(21))).toEqual([]);
  });

  it('tell of later periods that differ, and keep them from falling below 0', async () => {
    loopback.rest.control.edit('contractServiceUnits', 9003, { units: 5 });
    const [way] = await waysOf(SERVICE);
    expect(way?.notices(dec(22))).toEqual([
      'From 1 Dec 2026 on it has 5: that becomes 7, by the same change.',
    ]);
    expect(way?.cannot(dec(14))?.code).toBe('push.later-period');
    expect(way?.notices(dec(15)).at(-1)).toContain('0');
  });
});

describe('an adjustment', () => {
  it('changes the units from the day on, with one request of exactly these fields', async () => {
    const [way, fromToday] = await waysOf(SERVICE);
    expect(await sendAll(fromToday?.writes(dec(23)) ?? [])).toEqual(['accepted']);
    expect(posted().map(({ body }) => body)).toEqual([
      {
        ...{ contractID: 10, contractServiceID: 101, unitChange: 3 },
        effectiveDate: '2026-11-20T00:00:00.000Z',
      },
    ]);
    expect(await unitsOn(SERVICE, '2026-11-19')).toBe('20');
    expect(await unitsOn(SERVICE, '2026-11-20')).toBe('23');
    expect(await unitsOn(SERVICE, '2026-12-31')).toBe('23');
    expect(way?.day).toBe('2026-11-01');
  });

  it('is described without a key', async () => {
    const [way] = await waysOf(SERVICE);
    const [write] = way?.writes(dec(18)) ?? [];
    if (!write) throw new Error('no write');
    expect(api.writes.describe(write, await sight())).toBe(
      'POST ContractServiceAdjustments: contractID 10, contractServiceID 101, unitChange -2 (20 now), effectiveDate 2026-11-01',
    );
  });

  it('of a bundle is one of its own kind, and the opposite one takes it back', async () => {
    const [way] = await waysOf(BUNDLE);
    const [write] = way?.writes(dec(5)) ?? [];
    if (write?.kind !== 'adjust units') throw new Error('no write');
    expect(await sendAll([write])).toEqual(['accepted']);
    expect(await unitsOn(BUNDLE, today)).toBe('5');
    expect(await sendAll([{ ...write, change: dec(-2) }])).toEqual(['accepted']);
    expect(await unitsOn(BUNDLE, today)).toBe('3');
    expect(posted().map(({ path }) => path)).toEqual(
      Array(2).fill('/ATServicesRest/V1.0/ContractServiceBundleAdjustments'),
    );
  });

  it('adds a service that is not there, and never one that is', async () => {
    const [way, ...others] = await waysOf('autotask:503');
    expect([way, ...others].map((one) => one?.day)).toEqual(['2026-11-01', '2026-11-20', '2026-12-01']);
    const writes = way?.writes(dec(4)) ?? [];
    expect(await sendAll(writes)).toEqual(['accepted']);
    expect(posted().at(-1)?.body).toEqual({
      ...{ contractID: 10, serviceID: 503, unitChange: 4, effectiveDate: '2026-11-01T00:00:00.000Z' },
    });
    expect(await sight('autotask:503')).toMatchObject([{ quantity: '4', unitPrice: '2' }]);
    expect(await sendAll(writes)).toEqual(['refused']);
    expect(posted()).toHaveLength(1);
  });

  it('of a line that is gone is not sent: Autotask would add it', async () => {
    const [way] = await waysOf(SERVICE);
    expect(await sendAll(way?.writes(dec(22)) ?? [], [])).toEqual(['refused']);
    expect(posted()).toEqual([]);
  });
});

describe('what comes of one request', () => {
  const write: PushWrite = {
    ...{ kind: 'adjust units', agreementId: 'autotask:10', productId: SERVICE, lineId: 'autotask:101' },
    ...{ change: dec(2), day: addDays(today, 0) },
  };
  const send = async (by: AbortSignal = signal) => api.writes.send(write, await sight(), by);

  it.each([
    [
      'refused words',
      { kind: 'status', status: 500, body: '{"errors":["No s3cret."]}' },
      'refused',
      'psa.refused',
      0,
    ],
    [
      'errors in a 200',
      { kind: 'status', status: 200, body: '{"errors":["No."]}' },
      'refused',
      'psa.refused',
      0,
    ],
    ['a 400', { kind: 'status', status: 400 }, 'refused', 'psa.refused', 0],
    ['rights', { kind: 'status', status: 403, body: '' }, 'refused', 'psa.right', 0],
    ['keys', { kind: 'status', status: 401, body: '' }, 'refused', 'psa.keys', 0],
    [
      'too many',
      { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
      'busy',
      'psa.rate-limit',
      0,
    ],
    [
      'the threshold',
      { kind: 'status', status: 500, body: '{"errors":["The request threshold is exceeded."]}' },
      'busy',
      'psa.rate-limit',
      0,
    ],
    ['a 500 without words', { kind: 'status', status: 500, body: '' }, 'unknown', 'psa.service-down', 0],
    ['a 503', { kind: 'status', status: 503 }, 'unknown', 'psa.service-down', 0],
    ['a proxy that gave up', { kind: 'status', status: 408, body: '' }, 'unknown', 'psa.service-down', 0],
    [
      'an answer that says nothing',
      { kind: 'status', status: 200, body: '{"itemId":null}' },
      'unknown',
      'psa.unreadable',
      0,
    ],
    [
      'an answer that says both',
      { kind: 'status', status: 200, body: '{"itemId":5,"errors":["No."]}' },
      'unknown',
      'psa.unreadable',
      0,
    ],
    ['a broken connection', { kind: 'reset' }, 'unknown', 'network.unreachable', 0],
    ['an answer that is lost', { kind: 'lost' }, 'unknown', 'network.unreachable', 1],
    ['half of an answer', { kind: 'truncate' }, 'unknown', 'network.unreachable', 1],
    ['a web page', { kind: 'html' }, 'unknown', 'psa.unreadable', 0],
  ] as const)('%s', async (_name, fault, kind, code, writes) => {
    loopback.rest.control.fault({ path: /Adjustments$/, method: 'POST', ...fault });
    const answer = await send();
    expect(answer).toMatchObject({ kind, failure: { code } });
    if (kind === 'busy' && code === 'psa.rate-limit' && 'headers' in fault)
      expect(answer).toMatchObject({ retryAfter: 7000 });
    expect(JSON.stringify(answer)).not.toContain('s3cret');
    expect(posted()).toHaveLength(1);
    expect(loopback.rest.writes).toHaveLength(writes);
  });

  it('a right that is missing is named, and told before anything is sent', async () => {
    expect(await api.writes.missingRight(signal)).toBeNull();
    loopback.rest.control.withdraw('ContractServiceAdjustments');
    expect(await send()).toMatchObject({
      kind: 'refused',
      failure: {
        code: 'psa.right',
        sentence: expect.stringContaining('adjustments of contract services (ContractServiceAdjustments)'),
      },
    });
  });

  it('is not sent at all where it was cancelled before, or while it waits', async () => {
    await expect(send(AbortSignal.abort())).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    const before = await sight();
    const stop = new AbortController();
    const { secret, userName, integrationCode } = loopback.rest.state;
    const waiting = createAutotaskApi({
      credentials: { ...zone, secret, userName, integrationCode },
      // Of its own, so that its pace is too.
      http: { send: loopback.http.send },
      now,
      sleep: (ms, by) => {
        stop.abort();
        return sleep(ms, by);
      },
    });
    loopback.rest.control.othersAsk(6_000);
    const sending = waiting.writes.send(write, before, stop.signal);
    await expect(sending).rejects.toMatchObject({ failure: { code: 'cancelled' } });
    expect(posted()).toEqual([]);
  });

  it('is not taken back once it is on its way', async () => {
    const stop = new AbortController();
    loopback.rest.control.on(({ path }, moment) => {
      if (moment === 'before' && path.endsWith('Adjustments')) stop.abort();
    });
    expect(await send(stop.signal)).toEqual({ kind: 'accepted' });
    expect(loopback.rest.writes).toHaveLength(1);
  });

  it('is not sent near the limit of requests', async () => {
    const before = await sight();
    loopback.rest.control.othersAsk(9_500);
    // The threshold is read anew after so many requests.
    for (let round = 0; round < 200; round += 1) await sight().catch(() => undefined);
    const answer = await api.writes.send(write, before, signal);
    expect(answer).toMatchObject({ kind: 'busy', failure: { code: 'psa.rate-limit' }, retryAfter: null });
    expect(posted()).toEqual([]);
  });
});

describe('the right to push', () => {
  it('is asked for once in a while where it is there, and each time where it is not', async () => {
    const asked = () => loopback.rest.log.filter(({ path }) => path.endsWith('/entityInformation')).length;
    loopback.rest.control.withdraw('ContractServiceAdjustments');
    expect(await api.writes.missingRight(signal)).toMatchObject({ code: 'psa.right' });
    loopback.rest.control.grant('ContractServiceAdjustments');
    for (let round = 0; round < 3; round += 1) expect(await api.writes.missingRight(signal)).toBeNull();
    expect(asked()).toBe(2);
  });

  it('is not missing where the answer says nothing; wrong keys are told', async () => {
    const path = /entityInformation$/;
    loopback.rest.control.fault({
      path,
      kind: 'status',
      status: 200,
      body: '{"info":{"canCreate":1}}',
      times: 1,
    });
    expect(await api.writes.missingRight(signal)).toBeNull();
  });

  it('is not missing because an answer cannot be read, and wrong keys are told', async () => {
    const path = /entityInformation$/;
    loopback.rest.control.fault({ path, kind: 'html', times: 1 });
    expect(await api.writes.missingRight(signal)).toBeNull();
    loopback.rest.control.revokeKeys(true);
    await expect(api.writes.missingRight(signal)).rejects.toMatchObject({ failure: { code: 'psa.keys' } });
  });
});

const contract = loadContract();
describe.skipIf(!contract)('the Swagger document', () => {
  it('documents every write, and what is asked before', async () => {
    await api.writes.missingRight(signal);
    for (const product of [SERVICE, BUNDLE, 'autotask:503'])
      await sendAll((await waysOf(product))[0]?.writes(dec(30)) ?? []);
    const below = (path: string) => path.replace(/^\/ATServicesRest\/V1\.0/, '');
    expect(posted().map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const { method, path, body } of posted()) {
      expect(contract?.request(method, below(path), [])).toEqual([]);
      expect(contract?.body(method, below(path), body)).toEqual([]);
    }
    expect(contract?.request('GET', '/ContractServiceAdjustments/entityInformation', [])).toEqual([]);
  });
});
