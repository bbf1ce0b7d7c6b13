import { describe, expect, it } from 'vitest';
import type { LineFigure } from '@/lib/model/figures';
import { pair } from './assign';
import { knownLines } from './known-lines';
import { LINES, line } from './test-support/lines';
import { row } from './test-support/views';

describe('pair', () => {
  const evidence = {
    columns: { product: 0, quantity: 1, effective: 2, cancelled: 3, price: 4 },
    marks: ['.', ','] as const,
  };
  const lineOf = (rows: string[][], lines: LineFigure[]): (string | null)[] => {
    const shown = rows.map((texts) => row(texts));
    const pairs = pair(shown, lines, evidence);
    return shown.map((one) => pairs.get(one)?.lineId ?? null);
  };
  const old = line('old', 'P', '', '10', '1', '2025-01-01', '2026-09-30');
  const now = line('now', 'P', '', '12', '1', '2026-10-01');

  it('tells lines of one product by quantity, dates and price', () => {
    expect(
      lineOf(
        [
          ['P', '12'],
          ['P', '10'],
        ],
        [old, now],
      ),
    ).toEqual(['now', 'old']);
    expect(
      lineOf(
        [
          ['P', '7', '10/1/2026'],
          ['P', '7', '1/1/2025'],
        ],
        [old, now],
      ),
    ).toEqual(['now', 'old']);
    const dear = line('dear', 'P', '', '5', '2');
    const cheap = line('cheap', 'P', '', '5', '1');
    expect(
      lineOf(
        [
          ['P', '5', '', '', '$2.00'],
          ['P', '5', '', '', '$1.00'],
        ],
        [cheap, dear],
      ),
    ).toEqual(['dear', 'cheap']);
  });

  it('gives nothing to two equally good ones', () => {
    expect(
      lineOf(
        [
          ['P', '7'],
          ['P', '7'],
        ],
        [now],
      ),
    ).toEqual([null, null]);
    expect(lineOf([['P', '12']], [now, { ...now, lineId: 'again', description: 'other' }])).toEqual([null]);
  });

  it('tells lines apart only where they carry different figures', () => {
    // The columns in view hold neither dates nor prices.
    const rows = [
      ['P', '12'],
      ['P', '12'],
    ];
    const dearer = line('dearer', 'P', '', '12', '3', '2025-01-01');
    expect(lineOf(rows, [now, dearer])).toEqual(['now', 'dearer']);
    const ended = { ...dearer, badge: { ...dearer.badge, reason: 'ended 30 Sep' } };
    expect(lineOf(rows, [now, ended])).toEqual([null, null]);
  });

  it('gives lines that are alike in all to as many rows, in order, and to no more', () => {
    const again = { ...now, lineId: 'again' };
    expect(
      lineOf(
        [
          ['P', '12'],
          ['P', '12'],
        ],
        [now, again],
      ),
    ).toEqual(['now', 'again']);
    expect(lineOf([['P', '12']], [now, again])).toEqual(['now']);
    expect(
      lineOf(
        [
          ['P', '12'],
          ['P', '12'],
          ['P', '12'],
        ],
        [now, again],
      ),
    ).toEqual([null, null, null]);
  });

  it('gives a line to no row that shows other dates', () => {
    expect(lineOf([['P', '12', '10/1/2025']], [now])).toEqual([null]);
    expect(lineOf([['P', '10', '1/1/2025', '8/31/2026']], [old])).toEqual([null]);
  });
});

describe('knownLines', () => {
  const index = knownLines(LINES);
  it('knows a product by its identifier, or with its description, and not by a part', () => {
    const ids = (text: string): string[] => index.byProduct(text).map(({ lineId }) => lineId);
    expect(ids(' cas-m365 ')).toEqual(['L4']);
    expect(ids('CAS-M365: Cloud App Security')).toEqual(['L4']);
    const marked = knownLines([line('M', 'BKP', 'Server (full) backup', '1', '1')]);
    expect(marked.byProduct('BKP Server full backup')).toHaveLength(1);
    expect(ids('CAS-M365 Annual')).toEqual([]);
    expect(ids('')).toEqual([]);
  });
});
