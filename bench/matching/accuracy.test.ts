import { describe, expect, it } from 'vitest';
import told from '@/lib/matching/accuracy.json';
import { type AccuracyEntry, accuracyEntry, differences } from './accuracy';
import { publicDatasets, smallBusinesses } from './data/all';
import type { Dataset } from './data/dataset';
import { hasMatchingData, WITHOUT_DATA } from './data/folder';
import { playDecider } from './play';
import { oursFor } from './systems/ours';
import { WORLDS } from './worlds';

// What the panel tells of the matcher is measured here again. After a change of the matcher that keeps the
// aims: `npm run bench:matching -- --ours --write`.

const TOLERANCE = 0.002;
const PROVEN = 0.995;
const LIMIT = 20_000;

function check(dataset: Dataset) {
  const played = playDecider(oursFor(dataset), dataset);
  for (const world of WORLDS) {
    const found = accuracyEntry(dataset, world, played[world]);
    const entry = (told.entries as AccuracyEntry[]).find(
      (one) => one.dataset === found.dataset && one.evidence === found.evidence && one.world === world,
    );
    expect(entry, `accuracy.json knows ${dataset.title}, ${world} world`).toBeDefined();
    if (entry) expect(differences(entry, found, TOLERANCE)).toEqual([]);
    if (dataset.evidence === 'names') continue;
    expect(found.wrong, `wrong automatic matches, ${world} world`).toBe(0);
    expect(found.precision).toBeGreaterThanOrEqual(PROVEN);
    expect(found.automatic).toBeGreaterThan(0);
  }
}

describe('the accuracy of the matcher, as told', () => {
  for (const dataset of smallBusinesses()) {
    it(`${dataset.title}: nothing wrong by itself where places are told`, () => check(dataset), LIMIT);
  }
  if (!hasMatchingData()) it.skip(WITHOUT_DATA, () => undefined);
  for (const dataset of publicDatasets().filter(({ trusted }) => trusted)) {
    it(`${dataset.title}: what a name alone would decide`, () => check(dataset), LIMIT);
  }
});
