import { describe, expect, it } from 'vitest';
import { ACCOUNT_TRAPS, AGREEMENT_TRAPS, generateMsp, LINE_TRAPS, USAGE_TRAPS } from './index';

const today = '2026-11-23';
const month = '2026-10';
const msp = generateMsp({ today, largeAgreements: [100, 500] });
const rows = msp.lmpi.summaries[month] ?? [];
const everyRow = Object.values(msp.lmpi.summaries).flat();
const additions = Object.values(msp.connectwise.additions).flat();
const trapsSeen = new Set(msp.truth.rows.flatMap((row) => row.trap?.split('; ') ?? []));

describe('generateMsp', () => {
  it('gives the same MSP for the same options and another for another seed', () => {
    // As texts: comparing so many records one by one takes seconds.
    const again = generateMsp({ today, largeAgreements: [100, 500] });
    expect(JSON.stringify(again) === JSON.stringify(msp)).toBe(true);
    expect(generateMsp({ today, seed: 2 }).lmpi.customers[0]).not.toEqual(msp.lmpi.customers[0]);
  });

  it('has the default size: 120 accounts, 24 closed months and the current one, 9 billed services', () => {
    expect(msp.truth.accounts).toHaveLength(120);
    expect(Object.keys(msp.lmpi.summaries)).toHaveLength(25);
    expect(Object.keys(msp.lmpi.summaries).at(0)).toBe('2024-11');
    expect(Object.keys(msp.lmpi.summaries).at(-1)).toBe('2026-11');
    const billed = msp.truth.services.filter(
      (service) => service.productId !== null && service.trap === null,
    );
    expect(billed).toHaveLength(9);
  });

  it('makes agreements of 100 and 500 additions', () => {
    const sizes = Object.values(msp.connectwise.additions).map((list) => list.length);
    expect(sizes).toContain(100);
    expect(sizes).toContain(500);
  });

  it('makes thousands of customers with names of their own', () => {
    const large = generateMsp({ today, customers: 2500 });
    expect(large.truth.accounts).toHaveLength(2500);
    const names = large.lmpi.customers.map((customer) => customer.name);
    expect(new Set(names).size).toBe(names.length - 2);
  }, 30_000);

  it('writes keys in the form that LMPI has', () => {
    expect(msp.lmpi.accessToken).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(msp.lmpi.secretKey).toMatch(/^[A-Za-z\d+/]{43}=$/);
    const ids = msp.lmpi.customers.map((customer) => customer.customer_id);
    expect(ids.some((id) => id !== id.toLowerCase())).toBe(true);
    expect(ids.some((id) => id === id.toLowerCase())).toBe(true);
    expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(ids.length);
  });

  it('says of every record when it was last changed', () => {
    const { companies, catalog, agreements } = msp.connectwise;
    for (const record of [...companies, ...catalog, ...agreements, ...additions])
      expect(record._info.lastUpdated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    const ids = additions.map((addition) => addition.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('traps', () => {
  it.each(ACCOUNT_TRAPS)('has an account of the kind "%s"', (trap) => {
    expect(msp.truth.accounts.some((account) => account.trap === trap)).toBe(true);
  });
  it.each(USAGE_TRAPS)('has a row with "%s"', (trap) => expect(trapsSeen).toContain(trap));
  it.each(AGREEMENT_TRAPS)('has an agreement of the kind "%s"', (trap) => expect(trapsSeen).toContain(trap));
  it.each(LINE_TRAPS.filter((trap) => trap !== 'right' && trap !== 'missing'))('has a line "%s"', (trap) => {
    expect(trapsSeen).toContain(trap);
  });

  it('writes the report as a tired service would', () => {
    expect(rows.some((row) => row.used === null)).toBe(true);
    expect(rows.some((row) => !('used' in row))).toBe(true);
    expect(rows.some((row) => typeof row.used === 'string' && typeof row.provisioned === 'string')).toBe(
      true,
    );
    expect(rows.some((row) => Number(row.used) < 0)).toBe(true);
    expect(rows.some((row) => row.unit === 'Credits' && row.provisioned === null)).toBe(true);
    expect(rows.some((row) => row.unit === 'Seat(s)')).toBe(true);
    expect(rows.some((row) => Number(row.used) > 10_000)).toBe(true);
    expect(everyRow.some((row) => row.customer === '')).toBe(true);
    expect(everyRow.some((row) => row.customer === null)).toBe(true);
    expect(everyRow.some((row) => 'usage_details' in row)).toBe(true);
    const keys = rows.map((row) =>
      JSON.stringify([row.customer, row.product_name, row.service_plan, row.unit]),
    );
    expect(new Set(keys).size).toBeLessThan(keys.length);
    const plans = (name: string) => new Set(msp.lmpi.summaries[name]?.map((row) => row.service_plan));
    expect(plans('2024-11')).toContain('WFBSS full version (monthly)');
    expect(plans(month)).not.toContain('WFBSS full version (monthly)');
    expect(rows.some((row) => /trial/i.test(String(row.service_plan)))).toBe(true);
    expect(rows.some((row) => /NFR/.test(String(row.service_plan)))).toBe(true);
  });

  it('has accounts that come, go and never stand in a report', () => {
    const named = (trap: string, list: Record<string, unknown>[]): boolean => {
      const account = msp.truth.accounts.find((entry) => entry.trap === trap);
      return list.some((row) => row.customer === account?.customerName);
    };
    expect(named('vanished last month', msp.lmpi.summaries['2026-09'] ?? [])).toBe(true);
    expect(named('vanished last month', rows)).toBe(false);
    expect(named('never in a report', everyRow)).toBe(false);
    expect(named('first seen last month', msp.lmpi.summaries['2026-09'] ?? [])).toBe(false);
    expect(named('first seen last month', rows)).toBe(true);
  });
});
