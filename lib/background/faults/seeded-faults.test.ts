// @vitest-environment node
import { expect, it } from 'vitest';
import { FINDING_CLASSES } from '@/lib/model/finding-classes';
import { PSA_KINDS, type PsaKind } from '@/lib/model/records';
import { plantFaults } from '@/simulators/msp/faults';
import { judge } from './judge.testing';
import { allFindings, plantedContext, TODAY } from './run.testing';

/** What no Autotask has: contracts have no parents, and nothing on a line says that it is free. */
const NONE: Record<PsaKind, string[]> = {
  connectwise: [],
  autotask: ['not billable', 'parent not in effect'],
};

it.each(PSA_KINDS.flatMap((psa) => [1, 2].map((seed) => [psa, seed] as const)))(
  'finds every planted fault of %s with its numbers, and invents none (seed %i)',
  async (psa, seed) => {
    const planted = plantFaults(seed, psa, TODAY);
    const scores = judge(psa, planted.faults, await allFindings(await plantedContext(planted)));
    expect(scores.flatMap(({ missed }) => missed)).toEqual([]);
    expect(scores.flatMap(({ invented }) => invented)).toEqual([]);
    expect(planted.faults.length).toBeGreaterThanOrEqual(200);
    expect(planted.nearMisses.length).toBeGreaterThanOrEqual(120);
    const scarce = scores.filter((score) => score.planted < 10).map((score) => score.class);
    expect(scarce).toEqual(FINDING_CLASSES.filter((kind) => NONE[psa].includes(kind)));
  },
  60_000,
);
