import { cleaned } from './data/clean';
import { syntheticBook } from './synthetic';
import { minisearch } from './systems/libraries';
import { ours } from './systems/ours';
import type { Ranker } from './systems/system';
import { trigrams } from './systems/trigrams';

/** Milliseconds for a whole book of synthetic names. */
export interface Timing {
  system: string;
  size: number;
  /** The middle one of all runs. */
  milliseconds: number;
  /** The shortest: nearer to the work itself when others use the machine. */
  fastest: number;
  runs: number;
  budget: number | null;
}

const BUDGETS: ReadonlyMap<number, number> = new Map([
  [2000, 200],
  [10_000, 5000],
]);
const RUNS = 5;

/** Ours against its budgets; two peers once each, to compare. */
export function measureTimings(peers: boolean): Timing[] {
  return [...BUDGETS].flatMap(([size, budget]) => {
    const { accounts, companies } = syntheticBook(size);
    const mine = timed(RUNS, () => ours.decide(accounts, companies));
    const others = (peers ? [trigrams, minisearch] : []).map((peer: Ranker) => {
      const spent = timed(1, () => {
        const rank = peer.over(companies.map(({ name }) => cleaned(name)));
        for (const { name } of accounts) rank(cleaned(name));
      });
      return { system: peer.name, size, ...spent, runs: 1, budget: null };
    });
    return [{ system: ours.name, size, ...mine, runs: RUNS, budget }, ...others];
  });
}

function timed(runs: number, work: () => void): Pick<Timing, 'milliseconds' | 'fastest'> {
  const spent = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  const rising = spent.toSorted((a, b) => a - b);
  return { milliseconds: rising[runs >> 1] ?? Number.NaN, fastest: rising[0] ?? Number.NaN };
}
