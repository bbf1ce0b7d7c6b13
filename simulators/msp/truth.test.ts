import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateMsp, type TruthRow } from './index';
import { decimalText, scale } from './scaled';

const msp = generateMsp({ today: '2026-11-23', customers: 200, largeAgreements: [100] });
const { rows } = msp.truth;
const additions = new Map(
  Object.values(msp.connectwise.additions)
    .flat()
    .map((entry) => [entry.id, entry]),
);
const withTrap = (trap: string): TruthRow[] => {
  const found = rows.filter((row) => row.trap?.split('; ').includes(trap));
  if (found.length === 0) throw new Error(`No row with ${trap}.`);
  return found;
};
const only = (trap: string): TruthRow => {
  const [row] = rows.filter((candidate) => candidate.trap === trap);
  if (!row) throw new Error(`No row with only ${trap}.`);
  return row;
};

describe('truth', () => {
  it('has one row per addition', () => {
    expect(rows).toHaveLength(additions.size);
    expect(new Set(rows.map((row) => row.additionId)).size).toBe(additions.size);
  });

  it('has all figures or a reason, and exact variances', () => {
    for (const row of rows) {
      const figures = [row.used, row.billed, row.variance];
      if (row.reason !== null) expect(figures).toEqual([null, null, null]);
      else expect(scale(Number(row.variance))).toBe(scale(Number(row.used)) - scale(Number(row.billed)));
    }
  });

  it('says the same in every row of a group', () => {
    const groups = new Map<string, string>();
    for (const row of rows.filter((entry) => entry.reason === null)) {
      const key = `${row.companyId} ${row.productId}`;
      expect(groups.get(key) ?? row.variance).toBe(row.variance);
      groups.set(key, row.variance ?? '');
    }
  });

  it('gives each reason at least once', () => {
    const reasons = new Set(rows.map((row) => row.reason));
    for (const reason of [
      'unmapped',
      'ended',
      'starting later',
      'agreement not in effect',
      'not reported',
      'no report',
      'ambiguous account',
      'no quantity',
      null,
    ] as const)
      expect(reasons).toContain(reason);
  });

  it('bills nothing for lines that are not billable, and never below 0', () => {
    for (const trap of ['do not bill', 'no charge', 'less included above quantity'])
      expect(only(trap)).toMatchObject({ billed: '0', reason: null });
    const row = only('less included');
    expect(row.billed).toBe(String(Number(additions.get(row.additionId)?.quantity) - 5));
    expect(row.variance).toBe('0');
  });

  it('keeps fractions exact', () => {
    const row = only('fractional quantity');
    expect(row.variance).toBe('0.5');
    expect(row.billed).toMatch(/^\d+\.5$/);
  });

  it('counts the new line of a cut-over pair and not the old one', () => {
    expect(only('cut-over old line').reason).toBe('ended');
    expect(only('cut-over new line')).toMatchObject({ variance: '0', reason: null });
  });

  it('takes provisioned where used is not reported, and no figure where neither is', () => {
    for (const trap of ['neither reported', 'negative count'])
      for (const row of withTrap(trap)) expect(row.used).toBeNull();
    const found = withTrap('used null').find((row) => row.reason === null);
    const summary = msp.lmpi.summaries['2026-10']?.filter(
      (row) => row.customer === accountName(found) && row.used === null && row.unit === 'Seats',
    );
    expect(summary?.map((row) => String(row.provisioned))).toContain(found?.used);
  });

  it('calls a vanished service 0 and a vanished account no report', () => {
    expect(withTrap('service disappeared').every((row) => row.used === '0' || row.used === null)).toBe(true);
    expect(withTrap('billed without a row in the report').some((row) => row.used === '0')).toBe(true);
    for (const row of withTrap('vanished last month')) expect(row.used).toBeNull();
  });

  it('leaves what equal names cannot tell apart to a person', () => {
    for (const account of msp.truth.accounts) {
      const twins = msp.truth.accounts.filter((other) => other.customerName === account.customerName);
      if (twins.length > 1) expect(account.byEqualName).toBe(false);
    }
    const equal = msp.truth.accounts.filter((account) => account.byEqualName).length;
    expect(equal / msp.truth.accounts.length).toBeGreaterThan(0.5);
    expect(equal / msp.truth.accounts.length).toBeLessThan(0.85);
  });
});

describe('scaled decimals', () => {
  it('write what they read', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 2 }), (whole, places) => {
        const value = whole / 10 ** places;
        expect(decimalText(scale(value))).toBe(String(value));
      }),
    );
    expect(decimalText(scale(0.1) + scale(0.2))).toBe('0.3');
  });
});

function accountName(row: TruthRow | undefined): string | undefined {
  return msp.truth.accounts.find((account) => account.companyId === row?.companyId)?.customerName;
}
