import { useCallback, useState } from 'preact/hooks';
import type { MappingOverview } from '@/lib/messaging/protocol';
import type { FocusRequest, Step } from './steps';
import { focusTab } from './tabs';

/** Something that a step should bring into view. `show` says whether it is there. */
export type Target = { accountId: string } | { serviceId: string };

interface Asked {
  step: Step;
  request: FocusRequest;
}

/** What the review, or a notice, wants to be shown in another step: that step opens with a search for it. */
export function useFocusRequest(overview: MappingOverview | null, onStep: (step: Step) => void) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const show = useCallback(
    (target: Target): boolean => {
      const found = overview && lookUp(overview, target);
      if (!found) return false;
      setAsked((before) => ({
        step: found.step,
        request: { id: found.id, query: found.query, number: (before?.request.number ?? 0) + 1 },
      }));
      onStep(found.step);
      // The button that was pressed goes out of sight with its step.
      focusTab(found.step);
      return true;
    },
    [overview, onStep],
  );
  const requestFor = (step: Step): FocusRequest | null => (asked?.step === step ? asked.request : null);
  return { show, requestFor };
}

function lookUp({ accounts, services }: MappingOverview, target: Target) {
  if ('accountId' in target) {
    const account = accounts.find(({ id }) => id === target.accountId);
    return account && { step: 'accounts' as const, id: account.id, query: account.name };
  }
  const service = services.find(({ id }) => id === target.serviceId);
  return (
    service && {
      step: 'services' as const,
      id: service.id,
      query: `${service.productName} ${service.servicePlan}`.trim(),
    }
  );
}
