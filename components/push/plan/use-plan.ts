import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useBackground } from '@/components/shared/background';
import type { PushOf } from '@/lib/messaging/protocol';
import type { Day } from '@/lib/model/calendar';
import { type Failure, failureOf } from '@/lib/model/failure';
import type { PushPlan } from '@/lib/model/push';

export interface PlanState {
  plan: PushPlan | null;
  /** The day that the plan was asked for besides the usual ones. */
  day: Day | null;
  /** Why the last question was not answered; what was shown stays. */
  failure: Failure | null;
  isReading: boolean;
}

/** Asks for a plan, and again when told so. Writes nothing. */
export function usePlan(of: PushOf) {
  const { ask } = useBackground();
  const [state, setState] = useState<PlanState>({ plan: null, day: null, failure: null, isReading: true });
  /** Counts the questions: an answer to an older one is dropped. */
  const asked = useRef(0);
  const read = useCallback(
    (day: Day | null) => {
      asked.current += 1;
      const own = asked.current;
      setState((before) => ({ ...before, failure: null, isReading: true }));
      ask('push.plan', { of, day }).then(
        (plan) => own === asked.current && setState({ plan, day, failure: null, isReading: false }),
        (thrown: unknown) =>
          own === asked.current &&
          setState((before) => ({ ...before, failure: failureOf(thrown), isReading: false })),
      );
    },
    [ask, of],
  );
  const stop = useCallback(() => {
    asked.current += 1;
    setState((before) => ({ ...before, isReading: false }));
  }, []);
  useEffect(() => {
    read(null);
    return stop;
  }, [read, stop]);
  return { ...state, read, stop };
}
