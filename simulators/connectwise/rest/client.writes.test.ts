// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, type Day } from '@/lib/model/calendar';
import type { LineSight, PushWrite } from '@/lib/model/push';
import type { Agreement } from '@/lib/model/records';
import type { PsaApi } from '@/lib/psa/contract';
import { dec } from '@/lib/reconcile/book.testing';
import { TODAY } from './fixture.testing';
import { agreementOf, type Loopback, signal, startLoopback } from './loopback.testing';
import { loadContract } from './openapi.testing';

const today = TODAY as Day;
let loopback: Loopback;
let api: PsaApi;
let agreement: Agreement;
let line: LineSight;

beforeEach(async () => {
  loopback = await startLoopback();
  api = loopback.api();
  const [first] = Object.entries(loopback.rest.state.additions).filter(([, list]) => list.length > 0);
  agreement = await agreementOf(api, Number(first?.[0]));
  const [one] = await api.lines([agreement], signal);
  const [seen] = await sight(one?.lines[0]?.productId ?? '');
  if (!seen) throw new Error('no line');
  line = seen;
});
afterEach(() => loopback.close());

const sight = (productId: string) => api.writes.sight(agreement, productId, today, signal);
const terms = async () => {
  const [found] = await api.writes.terms([agreement], signal);
  if (!found) throw new Error('no terms');
  return found;
};
const product = () => ({ id: line.productId, identifier: 'P', unitPrice: line.unitPrice });
const waysOf = async (day: Day | null = null, of: LineSight | null = line) => {
  const found = api.writes.ways({
    terms: await terms(),
    sight: of ? [of] : [],
    line: of,
    product: product(),
    today,
    day,
  });
  if (found.cannot) throw new Error(found.cannot.sentence);
  return found.ways;
};
const sendAll = async (writes: readonly PushWrite[]) => {
  const answers = [];
  for (const write of writes) answers.push(await api.writes.send(write, await sight(line.productId), signal));
  return answers.map(({ kind }) => kind);
};

describe('in place', () => {
  it('changes the quantity with one request, and the version with it', async () => {
    const [way] = await waysOf();
    expect(await sendAll(way?.writes(dec(42)) ?? [])).toEqual(['accepted']);
    expect(loopback.rest.writes).toHaveLength(1);
    const [after] = await sight(line.productId);
    expect(after).toEqual({
      ...line,
      quantity: dec(42),
      version: expect.not.stringMatching(line.version ?? ''),
    });
  });

  it('is described without a key, and says which quantity stands there', async () => {
    const [way] = await waysOf();
    const [write] = way?.writes(dec(42)) ?? [];
    if (!write) throw new Error('no write');
    const words = api.writes.describe(write, [line]);
    expect(words).toMatch(/^PATCH \/finance\/agreements\/\d+\/additions\/\d+: quantity 25 to 42$/);
  });
});

it('cuts over from the next period: the new row takes over what people set, and undoing leaves what was', async () => {
  const way = (await waysOf()).find(({ id }) => id.startsWith('from '));
  expect(await sendAll(way?.writes(dec(42)) ?? [])).toEqual(['accepted', 'accepted']);
  const [old, fresh] = await sight(line.productId);
  expect(old?.to).toBe(addDays(way?.day ?? today, -1));
  expect(fresh).toMatchObject({
    quantity: '42',
    included: line.included,
    unitPrice: line.unitPrice,
    from: way?.day,
  });
  const back: PushWrite[] = [
    {
      kind: 'remove line',
      agreementId: agreement.id,
      productId: line.productId,
      lineId: fresh?.lineId ?? '',
    },
    {
      kind: 'end line',
      agreementId: agreement.id,
      productId: line.productId,
      lineId: line.lineId,
      lastDay: line.to,
    },
  ];
  expect(await sendAll(back)).toEqual(['accepted', 'accepted']);
  expect(await sight(line.productId)).toEqual([{ ...line, version: expect.any(String) }]);
});

it('adds a row where there is none', async () => {
  const [way] = await waysOf(null, null);
  expect(await sendAll(way?.writes(dec(3)) ?? [])).toEqual(['accepted']);
  expect((await sight(line.productId)).at(-1)).toMatchObject({ quantity: '3', from: today, included: '0' });
});

describe('what comes of one request', () => {
  const write = (): PushWrite => ({
    kind: 'set quantity',
    agreementId: agreement.id,
    productId: line.productId,
    lineId: line.lineId,
    quantity: dec(42),
  });
  const sent = () => loopback.rest.log.filter(({ method }) => method !== 'GET').length;
  const send = () => api.writes.send(write(), [line], signal);

  it.each([
    ['a conflict', { kind: 'status', status: 409 }, 'refused', 'psa.refused', 0],
    [
      'too many requests',
      { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
      'busy',
      'psa.rate-limit',
      0,
    ],
    ['a proxy that gave up waiting', { kind: 'status', status: 408 }, 'unknown', 'psa.refused', 0],
    ['a trouble of the service', { kind: 'status', status: 500 }, 'unknown', 'psa.service-down', 0],
    ['a broken connection', { kind: 'reset' }, 'unknown', 'network.unreachable', 0],
    ['an answer that is lost', { kind: 'lost' }, 'unknown', 'network.unreachable', 1],
    ['a web page', { kind: 'html' }, 'unknown', 'psa.unreadable', 0],
  ] as const)('%s', async (_name, fault, kind, code, writes) => {
    await terms();
    loopback.rest.control.fault({ path: /additions/, method: 'PATCH', ...fault });
    const answer = await send();
    expect(answer).toMatchObject({ kind, failure: { code } });
    if (answer.kind === 'busy') expect(answer.retryAfter).toBe(7000);
    expect(sent()).toBe(1);
    if (fault.kind === 'lost') expect(loopback.rest.writes).toHaveLength(writes);
  });

  it('a row to follow that cannot be read is no refusal: nothing was sent', async () => {
    const way = (await waysOf()).find(({ id }) => id.startsWith('from '));
    const [add] = way?.writes(dec(42)) ?? [];
    if (!add) throw new Error('no write');
    loopback.rest.control.fault({ path: /additions/, method: 'GET', kind: 'status', status: 503, times: 9 });
    const answer = await api.writes.send(add, [line], signal);
    expect(answer).toMatchObject({ kind: 'busy', failure: { code: 'psa.service-down' } });
    expect(sent()).toBe(0);
  });

  it('a right that is missing is named', async () => {
    loopback.rest.control.withdraw('agreements-edit');
    const answer = await send();
    expect(answer).toMatchObject({ kind: 'refused', failure: { code: 'psa.right' } });
    expect('failure' in answer && answer.failure.sentence).toContain('Finance > Agreements (Edit: All)');
  });

  it('is not sent at all where it was cancelled before', async () => {
    await terms();
    await expect(api.writes.send(write(), [line], AbortSignal.abort())).rejects.toMatchObject({
      failure: { code: 'cancelled' },
    });
    expect(sent()).toBe(0);
  });
});

it('leaves a note on the customer', async () => {
  expect(await api.writes.note?.(agreement, 'Pushed 40 to 42.', signal)).toEqual({ kind: 'accepted' });
  expect(loopback.rest.notes).toMatchObject([{ text: 'Pushed 40 to 42.' }]);
});

const contract = loadContract();
describe.skipIf(!contract)('the OpenAPI document', () => {
  it('documents every write', async () => {
    const bodies: { method: string; path: string; body: unknown }[] = [];
    const spied = loopback.spy((request) => bodies.push(request));
    const way = (await waysOf()).find(({ id }) => id.startsWith('from '));
    await sendAll([...((await waysOf())[0]?.writes(dec(30)) ?? []), ...(way?.writes(dec(42)) ?? [])]);
    const place = { agreementId: agreement.id, productId: line.productId, lineId: line.lineId };
    await sendAll([
      { ...place, kind: 'end line', lastDay: null },
      { ...place, kind: 'remove line' },
    ]);
    await api.writes.note?.(agreement, 'Note', signal);
    spied();
    const written = bodies.filter(({ method }) => method !== 'GET');
    expect(written.map(({ method }) => method)).toEqual([
      'PATCH',
      'POST',
      'PATCH',
      'PATCH',
      'DELETE',
      'POST',
    ]);
    for (const { method, path, body } of written) {
      expect(contract?.request(method, path, [])).toEqual([]);
      if (method !== 'DELETE') expect(contract?.body(method, path, body)).toEqual([]);
    }
  });
});
