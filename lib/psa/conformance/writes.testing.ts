import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, type Day } from '@/lib/model/calendar';
import { add, type Decimal, toDecimal } from '@/lib/model/decimal';
import { failureOf } from '@/lib/model/failure';
import { psaKey } from '@/lib/model/keys';
import type { PushWrite } from '@/lib/model/push';
import type { Agreement } from '@/lib/model/records';
import type { PushWay, WaySubject, WriteAnswer } from '../write-contract';
import type { WriteFault, WritesService, WritesUnderTest } from './writes-under-test';

const { signal } = new AbortController();

/** Holds a PSA's writes to `PsaWrites` (write-contract.ts), against its own simulator. */
export function describeWrites({ psa, today, start, there, absent }: WritesUnderTest): void {
  let service: WritesService;
  beforeEach(async () => {
    service = await start();
  });
  afterEach(() => service.close());
  const keyOf = ({ product }: { product: number }): string => psaKey(psa, product);

  const agreementOf = async ({ agreement }: { agreement: number }): Promise<Agreement> => {
    const found = await service.api.agreement(agreement, signal);
    if (!found) throw new Error('no agreement');
    return found;
  };
  const sightOf = async (place: typeof there, day: Day = today, by: AbortSignal = signal) =>
    service.api.writes.sight(await agreementOf(place), keyOf(place), day, by);
  const termsOf = async (agreement: Agreement) => {
    const [found] = await service.api.writes.terms([agreement], signal);
    if (!found) throw new Error('no terms');
    return found;
  };
  const subjectOf = async (place: typeof there, day: Day | null = null): Promise<WaySubject> => {
    const sight = await sightOf(place);
    const product = { id: keyOf(place), identifier: 'Product', unitPrice: toDecimal(2) };
    const terms = await termsOf(await agreementOf(place));
    return { terms, sight, line: sight[0] ?? null, product, today, day };
  };
  const waysOf = async (place: typeof there, day: Day | null = null): Promise<PushWay[]> => {
    const { ways, cannot } = service.api.writes.ways(await subjectOf(place, day));
    expect(cannot).toBeNull();
    return ways;
  };
  /** The usual way's first write, two more than there are. */
  const usualWrite = async (): Promise<PushWrite> => {
    const [way] = await waysOf(there);
    const [write] = way?.writes(more(way.from)) ?? [];
    if (!write) throw new Error('no write');
    return write;
  };
  const send = async (write: PushWrite, place = there, by: AbortSignal = signal): Promise<WriteAnswer> =>
    service.api.writes.send(write, await sightOf(place), by);

  describe('terms and sight', () => {
    it('are as the PSA has them now, are the same when asked again, and change nothing', async () => {
      const known = await agreementOf(there);
      expect(await termsOf(known)).toMatchObject({ agreementId: known.id, agreement: known });
      const seen = await sightOf(there);
      expect(seen).toMatchObject([{ productId: keyOf(there) }]);
      expect(Number(seen[0]?.quantity)).toBeGreaterThanOrEqual(3);
      expect(await sightOf(there)).toEqual(seen);
      expect(await sightOf(absent)).toEqual([]);
      expect(service.sent()).toBe(0);
    });

    it('of an agreement that is gone have none; wrong keys never look so', async () => {
      const known = await agreementOf(there);
      service.remove(there.agreement);
      expect(await termsOf(known)).toMatchObject({ agreementId: known.id, agreement: null });
      service.revokeKeys();
      const failure = failureOf(await service.api.writes.terms([known], signal).catch((thrown) => thrown));
      expect(failure.code).toBe('psa.keys');
    });

    it('end as cancelled with their signal', async () => {
      const known = await agreementOf(there);
      const { writes } = service.api;
      for (const asked of [
        writes.terms([known], AbortSignal.abort()),
        writes.sight(known, keyOf(there), today, AbortSignal.abort()),
      ])
        expect(failureOf(await asked.catch((thrown) => thrown)).code).toBe('cancelled');
    });
  });

  describe('ways', () => {
    it('differ in their ids, have words, and say why there is none', async () => {
      const ways = await waysOf(there, addDays(today, 5));
      expect(new Set(ways.map(({ id }) => id)).size).toBe(ways.length);
      for (const way of ways) {
        const to = more(way.from);
        expect(way.label).toMatch(/\S/);
        for (const words of [way.meaning(to), way.undo(to).words, ...way.notices(to)])
          expect(words).toMatch(/^[A-Z].*\.$/s);
        expect(way.meaning(to)).toContain(to);
        expect(way.cannot(to)).toBeNull();
      }
      const subject = await subjectOf(there);
      const gone = service.api.writes.ways({ ...subject, terms: { ...subject.terms, agreement: null } });
      expect(gone.ways).toEqual([]);
      expect(gone.cannot?.code).toBe('push.agreement-gone');
      const over = { ...subject.terms, agreement: await agreementOf(there) };
      over.agreement.endDate = addDays(today, -1);
      expect(service.api.writes.ways({ ...subject, terms: over }).cannot?.code).toMatch(/^push\..*-over$/);
    });

    it('each do what they say: as many requests as writes, and the quantity on their day', async () => {
      const count = (await waysOf(there, addDays(today, 5))).length;
      expect(count).toBeGreaterThan(1);
      for (let at = 0; at < count; at += 1) {
        await service.close();
        service = await start();
        const way = (await waysOf(there, addDays(today, 5)))[at];
        if (!way) throw new Error('no way');
        const to = more(way.from);
        const planned = way.writes(to);
        for (const write of planned) expect(await send(write)).toEqual({ kind: 'accepted' });
        expect([service.sent(), service.written()]).toEqual([planned.length, planned.length]);
        const after = await sightOf(there, way.day);
        const bills = after.filter((line) => line.to === null || line.to >= way.day);
        expect(bills.map(({ quantity }) => quantity)).toEqual([to]);
      }
    });

    it('to add a product make one line of it, which can be taken back', async () => {
      const ways = await waysOf(absent);
      const [way] = ways;
      const [write] = way?.writes('4' as Decimal) ?? [];
      if (!way || !write) throw new Error('no way');
      expect(ways.map(({ from }) => from)).toEqual(ways.map(() => null));
      expect(await send(write, absent)).toEqual({ kind: 'accepted' });
      const [line, ...others] = await sightOf(absent, way.day);
      expect([line?.quantity, others]).toEqual(['4', []]);
      const place = {
        agreementId: write.agreementId,
        productId: write.productId,
        lineId: line?.lineId ?? '',
      };
      const back: PushWrite = service.api.writes.removes
        ? { ...place, kind: 'remove line' }
        : { ...place, kind: 'adjust units', change: '-4' as Decimal, day: way.day };
      expect(await send(back, absent)).toEqual({ kind: 'accepted' });
      const left = await sightOf(absent, way.day);
      expect(left.map(({ quantity }) => quantity)).toEqual(service.api.writes.removes ? [] : ['0']);
    });

    it('are described in a line without keys', async () => {
      const words = service.api.writes.describe(await usualWrite(), await sightOf(there));
      expect(words).toMatch(/^(PATCH|POST|DELETE) \S+.*\d/);
      for (const key of service.keys) expect(words).not.toContain(key);
    });
  });

  describe('one request', () => {
    it.each<[WriteFault, WriteAnswer['kind'], number]>([
      ['refused', 'refused', 0],
      ['no right', 'refused', 0],
      ['busy', 'busy', 0],
      ['trouble', 'unknown', 0],
      ['broken before', 'unknown', 0],
      ['broken after', 'unknown', 1],
      ['unreadable', 'unknown', 0],
    ])('%s: it is %s, and never sent again', async (fault, kind, written) => {
      const write = await usualWrite();
      service.fault(fault);
      const answer = await send(write);
      expect(answer.kind).toBe(kind);
      expect([service.sent(), service.written()]).toEqual([1, written]);
      if (answer.kind === 'accepted') throw new Error('it was not');
      expect(answer.failure.sentence).toMatch(/^[A-Z"a-z].*\.$/s);
      expect(answer.failure.nextStep).toMatch(/\.$/);
      for (const key of service.keys) expect(JSON.stringify(answer)).not.toContain(key);
      if (fault === 'no right') expect(answer.failure.code).toBe('psa.right');
      if (answer.kind === 'busy') expect(answer.retryAfter).toBe(7_000);
    });

    it('is not sent once it is cancelled, and not taken back once it was', async () => {
      const write = await usualWrite();
      const before = await sightOf(there);
      const stopped = service.api.writes.send(write, before, AbortSignal.abort());
      expect(failureOf(await stopped.catch((thrown) => thrown)).code).toBe('cancelled');
      expect(service.sent()).toBe(0);
      const stop = new AbortController();
      service.beforeEach(() => stop.abort());
      expect(await service.api.writes.send(write, before, stop.signal)).toEqual({ kind: 'accepted' });
      service.beforeEach(null);
      expect(service.written()).toBe(1);
    });
  });

  it('sends nothing of a kind that it never offers', async () => {
    const before = await sightOf(there);
    const place = { agreementId: (await agreementOf(there)).id, productId: keyOf(there) };
    const lineId = before[0]?.lineId ?? '';
    const quantity = '4' as Decimal;
    const kinds: PushWrite[] = [
      { ...place, kind: 'set quantity', lineId, quantity },
      { ...place, kind: 'adjust units', lineId, change: quantity, day: today },
      { ...place, kind: 'end line', lineId, lastDay: today },
      { ...place, kind: 'remove line', lineId },
    ];
    const ways = await waysOf(there, addDays(today, 5));
    const offered = new Set(ways.flatMap((way) => way.writes(more(way.from))).map(({ kind }) => kind));
    const foreign = kinds.filter(
      ({ kind }) => !offered.has(kind) && !(kind === 'remove line' && service.api.writes.removes),
    );
    expect(foreign).not.toEqual([]);
    for (const write of foreign)
      await expect(service.api.writes.send(write, before, signal)).rejects.toThrow();
    expect([service.sent(), service.written()]).toEqual([0, 0]);
  });

  it('knows of no missing right where there is none', async () => {
    expect(await service.api.writes.missingRight(signal)).toBeNull();
    expect(service.sent()).toBe(0);
  });
}

const more = (quantity: Decimal | null): Decimal => add(quantity ?? ('0' as Decimal), '2' as Decimal);
