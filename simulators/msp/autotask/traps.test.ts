import { describe, expect, it } from 'vitest';
import { type AtRecord, generateMsp } from '../index';

const today = '2026-11-23';
const msp = generateMsp({ today, largeAgreements: [100, 500] });
const { autotask } = msp;
const day = (value: unknown): string => String(value).slice(0, 10);

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

  it('has the past posted, and in a share of the contracts this month too, as the truth says', () => {
    const open = new Map(msp.truth.autotaskRows.map((row) => [row.contractId, row.openFrom]));
    const early = [...open.values()].filter((from) => from > today).length;
    expect(early).toBeGreaterThan(3);
    expect(early).toBeLessThan(open.size / 4);
    for (const row of [...autotask.contractServiceUnits, ...autotask.contractServiceBundleUnits]) {
      const from = open.get(Number(row.contractID));
      if (from !== undefined) expect(row.approveAndPostDate !== null).toBe(day(row.endDate) < from);
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
