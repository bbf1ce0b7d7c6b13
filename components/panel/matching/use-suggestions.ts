import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Decision } from '@/lib/matching/contract';
import type { CompanyItem, VendorAccountItem } from '@/lib/messaging/protocol';
import type { Failure } from '@/lib/model/failure';
import { bookOf, claimsMark } from './book';
import { createMatcher, type StartThread, startWorker } from './matcher';

/** Where the matcher runs; tests put another one in its place. */
export const MatchingThread = createContext<StartThread>(startWorker);

export interface Suggestions {
  /** By account id. One that is mapped meanwhile keeps its decision, for its place in the list. */
  decisions: ReadonlyMap<string, Decision>;
  /** A first answer is there. */
  known: boolean;
  /** A first answer will come. */
  comparing: boolean;
  /** Of a run that takes over half a second. */
  progress: { done: number; total: number } | null;
  failure: Failure | null;
}

/** ms of quiet after a mapping before the rest is compared again: its claim is evidence for others. */
const AFTER_MAPPING = 3_000;
/** ms after which a run is worth a word. */
const LONG = 500;

const FAILURE: Failure = {
  code: 'matching.failed',
  sentence: 'The suggestions could not be worked out.',
  nextStep: 'Map by hand, or open the panel again to try once more.',
};

/** Decisions of the matcher for the accounts that are to map. `mark`: `accountsMark`; null companies: not known yet. */
export function useSuggestions(
  accounts: readonly VendorAccountItem[],
  mark: string,
  companies: readonly CompanyItem[] | null,
): Suggestions {
  const start = useContext(MatchingThread);
  const matcher = useMemo(() => createMatcher(start), [start]);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision> | null>(null);
  const [progress, setProgress] = useState<Suggestions['progress']>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => () => matcher.stop(), [matcher]);

  // The overview is read again for much that no suggestion rests on.
  const claims = useMemo(() => claimsMark(accounts), [accounts]);
  const latest = useRef(accounts);
  latest.current = accounts;
  const done = useRef({ mark: '', companies: null as readonly CompanyItem[] | null });
  useEffect(() => {
    if (!companies || companies.length === 0) return;
    const onlyMapped = done.current.mark === mark && done.current.companies === companies;
    const timer = setTimeout(run, onlyMapped ? AFTER_MAPPING : 0, companies);
    return () => clearTimeout(timer);

    function run(among: readonly CompanyItem[]): void {
      done.current = { mark, companies: among };
      const book = bookOf(latest.current, among);
      const began = performance.now();
      const tell = (count: number, total: number): void => {
        if (performance.now() - began > LONG) setProgress({ done: count, total });
      };
      matcher
        .run(book, tell)
        .then(
          (decided) => {
            setFailure(null);
            setDecisions((before) => merged(before, decided, latest.current));
          },
          () => setFailure(FAILURE),
        )
        .finally(() => setProgress(null));
    }
  }, [claims, mark, companies, matcher]);

  const known = decisions !== null;
  const comparing = !known && failure === null && companies !== null && companies.length > 0;
  return useMemo(
    () => ({ decisions: decisions ?? new Map(), known, comparing, progress, failure }),
    [decisions, known, comparing, progress, failure],
  );
}

function merged(
  before: ReadonlyMap<string, Decision> | null,
  decided: readonly Decision[],
  accounts: readonly VendorAccountItem[],
): ReadonlyMap<string, Decision> {
  // "No such company here" is a verdict: what is left of candidates is too unlikely to be offered.
  const fresh = new Map(
    decided.map((decision) => [
      decision.accountId,
      decision.outcome === 'none' ? { ...decision, candidates: [] } : decision,
    ]),
  );
  const all = new Map<string, Decision>();
  for (const { id } of accounts) {
    const decision = fresh.get(id) ?? before?.get(id);
    if (decision) all.set(id, decision);
  }
  return all;
}
