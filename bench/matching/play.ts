import { cleaned } from './data/clean';
import type { Account, Dataset } from './data/dataset';
import { type Judged, judge, type Verdict } from './judged';
import { sorted, sweep } from './metrics';
import { countNamesakes } from './namesakes';
import { chosen } from './random';
import { type Decider, type Ranker, type System, withIds } from './systems/system';
import { absences, type Half, inHalf, WORLDS, type World } from './worlds';

/** What came of one system in one world. */
export interface Played {
  judged: Judged[];
  /** Accounts that were decided. */
  accounts: number;
  /** Of the wrong automatic matches, those of two companies with the very same name. */
  namesakes: number;
  /** Milliseconds per account, index included. */
  cost: number;
}

const PROVEN = 0.99;

/** Both worlds of one dataset. Every system sees the accounts of one half against all companies that are there. */
export const play = (system: System, dataset: Dataset): Record<World, Played> =>
  'decide' in system ? playDecider(system, dataset) : playRanker(system, dataset);

export function playDecider(system: Decider, dataset: Dataset, half: Half = 'report'): Record<World, Played> {
  const accounts = inHalf(dataset, half);
  const parties = accounts.map(({ party }) => party);
  return inWorlds((world) => {
    const started = performance.now();
    const played = absences(dataset, world);
    const judged = played.flatMap((absent) => {
      const companies = dataset.companies.filter(({ id }) => !absent.has(id));
      return judge(system.decide(parties, companies), accounts, absent);
    });
    const cost = (performance.now() - started) / Math.max(1, judged.length);
    const namesakes = countNamesakes(dataset, accounts, judged);
    return { judged, accounts: accounts.length, namesakes, cost };
  });
}

function playRanker(system: Ranker, dataset: Dataset): Record<World, Played> {
  const started = performance.now();
  const rank = system.over(dataset.companies.map(({ name }) => cleaned(name)));
  const ranked = (accounts: readonly Account[]): Verdict[] =>
    accounts.map(({ party }) => ({
      accountId: party.id,
      ranked: withIds(rank(cleaned(party.name)), dataset.companies),
      automatic: false,
    }));
  const [tune, report] = [some(inHalf(dataset, 'tune'), system), some(inHalf(dataset, 'report'), system)];
  const verdicts = { tune: ranked(tune), report: ranked(report) };
  const cost = (performance.now() - started) / Math.max(1, tune.length + report.length);
  return inWorlds((world) => {
    const played = absences(dataset, world);
    const tuned = played.flatMap((absent) => judge(without(verdicts.tune, absent), tune, absent));
    const cutoff = sweep(sorted(tuned), [PROVEN]).at[0]?.score ?? Number.POSITIVE_INFINITY;
    const judged = played
      .flatMap((absent) => judge(without(verdicts.report, absent), report, absent))
      .map((one) => ({ ...one, automatic: one.score !== null && one.score >= cutoff }));
    const namesakes = countNamesakes(dataset, report, judged);
    return { judged, accounts: report.length, namesakes, cost };
  });
}

const inWorlds = (one: (world: World) => Played) =>
  Object.fromEntries(WORLDS.map((world) => [world, one(world)])) as Record<World, Played>;

const some = (accounts: readonly Account[], { sample }: Ranker): readonly Account[] =>
  sample === null ? accounts : chosen(accounts, sample, 1);

const without = (verdicts: readonly Verdict[], absent: ReadonlySet<string>): Verdict[] =>
  verdicts.map((verdict) => ({
    ...verdict,
    ranked: verdict.ranked.filter(({ companyId }) => !absent.has(companyId)),
  }));
