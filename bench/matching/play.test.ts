import { describe, expect, it } from 'vitest';
import { type Account, type Dataset, onlyNamed } from './data/dataset';
import { play, playDecider } from './play';
import { equal } from './systems/equal';
import type { Ranker } from './systems/system';
import { absences, halfOf, inHalf, REMOVED } from './worlds';

const accounts = Array.from(
  { length: 200 },
  (_, index): Account => ({
    party: onlyNamed(`a${index}`, `Name ${index} Inc.`),
    partners: new Set([`c${index}`]),
    group: `g${index >> 1}`,
  }),
);
const dataset: Dataset = {
  id: 'made-up',
  title: 'Made up',
  evidence: 'names',
  trusted: true,
  accounts,
  companies: accounts.map((_, index) => onlyNamed(`c${index}`, `NAME ${index}`)),
  note: '',
};

describe('worlds', () => {
  it('keep a group in one half, and both halves alike in size', () => {
    for (let index = 0; index < accounts.length; index += 2) {
      const [one, other] = accounts.slice(index, index + 2);
      expect(one && halfOf(one)).toBe(other && halfOf(other));
    }
    const { length } = inHalf(dataset, 'report');
    expect(length).toBeGreaterThan(70);
    expect(length).toBeLessThan(130);
  });

  it('take the same companies away each time, whatever their order', () => {
    const turned = { ...dataset, accounts: accounts.toReversed() };
    expect(absences(turned, 'open')).toEqual(absences(dataset, 'open'));
    for (const absent of absences(dataset, 'open')) expect(absent.size).toBe(accounts.length * REMOVED);
    expect(new Set(absences(dataset, 'open').map((absent) => [...absent].join())).size).toBeGreaterThan(5);
    expect(absences(dataset, 'closed')).toEqual([new Set()]);
  });
});

it('the plain rule finds all that is there, and nothing else', () => {
  const { closed, open } = playDecider(equal, dataset);
  expect(closed.judged.every(({ automatic, place }) => automatic && place === 1)).toBe(true);
  expect(open.judged).toHaveLength(closed.judged.length * absences(dataset, 'open').length);
  for (const { automatic, hasPartner } of open.judged) expect(automatic).toBe(hasPartner);
});

describe('a ranker', () => {
  /** Always finds the right one, and is a little less sure of wrong ones. */
  const knowing: Ranker = {
    name: 'knowing',
    sample: null,
    over: (names) => (name) => [
      { place: names.indexOf(name), score: 0.9 },
      { place: 0, score: 0.6 },
    ],
  };

  it('decides with a cutoff that was proven in the other half', () => {
    const { closed, open } = play(knowing, dataset);
    expect(closed.judged.every(({ automatic }) => automatic)).toBe(true);
    for (const { automatic, hasPartner } of open.judged) expect(automatic).toBe(hasPartner);
  });

  it('is asked for its sample only', () => {
    const { closed } = play({ ...knowing, sample: 7 }, dataset);
    expect(closed.accounts).toBe(7);
    expect(closed.judged).toHaveLength(7);
  });
});
