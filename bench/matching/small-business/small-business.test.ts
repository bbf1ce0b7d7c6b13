import { describe, expect, it } from 'vitest';
import { COLUMNS, parseSmallBusiness } from './read';
import { itIsWellFormed, kindsOf } from './shape.testing';

describe('the labelled small-business names', () => {
  const { rows, pairs, alone, unmeant } = kindsOf('pairs');

  itIsWellFormed('pairs');

  it('are enough', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(400);
    expect(alone.length).toBeGreaterThanOrEqual(150);
    expect(unmeant.length).toBeGreaterThanOrEqual(250);
  });

  it('hold at least ten pairs of every category', () => {
    const counts = new Map<string, number>();
    for (const row of rows) counts.set(row.category, counts.get(row.category) ?? 0);
    for (const row of pairs) counts.set(row.category, (counts.get(row.category) ?? 0) + 1);
    expect(counts.size).toBe(18);
    expect([...counts].filter(([, count]) => count < 10)).toEqual([]);
  });
});

describe('the parser', () => {
  const header = COLUMNS.join('\t');

  it('gives one company id to the same text, and null to an empty side', () => {
    const company = 'Vale Ltd\tYork\t\tYO1 7AA\tUK\tvale.example,www.vale.example';
    const text = [
      header,
      `vale\tthe\tVale\t\t\t\t\t\t${company}`,
      `vale\tthe\tVale 2\t\t\t\t\t\t${company}`,
      `vale\tthe\tVail\t\t\t\t\t\t\t\t\t\t\t`,
    ].join('\n');
    const rows = parseSmallBusiness(`${text}\n`);
    expect(rows.map((row) => [row.account?.id, row.company?.id])).toEqual([
      ['a2', 'c2'],
      ['a3', 'c2'],
      ['a4', undefined],
    ]);
    expect(rows[0]?.company?.domains).toEqual(['vale.example', 'www.vale.example']);
  });

  it('refuses what it does not understand', () => {
    expect(() => parseSmallBusiness('name\n')).toThrow('header');
    expect(() => parseSmallBusiness(`${header}\na\tb\n`)).toThrow('line 2: 2 columns');
    expect(() => parseSmallBusiness(`${header}\ng\tc${'\t'.repeat(12)}\n`)).toThrow('neither');
    expect(() => parseSmallBusiness(`${header}\ng\tc\t\tYork${'\t'.repeat(10)}\n`)).toThrow('without a name');
  });
});
