// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Http, HttpAttempt, HttpOptions, HttpReply } from '@/lib/http/contract';
import type { Day } from '@/lib/model/calendar';
import { type Failure, FailureError, failureOf } from '@/lib/model/failure';
import type { PushWrite } from '@/lib/model/push';
import { dec } from '@/lib/reconcile/book.testing';
import type { WriteAnswer } from '../../../write-contract';
import { connect } from '../connection';
import { credentials, reply } from '../fake.testing';
import { send } from './send';

const { signal } = new AbortController();
const place = { agreementId: 'connectwise:10', productId: 'connectwise:501' };
const lineId = 'connectwise:101';
const WRITES: PushWrite[] = [
  { ...place, kind: 'set quantity', lineId, quantity: dec(42) },
  { ...place, kind: 'end line', lineId, lastDay: '2026-11-30' as Day },
  { ...place, kind: 'end line', lineId, lastDay: null },
  { ...place, kind: 'remove line', lineId },
  {
    ...place,
    kind: 'add line',
    quantity: dec(42),
    included: dec(5),
    day: '2026-12-01' as Day,
    unitPrice: dec('3.1'),
    like: lineId,
  },
];
const OLD = { id: 101, unitCost: 1, billCustomer: 'Billable' };
const INFO = { Codebase: 'v2025_1/', SiteUrl: 'api-na.myconnectwise.net' };

/** What the transport makes of the request that would change something. */
type Outcome = HttpReply | Failure;

async function sent(write: PushWrite, outcome: Outcome) {
  const changing: { request: HttpAttempt; options: HttpOptions; body: unknown }[] = [];
  const http: Http = {
    async send(attempt, options) {
      const request = await attempt(1);
      const { pathname } = new URL(request.url);
      if (request.method === 'GET') return reply(200, pathname.includes('companyinfo') ? INFO : OLD);
      const text = request.body && new TextDecoder().decode(request.body);
      changing.push({ request, options, body: text && JSON.parse(text) });
      if ('code' in outcome) throw new FailureError(outcome);
      return outcome;
    },
  };
  return { answer: await send(connect(credentials, http), write, signal), changing };
}

const network = (code: string): Failure => ({ code, sentence: 'It broke.', nextStep: 'Try again.' });
const expected = ({ status }: HttpReply, isJson: boolean): WriteAnswer['kind'] => {
  if (status === 204) return 'accepted';
  if (status < 300) return isJson ? 'accepted' : 'unknown';
  if (status === 429) return 'busy';
  return status >= 400 && status < 500 && status !== 408 && status !== 499 ? 'refused' : 'unknown';
};

describe('one request', () => {
  it('goes once whatever comes of it, and is judged by its status', async () => {
    const statuses = fc.oneof(
      fc.constantFrom(
        200,
        201,
        204,
        304,
        400,
        401,
        403,
        404,
        408,
        409,
        412,
        415,
        429,
        499,
        500,
        502,
        503,
        504,
      ),
      fc.integer({ min: 200, max: 599 }),
    );
    const bodies = fc.oneof(
      fc.json().map((text) => ({ text, isJson: true })),
      fc.constantFrom('', '<html>', '{"quantity":').map((text) => ({ text, isJson: false })),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...WRITES),
        statuses,
        bodies,
        async (write, status, { text, isJson }) => {
          const outcome = reply(status, text);
          const { answer, changing } = await sent(write, outcome);
          expect(answer.kind).toBe(expected(outcome, isJson));
          expect(changing).toHaveLength(1);
          expect(changing[0]?.options.retries).toBe(0);
          expect(changing[0]?.options.signal).not.toBe(signal);
        },
      ),
    );
  });

  it.each(WRITES)('$kind: nobody knows what became of one without an answer', async (write) => {
    for (const code of ['network.timeout', 'network.unreachable']) {
      const { answer, changing } = await sent(write, network(code));
      expect(answer).toMatchObject({ kind: 'unknown', failure: { code } });
      expect(changing).toHaveLength(1);
    }
  });

  it('is made as ConnectWise reads it: bare field names, JSON', async () => {
    const made = await Promise.all(WRITES.map((write) => sent(write, reply(200, {}))));
    expect(
      made.map(({ changing: [one] }) => [one?.request.method, one?.request.url.split('3.0')[1], one?.body]),
    ).toEqual([
      ['PATCH', '/finance/agreements/10/additions/101', [{ op: 'replace', path: 'quantity', value: 42 }]],
      [
        'PATCH',
        '/finance/agreements/10/additions/101',
        [{ op: 'replace', path: 'cancelledDate', value: '2026-11-30T00:00:00Z' }],
      ],
      ['PATCH', '/finance/agreements/10/additions/101', [{ op: 'remove', path: 'cancelledDate' }]],
      ['DELETE', '/finance/agreements/10/additions/101', undefined],
      [
        'POST',
        '/finance/agreements/10/additions',
        {
          product: { id: 501 },
          billCustomer: 'Billable',
          quantity: 42,
          effectiveDate: '2026-12-01T00:00:00Z',
          lessIncluded: 5,
          unitPrice: 3.1,
          unitCost: 1,
        },
      ],
    ]);
    for (const { changing } of made)
      expect(changing[0]?.request.headers['Content-Type']).toBe(
        changing[0]?.body === undefined ? undefined : 'application/json',
      );
  });

  it('that is refused comes with the service’s words, without keys, and with its reference', async () => {
    const [write] = WRITES as [PushWrite];
    const told = {
      code: 'ObjectExists',
      message: `no, ${credentials.privateKey}`,
      errors: [{ message: 'Why.' }],
    };
    const { answer } = await sent(write, reply(409, told, { 'x-cw-request-id': 'r-1' }));
    expect(answer).toMatchObject({ kind: 'refused', failure: { code: 'psa.refused', reference: 'r-1' } });
    const { sentence } = failureOf('failure' in answer ? new FailureError(answer.failure) : null);
    expect(sentence).toContain('no, (hidden); Why');
    const right = await sent(write, reply(403, {}, { 'x-cw-request-id': 'r-2' }));
    expect(right.answer).toMatchObject({ failure: { code: 'psa.right', reference: 'r-2' } });
  });

  it.each([
    [0, 'does not have this row any more'],
    [4, 'does not have this agreement any more'],
  ])('write %i to what is gone says what is', async (at, words) => {
    const write = WRITES[at];
    if (!write) throw new Error('no write');
    const { answer, changing } = await sent(write, reply(404, { code: 'NotFound' }));
    expect(answer).toMatchObject({ kind: 'refused', failure: { code: 'psa.gone' } });
    expect('failure' in answer && answer.failure.sentence).toContain(words);
    expect(changing).toHaveLength(1);
  });

  it.each<PushWrite>([
    { ...place, kind: 'adjust units', lineId, change: dec(2), day: '2026-12-01' as Day },
    { ...place, kind: 'set quantity', lineId, quantity: dec('9007199254740993') },
    { ...place, kind: 'set quantity', lineId: 'autotask:12345', quantity: dec(42) },
    { ...place, kind: 'remove line', lineId: 'connectwise:page-1' },
    { ...place, kind: 'remove line', lineId: 'connectwise:1e3' },
  ])('is not made of what no way offers: %o', async (write) => {
    let asked = 0;
    const http: Http = {
      send: async () => {
        asked += 1;
        return reply(200, INFO);
      },
    };
    await expect(send(connect(credentials, http), write, signal)).rejects.toThrow(/no |never/);
    expect(asked).toBe(0);
  });
});
