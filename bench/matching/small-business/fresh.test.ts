import { describe, expect, it } from 'vitest';
import { folded } from '../data/clean';
import type { LabelledRow } from './read';
import { itIsWellFormed, kindsOf } from './shape.testing';

const names = (rows: readonly LabelledRow[]) =>
  rows.flatMap(({ account, company }) => [account, company].flatMap((party) => (party ? [party.name] : [])));

describe('the fresh small-business names', () => {
  const { rows, pairs, alone, unmeant } = kindsOf('fresh');
  const part = (of: readonly LabelledRow[], is: (row: LabelledRow) => boolean) =>
    of.filter(is).length / of.length;

  itIsWellFormed('fresh');

  it('are as many as the README counts', () => {
    expect([pairs.length, alone.length, unmeant.length]).toEqual([284, 130, 160]);
  });

  it('hold no name of the names that were tuned on, and none of their groups', () => {
    const tuned = kindsOf('pairs').rows;
    const known = new Set(names(tuned).map(folded));
    expect(names(rows).filter((name) => known.has(folded(name)))).toEqual([]);
    const groups = new Set(tuned.map(({ group }) => group));
    expect(rows.filter(({ group }) => groups.has(group))).toEqual([]);
  });

  it('differ in two thirds of the pairs as two clerks differ; half of the others are strangers', () => {
    expect(part(pairs, ({ category }) => category === 'as two clerks write it')).toBeCloseTo(0.68, 1);
    for (const others of [alone, unmeant])
      expect(part(others, ({ category }) => category === 'stranger')).toBe(0.5);
  });

  it('tell places on both sides of seven pairs in ten and domains on both sides of half', () => {
    expect(part(pairs, ({ account, company }) => !!account?.city && !!company?.city)).toBeCloseTo(0.7, 2);
    const told = part(pairs, ({ account, company }) => !!account?.domains[0] && !!company?.domains[0]);
    expect(told).toBeCloseTo(0.5, 2);
  });
});
