import type { Dataset } from './data/dataset';
import { wilson } from './intervals';
import { own, share, sorted, sweep } from './metrics';
import type { Played } from './play';
import type { World } from './worlds';

/** What the panel's accuracy card tells of one dataset in one world. Numbers only, never a name. */
export interface AccuracyEntry {
  dataset: string;
  evidence: 'names' | 'all';
  world: World;
  /** Accounts with a known answer that were decided: the half that nothing was tuned on. */
  accounts: number;
  companies: number;
  /** Each account once for each world played, and those whose company was there. */
  decisions: number;
  pairs: number;
  automatic: number;
  wrong: number;
  /** Of the wrong ones: two companies with the very same name, where nothing but names was told. */
  namesakes: number;
  /** Of the automatic ones; null: there were none. `precisionLow` is the low bound of its 95 % interval. */
  precision: number | null;
  precisionLow: number;
  /** Of the accounts whose company was there: matched automatically and right. */
  recall: number | null;
  /** The largest recall at a cutoff with a precision of .99. */
  recallAt99: number;
}

/** lib/matching/accuracy.json */
export interface Accuracy {
  /** The day of the measurement. */
  measured: string;
  entries: AccuracyEntry[];
}

export function accuracyEntry(
  dataset: Dataset,
  world: World,
  { judged, accounts, namesakes }: Played,
): AccuracyEntry {
  const { decisions, partners, automatic, right } = own(judged);
  const precision = share(right, automatic);
  const independent = decisions === 0 ? 0 : (accounts * automatic) / decisions;
  return {
    dataset: dataset.id,
    evidence: dataset.evidence,
    world,
    accounts,
    companies: dataset.companies.length,
    decisions,
    pairs: partners,
    automatic,
    wrong: automatic - right,
    namesakes,
    precision: precision === null ? null : rounded(precision),
    precisionLow: rounded(wilson(precision ?? 0, independent)[0]),
    recall: roundedOrNull(share(right, partners)),
    recallAt99: rounded(sweep(sorted(judged), [0.99]).at[0]?.recall ?? 0),
  };
}

/** Downwards: what is told was reached. */
const rounded = (value: number): number => Math.floor(value * 10_000 + 1e-9) / 10_000;
const roundedOrNull = (value: number | null) => (value === null ? null : rounded(value));

const RATIOS = ['precision', 'precisionLow', 'recall', 'recallAt99'] as const;
const COUNTS = ['accounts', 'companies', 'decisions', 'pairs'] as const;

/** In which numbers two entries of the same dataset and world differ by more than `tolerance`. */
export function differences(told: AccuracyEntry, found: AccuracyEntry, tolerance: number): string[] {
  const ratios = RATIOS.filter((key) => Math.abs((told[key] ?? -1) - (found[key] ?? -1)) > tolerance);
  const counts = COUNTS.filter((key) => told[key] !== found[key]);
  const automatic = (['automatic', 'wrong', 'namesakes'] as const).filter(
    (key) => Math.abs(told[key] - found[key]) > tolerance * found.decisions,
  );
  return [...counts, ...automatic, ...ratios].map(
    (key) =>
      `${found.dataset}, ${found.evidence}, ${found.world} world: ${key} is told as ${told[key]}, measured ${found[key]}`,
  );
}
