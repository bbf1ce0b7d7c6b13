// @vitest-environment node
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Day, dayOf, lastDayOf } from '@/lib/model/calendar';
import { type Decimal, isNegative, subtract, sum, toDecimal, ZERO } from '@/lib/model/decimal';
import { psaKey } from '@/lib/model/keys';
import type { Ledger } from '@/lib/model/ledger';
import type { PsaKind } from '@/lib/model/records';
import { SERVICES } from '@/lib/psa/services';
import { startLoopback as autotaskLoopback } from '@/simulators/autotask/rest/loopback.testing';
import { startLoopback as connectwiseLoopback } from '@/simulators/connectwise/rest/loopback.testing';
import { generateMsp } from '@/simulators/msp';
import { mappedContext } from '../both-psas.testing';
import type { TestContext } from '../context.testing';
import { ledgerOf } from '.';

const NOW = Date.UTC(2026, 10, 20, 12);
const msp = generateMsp({ today: '2026-11-20', customers: 5, months: 24 });
const ends: (() => Promise<void>)[] = [];
let contexts: Record<PsaKind, TestContext>;

beforeAll(async () => {
  const [connectwise, autotask] = await Promise.all([connectwiseLoopback(msp), autotaskLoopback(msp)]);
  ends.push(connectwise.close, autotask.close);
  const { userName, secret, integrationCode } = msp.autotask;
  const { http } = autotask;
  const form = { userName, secret, integrationCode };
  const credentials = await SERVICES.autotask.complete(form, http, AbortSignal.timeout(10_000));
  const apis = {
    connectwise: connectwise.api(),
    autotask: SERVICES.autotask.api({ credentials, http, now: () => NOW }),
  };
  contexts = {
    connectwise: await mappedContext(msp, 'connectwise', apis.connectwise, NOW),
    autotask: await mappedContext(msp, 'autotask', apis.autotask, NOW),
  };
  contexts.connectwise.api = apis.connectwise;
  contexts.autotask.api = apis.autotask;
}, 120_000);
afterAll(() => Promise.all(ends.map((end) => end())));

/** Of every company and product with a line; each company's past is read once. */
async function ledgers(psa: PsaKind, reread: boolean): Promise<Ledger[]> {
  const context = contexts[psa];
  const lines = await context.store.agreementLines.all();
  const pairs = new Map(
    lines.flatMap(({ companyId, productId, includes }) =>
      [productId, ...includes].map((id) => [`${companyId} ${id}`, { companyId, productId: id }] as const),
    ),
  );
  const all: Ledger[] = [];
  const read = new Set<string>();
  for (const pair of pairs.values()) {
    all.push(await ledgerOf(context, { ...pair, reread: reread && !read.has(pair.companyId) }));
    read.add(pair.companyId);
  }
  return all;
}
type Row = Record<string, unknown>;
const dayIn = (row: Row, name: string): Day | null => dayOf(row[name]);
const isOn = (row: Row, from: string, to: string, day: Day): boolean =>
  (dayIn(row, from) ?? '') <= day && day <= (dayIn(row, to) ?? '9');
const billedOf = (ledger: Ledger) => ledger.months.map(({ month, billed }) => [month, billed]);

/** What Autotask's rows of units come to on a day, straight from the tables; null: a contract's end is not known. */
function unitsOn(companyId: string, productId: string, day: Day): Decimal | null {
  const { contracts, contractServices, contractServiceUnits, contractServiceBundles } = msp.autotask;
  const { contractServiceBundleUnits, serviceBundleServices } = msp.autotask;
  const own = contracts.filter((row) => psaKey('autotask', Number(row.companyID)) === companyId);
  if (own.some((row) => row.status !== 1 && (dayIn(row, 'endDate') ?? '9') >= '2026-11-20')) return null;
  const open = new Set(own.filter((row) => isOn(row, 'startDate', 'endDate', day)).map(({ id }) => id));
  const latest = (rows: Row[]): Decimal => {
    const holding = rows.filter((row) => isOn(row, 'startDate', 'endDate', day));
    const [last] = holding.sort((a, b) =>
      String(a.startDate).slice(0, 10) < String(b.startDate).slice(0, 10) ? 1 : -1,
    );
    return toDecimal(last?.units ?? 0) ?? ZERO;
  };
  const services = contractServices.filter(
    (row) => open.has(Number(row.contractID)) && psaKey('autotask', Number(row.serviceID)) === productId,
  );
  const bundles = contractServiceBundles.filter(
    (row) =>
      open.has(Number(row.contractID)) &&
      (psaKey('autotask', `bundle:${row.serviceBundleID}`) === productId ||
        serviceBundleServices.some(
          (member) =>
            member.serviceBundleID === row.serviceBundleID &&
            psaKey('autotask', Number(member.serviceID)) === productId,
        )),
  );
  return sum([
    ...services.map(({ id }) => latest(contractServiceUnits.filter((row) => row.contractServiceID === id))),
    ...bundles.map(({ id }) =>
      latest(contractServiceBundleUnits.filter((row) => row.contractServiceBundleID === id)),
    ),
  ]);
}

it('tells what Autotask billed in every month of which it says a number, and after one reading without keys too', async () => {
  const context = contexts.autotask;
  const before = await ledgers('autotask', false);
  const read = await ledgers('autotask', true);
  let known = 0;
  for (const { companyId, productId, months, notRead } of read) {
    expect(notRead).toBeNull();
    for (const { month, billed, provisional } of months) {
      if (billed === null || provisional) continue;
      const truth = unitsOn(companyId, productId, lastDayOf(month));
      if (truth === null) continue;
      known += 1;
      expect([productId, month, billed]).toEqual([productId, month, truth]);
    }
  }
  const count = (all: Ledger[]): number =>
    all.flatMap(billedOf).filter(([, billed]) => billed !== null).length;
  expect(known).toBeGreaterThan(300);
  expect(count(read)).toBeGreaterThan(count(before) * 2);
  context.api = null;
  expect((await ledgers('autotask', false)).map(billedOf)).toEqual(read.map(billedOf));
}, 120_000);

it('tells of ConnectWise only what an addition that was not changed since must have billed', async () => {
  const read = await ledgers('connectwise', true);
  let known = 0;
  let unknown = 0;
  for (const { companyId, productId, months } of read) {
    const own = msp.connectwise.agreements.filter(
      ({ company }) => psaKey('connectwise', (company as { id: number }).id) === companyId,
    );
    const isPlain = own.every((row) => row.agreementStatus === 'Active' && row.cancelledFlag !== true);
    if (!isPlain) continue;
    for (const { month, billed, billedReason, provisional } of months) {
      if (provisional) continue;
      const day = lastDayOf(month);
      const lines = own
        .filter((row) => isOn(row, 'startDate', 'endDate', day))
        .flatMap(({ id }) => msp.connectwise.additions[id] ?? [])
        .filter(
          (row) =>
            psaKey('connectwise', (row.product as { id: number }).id) === productId &&
            isOn(row, 'effectiveDate', 'cancelledDate', day),
        );
      // Anywhere in the world it was the next day at most.
      const isKnown = lines.every(
        ({ _info }) =>
          (dayOf(new Date(Date.parse(_info.lastUpdated) + 14 * 3_600_000).toISOString()) ?? '9') <= day,
      );
      const truth = sum(
        lines.map(({ quantity, lessIncluded, billCustomer }) => {
          const left = subtract(toDecimal(quantity) ?? ZERO, toDecimal(lessIncluded ?? 0) ?? ZERO);
          return billCustomer === 'Billable' && !isNegative(left) ? left : ZERO;
        }),
      );
      expect([companyId, productId, month, billed]).toEqual([
        companyId,
        productId,
        month,
        isKnown ? truth : null,
      ]);
      if (!isKnown) expect(billedReason).toMatch(/^unknown before \d/);
      if (isKnown) known += 1;
      else unknown += 1;
    }
  }
  expect(known).toBeGreaterThan(100);
  expect(unknown).toBeGreaterThan(100);
}, 120_000);
