import { useCallback, useState } from 'preact/hooks';
import type { MappingOverview } from '@/lib/messaging/protocol';
import { STEP_KEY, STEPS, type Step } from './steps';

/**
 * Which step is open. It begins with the one that was open last in this frame or tab, else with the first that has
 * work left, as soon as that is known; from then on only a person changes it.
 */
export function useStep(overview: MappingOverview | null): [Step, (step: Step) => void] {
  const [chosen, setChosen] = useState<Step | null>(remembered);
  const first = chosen === null && overview ? firstWithWork(overview) : null;
  if (first) setChosen(first);
  const choose = useCallback((step: Step): void => {
    setChosen(step);
    remember(step);
  }, []);
  return [chosen ?? first ?? 'accounts', choose];
}

function firstWithWork({ accounts, services }: MappingOverview): Step {
  const isLeft = (items: readonly { mapping: string }[]) =>
    items.length === 0 || items.some(({ mapping }) => mapping === 'unmapped');
  if (isLeft(accounts)) return 'accounts';
  return isLeft(services) ? 'services' : 'review';
}

// A browser may forbid storage to frames of other sites: then nothing is remembered, and nothing breaks.
function remembered(): Step | null {
  try {
    const kept = sessionStorage.getItem(STEP_KEY);
    return STEPS.find((step) => step === kept) ?? null;
  } catch {
    return null;
  }
}

function remember(step: Step): void {
  try {
    sessionStorage.setItem(STEP_KEY, step);
  } catch {
    // As above.
  }
}
