import type { PsaApi } from '@/lib/psa/contract';
import type { Changes, Store } from '@/lib/store/contract';
import type { LmpiReader } from '../contract';
import type { Progress, Side } from '../progress';

/** What every step of a run may use. */
export interface StageContext {
  store: Store;
  runId: string;
  /** The stamp of everything that the run writes: the same after a worker's death. */
  startedAt: number;
  signal: AbortSignal;
  lmpi: LmpiReader;
  psa: PsaApi;
}

export interface Step {
  /** Written with the cursor in one transaction. */
  changes: Changes;
  /** The stage goes on from here; null: it is over. */
  progress: Progress | null;
  /** Records of this step. */
  done: number;
  /** Records of the stage: all of them, or those left after this step. Null: what was known of it still holds. */
  of: { total: number } | { left: number } | null;
  /** The service was not asked: then this step proves nothing of it. */
  unasked?: boolean;
}

/** A part of a run: small steps, each of which may be the last before the worker dies. */
export interface Stage<Needs extends keyof StageContext = keyof StageContext> {
  /** Null: works on the store alone. */
  side: Side | null;
  /** Begins the sentence for what is missing: "The customer list". */
  what: string;
  step(context: Pick<StageContext, Needs>, progress: Progress): Promise<Step>;
  /** Where the stage goes on although a step failed; null: it is over. */
  skip?(progress: Progress): { progress: Progress | null; what: string };
}

export const OVER = { progress: null, done: 0, of: null };
