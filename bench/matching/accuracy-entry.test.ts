import { expect, it } from 'vitest';
import { accuracyEntry, differences } from './accuracy';
import type { Dataset } from './data/dataset';
import type { Judged } from './judged';

const dataset: Dataset = {
  id: 'made-up',
  title: 'Made up',
  evidence: 'all',
  trusted: true,
  accounts: [],
  companies: [],
  note: '',
};
const judged = Array.from(
  { length: 30 },
  (_, account): Judged => ({
    account,
    score: 1 - account / 30,
    place: 1,
    hasPartner: true,
    automatic: account < 20,
    companyId: null,
  }),
);

it('tells counts, and proportions rounded downwards', () => {
  expect(accuracyEntry(dataset, 'open', { judged, accounts: 30, namesakes: 0, cost: 1 })).toMatchObject({
    dataset: 'made-up',
    world: 'open',
    decisions: 30,
    pairs: 30,
    automatic: 20,
    wrong: 0,
    precision: 1,
    precisionLow: 0.8388,
    recall: 0.6666,
    recallAt99: 1,
  });
});

it('has no precision without automatic matches', () => {
  const none = judged.map((one) => ({ ...one, automatic: false }));
  expect(
    accuracyEntry(dataset, 'open', { judged: none, accounts: 30, namesakes: 0, cost: 1 }).precision,
  ).toBeNull();
});

it('finds what is told differently', () => {
  const found = accuracyEntry(dataset, 'open', { judged, accounts: 30, namesakes: 0, cost: 1 });
  expect(differences({ ...found, recall: 0.667 }, found, 0.002)).toEqual([]);
  expect(differences({ ...found, wrong: 1, recall: 0.7 }, found, 0.002)).toEqual([
    'made-up, all, open world: wrong is told as 1, measured 0',
    'made-up, all, open world: recall is told as 0.7, measured 0.6666',
  ]);
});
