// @vitest-environment node
import { afterEach, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/model/calendar';
import { sum, toDecimal } from '@/lib/model/decimal';
import type { Agreement, AgreementLine } from '@/lib/model/records';
import { AUTOTASK_SERVICE } from '@/lib/psa/autotask/service';
import type { ApiPage, ListRequest, PsaApi } from '@/lib/psa/contract';
import { billedQuantity } from '@/lib/reconcile/billed';
import { lineNotInEffect } from '@/lib/reconcile/in-effect';
import { generateMsp, type Msp } from '../../msp';
import { type Loopback, startLoopback } from './loopback.testing';

const TODAY = '2026-11-20' as Day;
const now = () => Date.parse(`${TODAY}T12:00:00Z`);
const signal = new AbortController().signal;
const msp = generateMsp({ seed: 11, customers: 60, months: 2, today: TODAY, largeAgreements: [] });
/** With lines that ended more than two years ago. */
const withHistory = generateMsp({ seed: 11, customers: 60, months: 2, today: TODAY, largeAgreements: [100] });
const open: Loopback[] = [];
afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));

async function clientOf(from: Msp): Promise<PsaApi> {
  const loopback = await startLoopback(from, { now, latency: 0 });
  open.push(loopback);
  const { userName, secret, integrationCode } = from.autotask;
  const form = { userName, secret, integrationCode };
  const credentials = await AUTOTASK_SERVICE.complete(form, loopback.http, signal);
  return AUTOTASK_SERVICE.api({ credentials, http: loopback.http, now });
}

/** All pages of a list, which has no problems. */
async function whole<T>(list: (request: ListRequest) => Promise<ApiPage<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: ApiPage<T> = await list({ changedSince: null, cursor, signal });
    expect(page.problems).toEqual([]);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

/** Groups whose billed count, as lib/reconcile takes it from what the client read, is not the truth. */
async function wronglyBilled(from: Msp): Promise<unknown[]> {
  const api = await clientOf(from);
  const agreements = await whole(api.agreements);
  const read: AgreementLine[] = [];
  for (let at = 0; at < agreements.length; at += api.linesAtOnce)
    for (const { lines, problems } of await api.lines(agreements.slice(at, at + api.linesAtOnce), signal)) {
      expect(problems).toEqual([]);
      read.push(...lines);
    }
  const byId = new Map<string, Agreement>(agreements.map((one) => [one.id, one]));
  const inEffect = read.filter((line) => lineNotInEffect(line, byId.get(line.agreementId), TODAY) === null);
  return from.truth.autotaskRows.flatMap((row) => {
    if (row.reason !== null) return [];
    const product = `autotask:${row.serviceId}`;
    const own = inEffect.filter(
      (line) =>
        line.companyId === `autotask:${row.companyId}` &&
        (line.productId === product || line.includes.includes(product)),
    );
    const units = own.map((line) => billedQuantity(line, TODAY));
    const billed = units.includes(null) ? null : sum(units.filter((one) => one !== null));
    const { companyName, serviceName, billed: truth } = row;
    return billed === truth ? [] : [{ companyName, serviceName, billed, truth }];
  });
}

describe('the client', () => {
  it('finds the zone, proves the keys and reads everything', async () => {
    const api = await clientOf(msp);
    expect((await api.authenticate(signal)).label).toContain('ww5.autotask.net');
    const { companies, services, serviceBundles, contracts } = msp.autotask;
    expect(await whole(api.companies)).toHaveLength(companies.length);
    expect(await whole(api.products)).toHaveLength(services.length + serviceBundles.length);
    const recurring = contracts.filter((one) => one.contractType === 7);
    expect((await whole(api.agreements)).map((one) => one.recordId)).toEqual(recurring.map((one) => one.id));
    expect(open[0]?.rest.log.filter((entry) => entry.status !== 200)).toEqual([]);
    expect(Math.max(...(open[0]?.rest.mostAtOnce.values() ?? []))).toBeLessThanOrEqual(3);
  });

  it('gives the truth for what every company is billed for every service', async () => {
    expect(await wronglyBilled(msp)).toEqual([]);
  }, 30_000);

  it('offers days that are open, and changes units from them on', async () => {
    const api = await clientOf(msp);
    const rows = msp.truth.autotaskRows.filter(
      (row) => row.reason === null && row.contractServiceId !== null,
    );
    const isEarly = ({ openFrom }: { openFrom: string }) => openFrom > TODAY;
    const some = [...rows.filter(isEarly).slice(0, 5), ...rows.filter((row) => !isEarly(row)).slice(0, 15)];
    expect(some.filter(isEarly).length).toBeGreaterThan(0);
    for (const row of some) {
      const agreement = await api.agreement(row.contractId, signal);
      if (!agreement) throw new Error('no contract');
      const productId = `autotask:${row.serviceId}`;
      const sight = await api.writes.sight(agreement, productId, TODAY, signal);
      const line = sight.find(({ lineId }) => lineId === `autotask:${row.contractServiceId}`);
      const [terms] = await api.writes.terms([agreement], signal);
      if (!line || !terms) throw new Error('no line');
      const product = { id: productId, identifier: row.serviceName, unitPrice: null };
      const { ways } = api.writes.ways({ terms, sight, line, product, today: TODAY, day: null });
      const [usual] = ways;
      expect(ways.every(({ day }) => day >= row.openFrom)).toBe(true);
      const to = usual && toDecimal(Number(usual.from) + 3);
      if (!usual || !to) throw new Error('no way');
      const [write] = usual.writes(to);
      if (!write) throw new Error('no write');
      expect(await api.writes.send(write, sight, signal)).toEqual({ kind: 'accepted' });
      const after = await api.writes.sight(agreement, productId, usual.day, signal);
      expect(after.find(({ lineId }) => lineId === line.lineId)?.quantity).toBe(to);
    }
    expect(open[0]?.rest.writes).toHaveLength(some.length);
  });

  it('gives it for contracts with lines that ended long ago too', async () => {
    expect(await wronglyBilled(withHistory)).toEqual([]);
  }, 30_000);
});
