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
      { numRuns: 40 },
    );
  });

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

  it('is made with random numbers of its own, for a large MSP too', () => {
    expect(generateMsp({ today, largeAgreements: [100, 500] }).autotask).toEqual(autotask);
    const large = generateMsp({ today, customers: 1500, months: 1 });
    expect(autotaskBilled(large, today)).toEqual(connectwiseBilled(large, today));
    expect(large.autotask.contractServiceUnits.length).toBeLessThan(80_000);
  });
});

describe('what makes Autotask hard', () => {
  const splits = (rows: AtRecord[], field: string): AtRecord[][] =>
    [...Map.groupBy(rows, (row) => `${row[field]} ${day(row.endDate).slice(0, 7)}`).values()].filter(
      (group) => group.length > 1,
    );

  it('gives different services different names, and bundles the ids of services', () => {
    const names = [...autotask.services, ...autotask.serviceBundles].map((one) => one.name);
    expect(new Set(names).size).toBe(names.length);
    const ids = new Set(autotask.services.map((one) => one.id));
    expect(autotask.serviceBundles.some((one) => ids.has(one.id))).toBe(true);
    const lineIds = new Set(autotask.contractServices.map((one) => one.id));
    expect(autotask.contractServiceBundles.some((one) => lineIds.has(one.id))).toBe(true);
  });

  it('has lines partly and wholly on bundles, of one and of two services', () => {
    const rows = msp.truth.autotaskRows;
    const onBundles = rows.filter((row) => row.contractServiceBundleId !== null && row.reason === null);
    const alone = onBundles.filter(
      (row) =>
        !autotask.contractServices.some(
          (line) => line.contractID === row.contractId && line.serviceID === row.serviceId,
        ),
    );
    expect(alone.length).toBeGreaterThan(0);
    expect(alone.length).toBeLessThan(onBundles.length);
    const sizes = Map.groupBy(autotask.serviceBundleServices, (one) => one.serviceBundleID);
    expect(new Set([...sizes.values()].map((list) => list.length))).toEqual(new Set([1, 2]));
  });

  it('has periods split by an adjustment this month, cut and overlapping', () => {
    const groups = splits(autotask.contractServiceUnits, 'contractServiceID');
    expect(groups.length).toBeGreaterThan(3);
    const overlapping = groups.filter(([first, second]) => day(first?.endDate) >= day(second?.startDate));
    expect(overlapping.length).toBeGreaterThan(0);
    expect(overlapping.length).toBeLessThan(groups.length);
    for (const [first, second] of groups) {
      expect(first?.units).not.toBe(second?.units);
      expect(day(second?.startDate) <= today && today <= day(second?.endDate)).toBe(true);
    }
  });

  it('writes dates with and without Z, and with a time of day', () => {
    const dates = [...autotask.contracts, ...autotask.contractServiceUnits].flatMap((row) => [
      String(row.startDate),
      String(row.endDate),
    ]);
    for (const form of [/T00:00:00Z$/, /T00:00:00$/, /\.000Z$/, /T05:00/, /T23:59:59/])
      expect(dates.some((date) => form.test(date))).toBe(true);
    expect(dates.every((date) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z?$/.test(date))).toBe(true);
  });

  it('has contracts of other types with services on them, inactive companies and the root company', () => {
    const other = new Set(autotask.contracts.filter((one) => one.contractType !== 7).map((one) => one.id));
    expect(autotask.contractServices.some((line) => other.has(Number(line.contractID)))).toBe(true);
    expect(autotask.companies.some((one) => one.isActive === false)).toBe(true);
    expect(autotask.companies[0]).toMatchObject({ id: 0, companyName: 'Meridian Lane IT' });
    expect(autotask.contracts.some((one) => one.status === 0 && one.contractType === 7)).toBe(true);
  });

  it('keeps every id unique within its kind', () => {
    for (const records of Object.values(autotask).filter((value) => Array.isArray(value)) as AtRecord[][])
      expect(new Set(records.map((record) => record.id)).size).toBe(records.length);
  });
});
