import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AtRecord, generateMsp, type Msp } from '../index';
import { scale } from '../scaled';

const today = '2026-11-23';
const msp = generateMsp({ today, largeAgreements: [100, 500] });
const { autotask } = msp;
const day = (value: unknown): string => String(value).slice(0, 10);

/** Billed by "company name / Product ID" on a day; null: a line in effect says no quantity. */
type Billed = Map<string, bigint | null>;

function add(billed: Billed, key: string, units: bigint | null): void {
  const before = billed.get(key);
  billed.set(key, units === null || before === null ? null : (before ?? 0n) + units);
}

function connectwiseBilled({ connectwise }: Msp, on: string): Billed {
  const billed: Billed = new Map();
  for (const agreement of connectwise.agreements) {
    const over = agreement.noEndingDateFlag !== true && day(agreement.endDate) < on;
    const wrong = agreement.cancelledFlag === true || agreement.agreementStatus !== 'Active';
    if (over || wrong || day(agreement.startDate) > on) continue;
    for (const line of connectwise.additions[agreement.id] ?? []) {
      if (day(line.effectiveDate) > on) continue;
      if (line.cancelledDate !== undefined && day(line.cancelledDate) < on) continue;
      const { quantity, lessIncluded, billCustomer } = line;
      const net = typeof quantity === 'number' ? scale(quantity) - scale(Number(lessIncluded)) : null;
      const units = net === null ? null : billCustomer !== 'Billable' || net < 0n ? 0n : net;
      const company = (agreement.company as { name: string }).name;
      add(billed, `${company} / ${(line.product as { identifier: string }).identifier}`, units);
    }
  }
  return billed;
}

/** As product.md says for Autotask; of several rows that hold the day the one that starts last. */
function autotaskBilled({ autotask: at }: Msp, on: string): Billed {
  const billed: Billed = new Map();
  const by = (rows: AtRecord[], field: string) => Map.groupBy(rows, (row) => Number(row[field]));
  const names = new Map(at.companies.map((one) => [one.id, String(one.companyName)]));
  const codes = new Map(at.services.map((one) => [one.id, String(one.externalID)]));
  const units = by(at.contractServiceUnits, 'contractServiceID');
  const bundleUnits = by(at.contractServiceBundleUnits, 'contractServiceBundleID');
  const members = by(at.serviceBundleServices, 'serviceBundleID');
  const services = by(at.contractServices, 'contractID');
  const bundles = by(at.contractServiceBundles, 'contractID');
  const held = (rows: AtRecord[] | undefined): AtRecord | undefined =>
    rows
      ?.filter((row) => day(row.startDate) <= on && on <= day(row.endDate))
      .sort((a, b) => (day(a.startDate) < day(b.startDate) ? 1 : -1))[0];
  for (const contract of at.contracts) {
    if (contract.contractType !== 7 || contract.status !== 1) continue;
    if (day(contract.startDate) > on || on > day(contract.endDate)) continue;
    const company = names.get(Number(contract.companyID));
    for (const line of services.get(contract.id) ?? []) {
      const rows = units.get(line.id);
      const row = held(rows);
      const past = rows?.some((one) => day(one.startDate) <= on) ?? false;
      const ahead = rows?.some((one) => day(one.endDate) >= on) ?? false;
      // Ended, or starting later: bills nothing. Else somebody forgot to say how many.
      if (!row && past !== ahead) continue;
      add(billed, `${company} / ${codes.get(Number(line.serviceID))}`, row ? scale(Number(row.units)) : null);
    }
    for (const line of bundles.get(contract.id) ?? []) {
      const row = held(bundleUnits.get(line.id));
      for (const member of (row && members.get(Number(line.serviceBundleID))) ?? [])
        add(billed, `${company} / ${codes.get(Number(member.serviceID))}`, scale(Number(row?.units)));
    }
  }
  return billed;
}

describe('the twin', () => {
  it('bills every company the same for every product, for many seeds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 28 }),
        (seed, customers, dayOfMonth) => {
          const now = `2026-11-${String(dayOfMonth).padStart(2, '0')}`;
          const made = generateMsp({ seed, customers, months: 2, today: now, largeAgreements: [30] });
          expect(autotaskBilled(made, now)).toEqual(connectwiseBilled(made, now));
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('says the same on the last day of this and of the last month', () => {
    for (const on of ['2026-11-30', '2026-10-31'])
      expect(autotaskBilled(msp, on)).toEqual(connectwiseBilled(msp, on));
  });

  it('has the truth of every addition, on the line or the bundle that bills it', () => {
    const figures = (rows: { companyId: number; productId: string }[]) =>
      new Set(
        rows.map((row) => {
          const { companyId, productId, used, billed, variance, reason } = row as (typeof msp.truth.rows)[0];
          return JSON.stringify([companyId, productId, used, billed, variance, reason]);
        }),
      );
    expect(figures(msp.truth.autotaskRows)).toEqual(figures(msp.truth.rows));
    const lines = new Set(autotask.contractServices.map((one) => one.id));
    const bundles = new Set(autotask.contractServiceBundles.map((one) => one.id));
    for (const row of msp.truth.autotaskRows) {
      if (row.contractServiceBundleId === null) expect(lines).toContain(row.contractServiceId);
      else expect([row.contractServiceId, bundles.has(row.contractServiceBundleId)]).toEqual([null, true]);
    }
  });

  it('keeps to few periods where there are many lines', () => {
    const large = generateMsp({ today, customers: 700, months: 1 });
    expect(autotaskBilled(large, today)).toEqual(connectwiseBilled(large, today));
    expect(large.autotask.contractServiceUnits.length).toBeLessThan(40_000);
  }, 30_000);
});
