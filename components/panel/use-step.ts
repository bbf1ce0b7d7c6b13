import { useCallback, useEffect, useState } from 'preact/hooks';
import type { MappingOverview } from '@/lib/messaging/protocol';
import { remember, remembered } from '@/lib/platform/remember';
import { PARTS, type Part, STEP_KEY, type Step } from './steps';

/**
 * Which part is open. It begins with the one that was open last, else with the first that has work left; null until
 * that is known. From then on only a person changes it.
 */
export function useStep(overview: MappingOverview | null): [Part | null, (part: Part) => void] {
  const [chosen, setChosen] = useState<Part | null>(null);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    void remembered(STEP_KEY).then((kept) => {
      setChosen((now) => now ?? PARTS.find((part) => part === kept) ?? null);
      setAsked(true);
    });
  }, []);
  const first = chosen === null && asked && overview ? firstWithWork(overview) : null;
  if (first) setChosen(first);
  const choose = useCallback((part: Part): void => {
    setChosen(part);
    void remember(STEP_KEY, part);
  }, []);
  return [chosen ?? first, choose];
}

function firstWithWork({ accounts, services }: MappingOverview): Step {
  const isLeft = (items: readonly { mapping: string }[]) =>
    items.length === 0 || items.some(({ mapping }) => mapping === 'unmapped');
  if (isLeft(accounts)) return 'accounts';
  return isLeft(services) ? 'services' : 'review';
}
