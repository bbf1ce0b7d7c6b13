import { describe, expect, it } from 'vitest';
import type { DemoRow } from './psa';
import { ruledRows, type Service } from './rule';
import { placed, tallyOf, tallyRows } from './tally';

const service: Service = { productName: 'P', servicePlan: 'S', unit: 'Seats', productId: 'TM', trap: null };
const row = (used: string | null, productId = 'TM'): DemoRow => ({
  agreementId: 1,
  line: 'addition:2',
  companyId: 3,
  companyName: 'Acme',
  agreementName: 'Care',
  productId,
  month: '2026-10',
  used,
  billed: used === null ? null : '10',
  variance: used === null ? null : '0',
  reason: null,
  trap: null,
});

describe('ruledRows', () => {
  it('counts two free, a tenth on top, up to whole units', () => {
    const told = ruledRows(
      ['0', '1', '12', '13', '18'].map((used) => row(used)),
      service,
    );
    expect(told.map(({ used, variance, ruled }) => [used, variance, ruled])).toEqual([
      ['0', '-10', false],
      ['0', '-10', true],
      ['11', '1', true],
      ['13', '3', true],
      ['18', '8', true],
    ]);
  });

  it('leaves other products and rows without figures alone', () => {
    const rows = [row('12', 'OTHER'), row(null)];
    expect(ruledRows(rows, service)).toEqual(rows.map((one) => ({ ...one, ruled: false })));
  });
});

describe('tally', () => {
  it('counts how the accounts found their companies', () => {
    const linked = [
      { name: 'A', by: 'equal name' as const, right: true },
      { name: 'B', by: 'suggestion' as const, right: false },
    ];
    const tally = tallyOf(5, linked, [placed(0), placed(2), placed(-1)]);
    expect(tally.wrong).toEqual(['B (suggestion)']);
    expect(tallyRows(tally).map(([, count]) => count)).toEqual(['1', '1', '1', '1', '2', '0', '1', '0', '5']);
  });
});
