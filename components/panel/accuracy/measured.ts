import measured from '@/lib/matching/accuracy.json';

/** How the matcher did on names whose right answers are known (bench/matching writes it). */
export interface MeasuredSet {
  /** "nasdaq-sec" (sets.ts). */
  dataset: string;
  /** `names`: it saw names alone. `all`: places and web addresses too. */
  evidence: 'names' | 'all';
  /** `open`: three in ten of the right companies were taken away, so that "no such company" had to be said too. */
  world: 'closed' | 'open';
  accounts: number;
  companies: number;
  /** Each account once for each time the companies were taken away. */
  decisions: number;
  automatic: number;
  wrong: number;
  /** Of the automatic ones at least this part is right, with 95 % certainty. */
  precisionLow: number;
  /** Of the accounts whose company was there, this part was matched automatically and right. */
  recall: number | null;
}

export interface Accuracy {
  /** "2026-11-27"; null: not measured for this version. */
  measured: string | null;
  entries: readonly MeasuredSet[];
}

/** What a build took in. The file is data: what does not read as the above is left out, and nothing is said of it. */
export function accuracyOf(file: { measured: string | null; entries: readonly unknown[] }): Accuracy {
  return { measured: file.measured, entries: file.entries.filter(isMeasured) };
}

const COUNTS = ['accounts', 'companies', 'decisions', 'automatic', 'wrong', 'precisionLow'] as const;

function isMeasured(entry: unknown): entry is MeasuredSet {
  if (typeof entry !== 'object' || entry === null) return false;
  const { dataset, evidence, world, ...numbers } = entry as Partial<MeasuredSet>;
  return (
    typeof dataset === 'string' &&
    (evidence === 'names' || evidence === 'all') &&
    (world === 'open' || world === 'closed') &&
    COUNTS.every((count) => typeof numbers[count] === 'number')
  );
}

export const ACCURACY: Accuracy = accuracyOf(measured);
