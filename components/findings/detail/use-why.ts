import { useEffect, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import type { FindingWhy } from '@/lib/messaging/protocol';
import { type Failure, failureOf } from '@/lib/model/failure';

/** ms: rows that are passed on the way to another are not asked about. */
const PAUSE = 120;

interface Answer {
  id: string;
  why: FindingWhy | null;
  failure: Failure | null;
}

/** Why a finding's number is what it is. `version`: another value asks again, and what is shown stays meanwhile. */
export function useWhy(id: string, version: unknown) {
  const { ask } = useBackground();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let dropped = false;
    const timer = setTimeout(() => {
      ask('review.why', { findingId: id }).then(
        (why) => !dropped && setAnswer({ id, why, failure: null }),
        (thrown: unknown) => !dropped && setAnswer({ id, why: null, failure: failureOf(thrown) }),
      );
    }, PAUSE);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [ask, id, version, tries]);
  const mine = answer?.id === id ? answer : null;
  return {
    why: mine?.why ?? null,
    failure: mine?.failure ?? null,
    again: () => setTries((count) => count + 1),
  };
}
