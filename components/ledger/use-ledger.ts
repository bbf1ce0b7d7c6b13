import { useCallback, useEffect, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { Ledger } from '@/lib/model/ledger';

export interface LedgerState {
  ledger: Ledger | null;
  /** Why the last question was not answered. What was shown stays. */
  failure: Failure | null;
  /** `cache`: nothing is here yet. `past`: the cache is shown while the PSA's past is read. */
  reading: 'cache' | 'past' | null;
  retry(): void;
}

/** Asks for what is known at once, then for what the PSA can show; the second answer corrects the first in place. */
export function useLedger(companyId: string, productId: string): LedgerState {
  const { ask } = useBackground();
  const [state, setState] = useState<Omit<LedgerState, 'retry'>>(NOTHING);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const end = new AbortController();
    const read = async (): Promise<void> => {
      setState((now) =>
        isOf(now.ledger, companyId, productId) ? { ...now, failure: null, reading: 'past' } : NOTHING,
      );
      for (const reread of [false, true]) {
        try {
          const ledger = await ask('ledger.get', { companyId, productId, reread });
          if (end.signal.aborted) return;
          setState({ ledger, failure: null, reading: reread ? null : 'past' });
        } catch (thrown) {
          if (end.signal.aborted) return;
          setState((now) => ({ ...now, failure: failureOf(thrown), reading: null }));
          return;
        }
      }
    };
    void read();
    return () => end.abort();
  }, [ask, companyId, productId, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  // Until the effect has run, what is kept is still another product's.
  const isOwn = state.ledger === null || isOf(state.ledger, companyId, productId);
  return { ...(isOwn ? state : NOTHING), retry };
}

const NOTHING: Omit<LedgerState, 'retry'> = { ledger: null, failure: null, reading: 'cache' };

const isOf = (ledger: Ledger | null, companyId: string, productId: string): boolean =>
  ledger?.companyId === companyId && ledger.productId === productId;
