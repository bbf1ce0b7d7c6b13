import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { Day } from '@/lib/model/calendar';
import type { PushPlan } from '@/lib/model/push';
import { type Choosing, carriedOver, choose, firstChoices, NO_CHOICES } from '../model/choices';
import { useSheet } from '../sheet/views';

/** What is chosen of a plan; what was chosen of the one before is carried over. */
export function useChoices(plan: PushPlan | null, day: Day | null) {
  const { setUnsaved } = useSheet();
  const [choices, dispatch] = useReducer(choose, NO_CHOICES);
  const before = useRef<PushPlan | null>(null);
  // Before it is painted: no line is ever shown without what is chosen of it.
  useLayoutEffect(() => {
    const old = before.current;
    if (plan === null || plan === old) return;
    before.current = plan;
    dispatch({
      do: 'begin',
      choices: old ? carriedOver(old, choices, plan, day) : firstChoices(plan),
    });
  }, [plan]);
  const act = useRef((action: Choosing): void => {
    setUnsaved(true);
    dispatch(action);
  });
  return { choices, act: act.current };
}
